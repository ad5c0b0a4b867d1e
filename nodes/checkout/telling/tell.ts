import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { GraphFailure } from '../../vendors/messenger/errors/errors';
import type { NotificationKind } from '../notifications/kinds';
import { graphOf } from '../../vendors/messenger/api/graph';
import { OnOutput } from '../../core/operation';
import { buyerTexts } from '../../wording/languages';
import { findLanguage, inLanguage, type BuyerLanguage } from './buyerLanguage';
import { deliver, type Delivery } from '../../vendors/messenger/sending/deliver';
import { notifyOnce } from '../once/notifyOnce';
import { seekInChat, type Sighting } from '../../vendors/messenger/sending/seekInChat';
import { toNotification } from './compose';
import { isOccasion, type NothingToTell, type Occasion } from './occasion';
import { toRecogniser } from '../../vendors/messenger/sending/recognise';
import { sendAsTemplate } from '../../vendors/messenger/templates/sendAsTemplate';
import { ownTextFor, type Settings } from '../../MessengerCheckout/telling/readSettings';
import { chooseTemplate } from './utilityTemplate';
import { toValues } from './values';

const sent = 0;
const notSent = 1;

/**
 * Tells the buyer, once, in the chat that the order itself names. That there is nothing to tell, or nobody
 * who can be reached, is an answer on the branch Not Sent, not an error.
 *
 * @param asked the kind the merchant has chosen; undefined when it is found out
 */
export async function tell(
	context: IExecuteFunctions,
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

	if (!isOccasion(found)) return leaveUntold(found.outcome ?? 'nothing-to-tell', found.reason);
	if (!binding)
		return leaveUntold('no-chat', 'The order was not made for a chat, so there is nobody to tell.');
	const { pageId } = await graphOf(context).credentials();
	if (binding.pageId !== pageId)
		return leaveUntold(
			'other-page',
			'The order belongs to a chat with another Page, not the one in the credential.',
		);

	const { psid } = binding;
	const send = async () => await sendTo(context, psid, found, settings);
	const seek = async () => await seekFor(context, psid, found, settings);
	const delivery = settings.sendAgain ? await send() : await notifyOnce(context, found.key, send, seek);
	if (!delivery)
		return leaveUntold('already-sent', 'The buyer has already been told.', { alreadySent: true });
	if (!delivery.delivered) return leaveUntold(delivery.outcome, delivery.reason);
	const { messageId, template } = delivery;
	return new OnOutput(sent, {
		...ids,
		...binding,
		notification: { kind, sent: true, messageId, ...(template && { template }) },
	});
}

async function sendTo(
	context: IExecuteFunctions,
	psid: string,
	occasion: Occasion,
	settings: Settings,
): Promise<Delivery> {
	const { message, language, buyerLanguage, valuesIn } = await compose(context, psid, occasion, settings);
	const delivery = await deliver(context, psid, message, { messagingType: 'UPDATE', isOutcome: isUnknown });
	if (delivery.delivered) return delivery;
	if (delivery.outcome === 'invalid') return { ...delivery, outcome: 'unknown-person' };
	if (delivery.outcome !== 'outside-window') return delivery;
	const template = chooseTemplate(settings.templates, occasion.kind, language);
	if (!template) return { ...delivery, reason: `${delivery.reason}. No utility template is set for this.` };
	return await sendAsTemplate(context, psid, template, { buyerLanguage, valuesIn });
}

/** What goes into the chat, in the buyer's language. */
async function compose(context: IExecuteFunctions, psid: string, occasion: Occasion, settings: Settings) {
	const buyerLanguage = await findLanguage(context, psid, {
		language: settings.language,
		otherwise: inLanguage(settings.otherLanguage),
	});
	const { language } = buyerLanguage;
	const texts = buyerTexts[language];
	const { shopName } = settings;
	const timeZone = context.getTimezone();
	const valuesIn = ({ language: spoken, locale }: BuyerLanguage) =>
		toValues(occasion.facts, { texts: buyerTexts[spoken], locale, timeZone, shopName });
	const ownText = ownTextFor(settings, occasion.kind, language);
	const message = toNotification(occasion, {
		texts,
		values: valuesIn(buyerLanguage),
		...(ownText !== undefined && { ownText }),
		...(shopName && { shopName }),
	});
	return { message, language, buyerLanguage, valuesIn };
}

/** Whether it is in the chat already. */
async function seekFor(
	context: IExecuteFunctions,
	psid: string,
	occasion: Occasion,
	settings: Settings,
): Promise<Sighting> {
	const { message } = await compose(context, psid, occasion, settings);
	const isIt = toRecogniser(occasion, message, settings, context.getTimezone());
	const since = occasion.facts.at;
	return await seekInChat(context, { psid, isIt, ...(since && { since }) });
}

/** Facebook knows no such person at this Page: wrong only for this buyer. */
const isUnknown = ({ code, subcode }: GraphFailure): boolean => code === 100 && subcode === 2018001;
