import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { GraphFailure } from '../../shared/messenger/errors';
import type { MessengerCredentials } from '../../shared/messenger/credentials';
import type { Message } from '../../shared/messenger/message';
import { OnOutput } from '../../shared/operation';
import { buyerTexts } from '../../shared/texts/languages';
import { deliver, type Delivery } from '../delivery';
import { notifyOnce } from '../notifyOnce';
import { readBuyerLanguage } from './buyerLanguage';
import { toNotification } from './compose';
import type { NotificationKind } from './kinds';
import { isOccasion, type NothingToTell, type Occasion } from './occasion';
import { toValues } from './placeholders';
import { ownTextFor, type Settings } from './settings';
import { unlessInvalid } from './unlessInvalid';
import { chooseTemplate, toTemplateMessage } from './utilityTemplate';

const sent = 0;
const notSent = 1;

/**
 * Tells the buyer, once, in the chat that the order itself names. That there is nothing to tell, or nobody
 * who can be reached, is an answer on the branch Not Sent, not an error.
 *
 * @param asked the kind the merchant has chosen; undefined when it is found out
 */
export async function tell(
	this: IExecuteFunctions,
	found: Occasion | NothingToTell,
	settings: Settings,
	asked?: NotificationKind,
): Promise<OnOutput> {
	const { ids, binding } = found;
	const kind = isOccasion(found) ? found.kind : asked;
	const leaveUntold = (outcome: string, reason: string, more: IDataObject = {}) =>
		new OnOutput(notSent, {
			...ids,
			...binding,
			...more,
			notification: { ...(kind && { kind }), sent: false, outcome, reason },
		});

	if (!isOccasion(found)) return leaveUntold('nothing-to-tell', found.reason);
	if (!binding)
		return leaveUntold('no-chat', 'The order was not made for a chat, so there is nobody to tell.');
	const { pageId } = await this.getCredentials<MessengerCredentials>('messengerApi');
	if (binding.pageId !== pageId.trim())
		return leaveUntold(
			'other-page',
			'The order belongs to a chat with another Page than the one of the credential.',
		);

	const send = async () => await sendTo.call(this, binding.psid, found, settings);
	const delivery = settings.sendAgain ? await send() : await notifyOnce.call(this, found.key, send);
	if (!delivery) return leaveUntold('already-sent', 'The buyer has been told before.', { alreadySent: true });
	if (!delivery.delivered) return leaveUntold(delivery.outcome, delivery.reason);
	const { messageId, template } = delivery;
	return new OnOutput(sent, {
		...ids,
		...binding,
		notification: { kind, sent: true, messageId, ...(template && { template }) },
	});
}

async function sendTo(
	this: IExecuteFunctions,
	psid: string,
	occasion: Occasion,
	settings: Settings,
): Promise<Delivery> {
	const { language, locale } =
		settings.language === 'buyer'
			? await readBuyerLanguage.call(this, psid, settings.otherLanguage)
			: { language: settings.language, locale: settings.language };
	const texts = buyerTexts[language];
	const { shopName } = settings;
	const values = toValues(occasion.facts, { texts, locale, timeZone: this.getTimezone(), shopName });
	const ownText = ownTextFor(settings, occasion.kind, language);
	const message = toNotification(occasion, {
		texts,
		values,
		...(ownText !== undefined && { ownText }),
		...(shopName && { shopName }),
	});
	const delivery = await deliver.call(this, psid, message, { messagingType: 'UPDATE', isOutcome: isUnknown });
	if (delivery.delivered) return delivery;
	if (delivery.outcome === 'invalid') return { ...delivery, outcome: 'unknown-person' };
	if (delivery.outcome !== 'outside-window') return delivery;
	const template = chooseTemplate(settings.templates, occasion.kind, language);
	if (!template)
		return { ...delivery, reason: `${delivery.reason}. No utility template is chosen for this.` };
	return await sendTemplate.call(this, psid, template.name, () => toTemplateMessage(template, values));
}

async function sendTemplate(
	this: IExecuteFunctions,
	psid: string,
	name: string,
	make: () => Message,
): Promise<Delivery> {
	const refused = (reason: string) =>
		`The buyer last wrote more than 24 hours ago, and the template "${name}" was not sent: ${reason}`;
	const made = unlessInvalid(make);
	if ('invalid' in made) {
		const reason = refused(`${made.invalid.message}.`);
		return { delivered: false, outcome: 'template-refused', reason, mayHaveArrived: false };
	}
	const delivery = await deliver.call(this, psid, made.result, {
		messagingType: 'UTILITY',
		isOutcome: ({ kind }) => kind === 'invalid' || kind === 'permission',
	});
	if (delivery.delivered) return { ...delivery, template: name };
	const outcome = ['invalid', 'permission'].includes(delivery.outcome)
		? 'template-refused'
		: delivery.outcome;
	return { ...delivery, outcome, reason: refused(delivery.reason) };
}

/** Facebook knows no such person at this Page: wrong only for this buyer. */
const isUnknown = ({ code, subcode }: GraphFailure): boolean => code === 100 && subcode === 2018001;
