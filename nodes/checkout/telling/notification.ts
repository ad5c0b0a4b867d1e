import { unlessInvalid } from '../../core/unlessInvalid';
import type { BuyerTexts } from '../../wording/buyerTexts';
import { buttonTitleOf } from '../../wording/notificationButtons';
import { isReceipt } from '../notifications/kinds';
import type { Channel, ChatMessage } from '../ports/channel';
import type { Occasion } from './occasion';
import { fill, type Values } from './values';

/** How an occasion is to be put into words. */
export interface Words {
	texts: BuyerTexts;
	values: Values;
	/** The merchant's own text, instead of the built-in one. */
	ownText?: string;
	/** What errors call it. */
	label: string;
	shopName?: string;
}

/**
 * The message for the chat: the receipt, or a text, with a button where there is somewhere to go.
 *
 * @throws InvalidInput when the merchant's own text does not fit
 */
export function toNotification(channel: Channel, occasion: Occasion, words: Words): ChatMessage {
	const { kind, payment, taken, facts } = occasion;
	const { texts, shopName, ownText, label } = words;
	if (isReceipt(kind) && payment && ownText === undefined) {
		const receipt: ChatMessage = {
			type: 'receipt',
			payment,
			words: texts.notification.receipt,
			...(taken && { taken }),
			...(shopName && { shopName }),
		};
		// Some orders make no receipt, e.g. those with more lines than the channel takes: a text tells of them too.
		if ('result' in unlessInvalid(() => channel.check(receipt))) return receipt;
	}
	const title = buttonTitleOf(kind, texts);
	const message: ChatMessage = {
		type: 'text',
		text: toText(occasion, words),
		label,
		...(title !== undefined && facts.link !== undefined && { button: { title, url: facts.link } }),
	};
	channel.check(message);
	return message;
}

/** The words of a notification, without its button. */
export function toText({ kind, facts }: Occasion, { texts, values, ownText }: Omit<Words, 'label'>): string {
	if (ownText !== undefined) return fill(ownText, values);
	const text = fill(texts.notification[kind], values);
	if (!facts.trackingNumber) return text;
	const tracking = facts.carrier ? '[carrier]: [trackingNumber]' : texts.notification.trackingNumber;
	return `${text}\n${fill(tracking, values)}`;
}
