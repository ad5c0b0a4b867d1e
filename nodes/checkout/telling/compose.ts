import { requiredText } from '../../vendors/messenger/sending/fieldText';
import { limits } from '../../vendors/messenger/sending/limits';
import { toButtonTemplate, toTextMessage, type Message } from '../../vendors/messenger/sending/message';
import { toReceiptTemplate } from '../../vendors/messenger/sending/receipt';
import { isReceipt, kindName } from '../notifications/kinds';
import type { BuyerTexts } from '../../wording/buyerTexts';
import { buttonTitleOf } from '../../wording/notificationButtons';
import { toPaidReceipt } from '../../vendors/messenger/sending/paidReceipt';
import type { Occasion } from './occasion';
import { unlessInvalid } from '../../core/unlessInvalid';
import { fill, type Values } from './values';

/** How an occasion is to be put into words. */
export interface Wording {
	texts: BuyerTexts;
	values: Values;
	/** The merchant's own text, in place of ours. */
	ownText?: string;
	shopName?: string;
}

/** The message for the chat: the receipt, or a text, with a button where there is somewhere to go. */
export function toNotification(occasion: Occasion, wording: Wording): Message {
	const { kind, order, taken, facts } = occasion;
	const { texts, shopName, ownText } = wording;
	if (isReceipt(kind) && order && ownText === undefined) {
		const receipt = unlessInvalid(() =>
			toReceiptTemplate(toPaidReceipt(order, shopName, texts.notification.receipt, taken)),
		);
		// Some orders make no receipt, e.g. those with more lines than Messenger takes: a text tells of them too.
		if ('result' in receipt) return receipt.result;
	}
	const title = buttonTitleOf(kind, texts);
	const isButton = title !== undefined && facts.link !== undefined;
	const text = requiredText(
		`Custom Texts: Text of ${kindName(kind)}`,
		toText(occasion, wording),
		isButton ? limits.buttonTemplateText : limits.text,
	);
	return isButton
		? toButtonTemplate({ text, buttons: [{ type: 'web_url', title, url: facts.link! }] })
		: toTextMessage(text);
}

/** The words of a notification, without its button. */
export function toText({ kind, facts }: Occasion, { texts, values, ownText }: Wording): string {
	if (ownText !== undefined) return fill(ownText, values);
	const text = fill(texts.notification[kind], values);
	if (!facts.trackingNumber) return text;
	const tracking = facts.carrier ? '[carrier]: [trackingNumber]' : texts.notification.trackingNumber;
	return `${text}\n${fill(tracking, values)}`;
}
