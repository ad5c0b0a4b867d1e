import type { Attachment } from '../chat/thread.ts';
import { formatMoney } from '../design/money.ts';
import type { InboxMessage } from './inboxApi.ts';

export interface Summary {
	/** What kind of thing it is. */
	kind: string;
	/** What stands on it. */
	text: string;
	/** Titles of its buttons. */
	buttons: string[];
}

const titlesOf = (buttons: Array<{ title?: string }> = []) => buttons.flatMap(({ title }) => title ?? []);

/**
 * A template or a file in a few words: the inbox is for reading along.
 *
 * @param locale of the amounts; that of the browser when left out
 */
export function summarize(attachment: Attachment, locale?: string): Summary {
	if (attachment.type !== 'template') return { kind: nameOf(attachment.type), text: '', buttons: [] };
	const { payload } = attachment;
	switch (payload.template_type) {
		case 'button':
			return { kind: 'Buttons', text: payload.text, buttons: titlesOf(payload.buttons) };
		case 'generic': {
			const [first] = payload.elements;
			const isOne = payload.elements.length === 1;
			return {
				kind: isOne ? 'Card' : `Carousel of ${payload.elements.length}`,
				text: isOne
					? [first?.title, first?.subtitle].filter(Boolean).join('\n')
					: payload.elements.map(({ title }) => title).join(', '),
				buttons: isOne ? titlesOf(first?.buttons) : [],
			};
		}
		case 'receipt':
			return {
				kind: 'Receipt',
				text: `${formatMoney(payload.summary.total_cost, payload.currency, locale)}\n${payload.order_number}`,
				buttons: [],
			};
		case 'media':
			return { kind: 'Picture or video', text: '', buttons: [] };
		default:
			return { kind: 'Template', text: '', buttons: [] };
	}
}

/** One line for the list of conversations. */
export function previewOf({ from, text, attachment, attachments }: InboxMessage): string {
	const sent = attachment ?? attachments?.[0];
	const summary = sent && summarize(sent);
	const words = text ?? (summary?.text || summary?.kind) ?? '';
	return `${from === 'page' ? 'You: ' : ''}${words.split('\n').join(' · ')}`;
}

const nameOf = (type: string) => type.charAt(0).toUpperCase() + type.slice(1);
