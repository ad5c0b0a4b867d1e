import { NodeOperationError, type IDataObject, type IExecuteFunctions } from 'n8n-workflow';

import { toNotSaved } from '../../../checkout/settling/savedAccount';
import { sendCardOnce } from '../../../checkout/once/sentCards';
import { chosenLanguage, findLanguage } from '../../../checkout/telling/findLanguage';
import type { DeclaredOperation } from '../../../core/declaration';
import { OnOutput, type OperationResult } from '../../../core/operation';
import { requestIdOf } from '../../../core/requestId';
import { buyerTexts } from '../../../wording/languages';
import { saveOptions, saveTextField } from '../../linked/askToSave.description';
import { channelOf, providerOf } from '../../partners';
import { isSince } from '../../versions';
import { buyerField } from './buyer.description';

const asked = 0;
const notSent = 1;

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const psid = buyerField.read(context, itemIndex);
	const { name, savedAccounts } = providerOf(context);
	const channel = channelOf(context);
	const pageId = await channel.shopId();
	const backUrl = await channel.linkToChat('account-saved');
	const message = await toMessage(context, itemIndex, psid);
	// Before there is anything to agree to: a text that is too long is said now.
	channel.check({ ...message, button: { ...message.button, url: backUrl } });
	const requestId = requestIdOf(context, itemIndex, { verb: 'save', to: [pageId, psid] });
	const { agreeUrl } = (await savedAccounts?.ask({ pageId, psid }, requestId, backUrl)) ?? {};
	if (!agreeUrl) return notOffered(context, name, { pageId, psid, requestId });
	const send = async () =>
		await channel.send(psid, { ...message, button: { ...message.button, url: agreeUrl } }, 'answer');
	const delivery = await sendCardOnce(context, itemIndex, `save ${psid}`, send);
	return new OnOutput(delivery.delivered ? asked : notSent, {
		pageId,
		psid,
		requestId,
		delivery,
	});
}

/** A flow answers the buyer who wants it; nodes that were placed before fail, as they always have. */
function notOffered(context: IExecuteFunctions, provider: string, item: IDataObject): OnOutput {
	const reason = `${provider} does not let your account save accounts of buyers`;
	const remedy =
		"Nothing was sent. Turn on Vault for your app in PayPal's Developer Dashboard. Where PayPal does not offer it in your country, sell with Request Payment.";
	if (isSince(4, context.getNode()))
		return new OnOutput(notSent, { ...item, ...toNotSaved(`${reason}. ${remedy}`) });
	throw new NodeOperationError(context.getNode(), reason, { description: remedy });
}

/** What the merchant has written, and our own words where they have not. The buyer's profile is read only for these. */
async function toMessage(context: IExecuteFunctions, itemIndex: number, psid: string) {
	const { buttonText = '', ...chosen } = saveOptions.read(context, itemIndex);
	const [ownText, ownButton] = [saveTextField.read(context, itemIndex).trim(), buttonText.trim()];
	const choice = chosenLanguage(chosen);
	const spoken =
		ownText && ownButton ? choice.otherwise : await findLanguage(channelOf(context), psid, choice);
	const { save, saveButton } = buyerTexts[spoken.language].linkedAccount;
	return {
		type: 'text' as const,
		text: ownText || save,
		label: saveTextField.label,
		button: { title: ownButton || saveButton },
	};
}

export const askToSave: DeclaredOperation = {
	name: 'Ask to Save',
	value: 'askToSave',
	action: 'Ask to save account',
	description:
		'Send a button with which the buyer saves their PayPal account without buying anything now. From then on, Charge Linked Account charges it by one tap.',
	fields: [buyerField, saveTextField, saveOptions],
	outputs: ['Asked', 'Not Sent'],
	failsThrough: notSent,
	execute,
};
