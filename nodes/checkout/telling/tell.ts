import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { OnOutput } from '../../core/operation';
import type { BuyerLanguage } from '../../wording/buyerLanguage';
import { buyerTexts } from '../../wording/languages';
import { isOptional, type NotificationKind } from '../notifications/kinds';
import { notifyOnce } from '../once/notifyOnce';
import type { Channel, Delivery, DeliveryOutcome, Sighting } from '../ports/channel';
import { toNotification } from './notification';
import { chosenLanguage, findLanguage } from './findLanguage';
import { isOccasion, type NothingToTell, type Occasion } from './occasion';
import { ownTextFor, type Settings } from './settings';
import { chooseTemplate } from './utilityTemplate';
import { toValues } from './values';
import { toPattern, wordingsOf } from './wordings';

const sent = 0;
export const notSent = 1;

/** Why a buyer was not told. Workflows branch on it: what was once said stays. */
type NotTold =
	| DeliveryOutcome
	| NonNullable<NothingToTell['outcome']>
	| 'nothing-to-tell'
	| 'no-chat'
	| 'other-page'
	| 'opted-out'
	| 'already-sent'
	| 'failed';

/** That a buyer was not told, as it leaves the node. */
export const toUntold = (outcome: NotTold, reason: string, kind?: NotificationKind): IDataObject => ({
	...(kind && { kind }),
	sent: false,
	outcome,
	reason,
});

/**
 * Tells the buyer, once, in the chat that the order itself names. That there is nothing to tell, or nobody
 * who can be reached, is an answer on the branch Not Sent, not an error; a buyer who was told before is on Sent.
 *
 * @param asked the kind the merchant has chosen; undefined when it is found out
 */
export async function tell(
	context: IExecuteFunctions,
	channel: Channel,
	found: Occasion | NothingToTell,
	settings: Settings,
	asked?: NotificationKind,
): Promise<OnOutput> {
	const { ids, binding } = found;
	const kind = isOccasion(found) ? found.kind : asked;
	const leaveUntold = (outcome: NotTold, reason: string, more: IDataObject = {}, output = notSent) =>
		new OnOutput(output, {
			...ids,
			...binding,
			...more,
			notification: toUntold(outcome, reason, kind),
		});

	if (!isOccasion(found)) return leaveUntold(found.outcome ?? 'nothing-to-tell', found.reason);
	if (!binding)
		return leaveUntold('no-chat', 'The order was not made for a chat, so there is nobody to tell.');
	if (binding.pageId !== (await channel.shopId()))
		return leaveUntold(
			'other-page',
			'The order belongs to a chat with another Page, not the one in the credential.',
		);

	if (settings.optedOut && isOptional(found.kind))
		return leaveUntold('opted-out', 'The buyer has asked for no more notices of this kind.');

	const { psid } = binding;
	const telling = { channel, psid, occasion: found, settings, timeZone: context.getTimezone() };
	const send = async () => await sendTo(telling);
	const seek = async () => await seekFor(telling);
	const delivery = settings.sendAgain ? await send() : await notifyOnce(context, found.key, send, seek);
	if (!delivery) {
		const output = settings.toldBefore === 'sent' ? sent : notSent;
		return leaveUntold('already-sent', 'The buyer has already been told.', { alreadySent: true }, output);
	}
	if (!delivery.delivered) return leaveUntold(delivery.outcome, delivery.reason);
	const { messageId, template } = delivery;
	return new OnOutput(sent, {
		...ids,
		...binding,
		notification: { kind, sent: true, messageId, ...(template && { template }) },
	});
}

/** One occasion that is told to one buyer. */
interface Telling {
	channel: Channel;
	psid: string;
	occasion: Occasion;
	settings: Settings;
	timeZone: string;
}

async function sendTo(telling: Telling): Promise<Delivery> {
	const { channel, psid, occasion, settings } = telling;
	const { message, language, buyerLanguage, valuesIn } = await compose(telling);
	const delivery = await channel.send(psid, message, isOptional(occasion.kind) ? 'update' : 'owed');
	if (delivery.delivered || delivery.outcome !== 'outside-window') return delivery;
	const template = chooseTemplate(settings.templates, occasion.kind, language);
	if (!template) return { ...delivery, reason: `${delivery.reason}. No utility template is set for this.` };
	return await channel.sendTemplate(psid, template, { buyerLanguage, valuesIn });
}

/** What goes into the chat, in the buyer's language. */
async function compose({ channel, psid, occasion, settings, timeZone }: Telling) {
	const buyerLanguage = await findLanguage(channel, psid, chosenLanguage(settings));
	const { language } = buyerLanguage;
	const texts = buyerTexts[language];
	const { shopName } = settings;
	const valuesIn = ({ language: spoken, locale }: BuyerLanguage) =>
		toValues(occasion.facts, { texts: buyerTexts[spoken], locale, timeZone, shopName });
	const ownText = ownTextFor(settings, occasion.kind, language);
	const message = toNotification(channel, occasion, {
		texts,
		values: valuesIn(buyerLanguage),
		label: settings.labelOfText(occasion.kind),
		...(ownText !== undefined && { ownText }),
		...(shopName && { shopName }),
	});
	return { message, language, buyerLanguage, valuesIn };
}

/** Whether it is in the chat already. */
async function seekFor(telling: Telling): Promise<Sighting> {
	const { channel, psid, occasion, settings, timeZone } = telling;
	const { message } = await compose(telling);
	const { orderNumber, trackingNumber = '', at } = occasion.facts;
	const since = occasion.since ?? at;
	const isText = message.type === 'text';
	const sighting = await channel.seek(psid, {
		message,
		// Without a time, another sum is another part of it.
		wordings: [
			...wordingsOf(occasion, settings, timeZone, !since),
			...(isText ? [toPattern(message.text)] : []),
		],
		orderNumber,
		mayBeTemplate: settings.templates.some(({ kind }) => kind === occasion.kind),
		...(since && { since }),
	});
	// What names neither a time nor what it is about may be of another order.
	const isOwn =
		since ?? (!isText || [orderNumber, trackingNumber].every((name) => message.text.includes(name)));
	return typeof sighting === 'object' && !isOwn ? 'unclear' : sighting;
}
