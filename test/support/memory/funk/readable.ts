import { InvalidInput } from '../../../../nodes/core/invalidInput';
import type { ChatMessage } from '../../../../nodes/checkout/ports/channel';

/** What Funk shows of a message, in characters and lines. */
export const limits = { title: 20, text: 300, receiptLines: 3 };

/**
 * The words of a message, as they are seen in the chat.
 *
 * @throws InvalidInput when Funk does not show all of them
 */
export function readable(message: ChatMessage): string {
	switch (message.type) {
		case 'tapToPay':
			return [message.title, message.question, message.payNow.title, message.otherWay.title].join('\n');
		case 'text':
			require(message.text.length <= limits.text, message.label, `has more than ${limits.text} characters`);
			return message.text;
		case 'payCard': {
			const { title, subtitle, buttonText } = message.card;
			require(title.length <= limits.title, 'Pay Card: Title', `has more than ${limits.title} characters`);
			return [title, subtitle, buttonText].filter(Boolean).join('\n');
		}
		case 'receipt': {
			const { payment, taken = payment.amount } = message;
			const lines = payment.lines ?? [];
			require(lines.length <= limits.receiptLines, 'Receipt', `has more than ${limits.receiptLines} lines`);
			const total = `${taken?.value} ${taken?.currency}`;
			return `Receipt ${payment.invoiceId ?? payment.id} ${total}`;
		}
	}
}

function require(condition: boolean, field: string, problem: string): void {
	if (!condition) throw new InvalidInput(field, `${field} ${problem}`, 'Shorten it.');
}
