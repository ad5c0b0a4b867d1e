import type { ChatMessage } from '../../../checkout/ports/channel';
import { characterCount } from '../../../core/visibleText';
import { optionalText, optionalUrl, requiredText } from './fieldText';
import { limits } from './limits';
import { toButtonTemplate, toGenericTemplate, toTextMessage, type Message } from './message';
import { toPaidReceipt } from './paidReceipt';
import { toReceiptTemplate } from './receipt';

/**
 * What is said in a chat as a message of Messenger's.
 *
 * @throws InvalidInput that names the field, when a text is longer than Messenger shows
 */
export function toMessage(message: ChatMessage): Message {
	switch (message.type) {
		case 'payCard':
			return toPayMessage(message);
		case 'tapToPay':
			return toTapMessage(message);
		case 'receipt': {
			const { payment, shopName, words, taken } = message;
			return toReceiptTemplate(toPaidReceipt(payment, shopName, words, taken));
		}
		case 'text': {
			const { label, button } = message;
			if (!button) return toTextMessage(requiredText(label, message.text, limits.text));
			const text = requiredText(label, message.text, limits.buttonTemplateText);
			return toButtonTemplate({ text, buttons: [{ type: 'web_url', ...button }] });
		}
	}
}

/** A card where the question fits below the title, else a text: what is asked is never cut. */
function toTapMessage(message: Extract<ChatMessage, { type: 'tapToPay' }>): Message {
	const { question, labels, payNow, otherWay } = message;
	const title = optionalText(labels.title, message.title, limits.cardTitle);
	const imageUrl = optionalUrl(labels.imageUrl, message.imageUrl);
	const buttons = [
		{ type: 'postback' as const, ...payNow },
		{ type: 'web_url' as const, ...otherWay },
	];
	return title && characterCount(question) <= limits.cardSubtitle
		? toGenericTemplate({ elements: [{ title, subtitle: question, imageUrl, buttons }] })
		: toButtonTemplate({ text: [title, question].filter(Boolean).join('\n'), buttons });
}

/** The message that carries the way to pay. */
function toPayMessage({ card, payUrl, labels }: Extract<ChatMessage, { type: 'payCard' }>): Message {
	const title = requiredText(labels.title, card.title, limits.cardTitle);
	const subtitle = optionalText(labels.subtitle, card.subtitle, limits.cardSubtitle);
	const imageUrl = optionalUrl(labels.imageUrl, card.imageUrl);
	const buttonText = requiredText(labels.buttonText, card.buttonText, limits.buttonTitle);
	const buttons = [{ type: 'web_url' as const, title: buttonText, url: payUrl }];
	return card.style === 'card'
		? toGenericTemplate({ elements: [{ title, subtitle, imageUrl, buttons }] })
		: toButtonTemplate({ text: [title, subtitle].filter(Boolean).join('\n'), buttons });
}
