import type { IExecuteFunctions } from 'n8n-workflow';

import { sendCardOnce } from '../../../checkout/once/sentCards';
import { chosenLanguage, findLanguage } from '../../../checkout/telling/findLanguage';
import type { DeclaredOperation } from '../../../core/declaration';
import { OnOutput, type OperationResult } from '../../../core/operation';
import type { LinkingTexts } from '../../../wording/buyerTexts';
import { buyerTexts } from '../../../wording/languages';
import {
	askToLinkFields,
	linkOptions,
	linkTextField,
	psidField,
	wayField,
} from '../../linking/askToLink.description';
import { findLinkPage, toPersonalLink } from '../../linking/linkPage';
import { chooseWay } from '../../linking/way';
import { channelOf, linkingOf, toLinkMessage } from '../../partners';

const asked = 0;
const notSent = 1;

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const psid = psidField.read(context, itemIndex);
	const options = linkOptions.read(context, itemIndex);
	const wanted = wayField.read(context, itemIndex);
	const linkPage = findLinkPage(context, options.linkPageUrl);
	const linking = linkingOf(context);
	const words = await readWords(context, itemIndex, psid, linkPage);
	const { pageId, appSecret } = await linking.shop();
	const { way, why } = await chooseWay(linking, wanted);
	const link = toPersonalLink(linkPage, { pageId, psid }, appSecret, Date.now());
	const isFacebooks = way === 'accountLinking';
	const button = { title: isFacebooks ? words.besideButton : words.button, url: link.url };
	const send = async () => await linking.ask(psid, words.text, isFacebooks ? linkPage : undefined, button);
	const delivery = await sendCardOnce(context, itemIndex, `link ${psid}`, send);
	return new OnOutput(delivery.delivered ? asked : notSent, {
		pageId,
		psid,
		link: { way, why, expiresAt: link.expiresAt },
		delivery,
	});
}

/**
 * What the merchant has written, and our own words where they have not. The buyer's profile is read only for these.
 *
 * @throws InvalidInput, before any call, when a text of the merchant's is longer than Messenger shows
 */
async function readWords(context: IExecuteFunctions, itemIndex: number, psid: string, linkPage: string) {
	const { buttonText, ...chosen } = linkOptions.read(context, itemIndex);
	const choice = chosenLanguage(chosen);
	const written = { text: linkTextField.read(context, itemIndex).trim(), button: buttonText?.trim() };
	const make = (ours: LinkingTexts) => ({
		text: { label: linkTextField.label, value: written.text || ours.ask },
		button: written.button || ours.button,
		besideButton: written.button || ours.elsewhereButton,
	});
	const draft = make(buyerTexts[choice.otherwise.language].linking);
	toLinkMessage(draft.text, linkPage, { title: draft.button, url: linkPage });
	if (written.text && written.button) return draft;
	return make(buyerTexts[(await findLanguage(channelOf(context), psid, choice)).language].linking);
}

export const askToLink: DeclaredOperation = {
	name: 'Ask to Link',
	value: 'askToLink',
	action: 'Ask to link account',
	description:
		'Send a button with which the buyer logs in at PayPal, so that you know who they are. It saves nothing that can be charged: for paying by one tap, see Ask to Save, or Save PayPal for Next Time of Request Payment.',
	fields: askToLinkFields,
	outputs: ['Asked', 'Not Sent'],
	failsThrough: notSent,
	execute,
};
