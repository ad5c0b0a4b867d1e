import type { Attachment } from '../../../../../playground/pages/chat/thread';
import type { InboxMessage } from '../../../../../playground/pages/inbox/inboxApi';
import { previewOf, summarize } from '../../../../../playground/pages/inbox/summary';

const template = (payload: object) => ({ type: 'template', payload }) as Attachment;
const mug = { title: 'Stoneware mug', subtitle: '$24.00', buttons: [{ type: 'postback', title: 'Buy' }] };

describe('in the inbox', () => {
	it.each([
		[
			'a card is read with its buttons',
			template({ template_type: 'generic', elements: [mug] }),
			{ kind: 'Card', text: 'Stoneware mug\n$24.00', buttons: ['Buy'] },
		],
		[
			'a carousel is read by its titles',
			template({ template_type: 'generic', elements: [mug, { title: 'Tea towel' }] }),
			{ kind: 'Carousel of 2', text: 'Stoneware mug, Tea towel', buttons: [] },
		],
		[
			'a text with buttons is read whole',
			template({ template_type: 'button', text: 'Hello', buttons: mug.buttons }),
			{ kind: 'Buttons', text: 'Hello', buttons: ['Buy'] },
		],
		[
			'a receipt is read by its total and number',
			template({
				template_type: 'receipt',
				order_number: '5O19',
				currency: 'USD',
				summary: { total_cost: 28.95 },
			}),
			{ kind: 'Receipt', text: '$28.95\n5O19', buttons: [] },
		],
		[
			'what it does not know has a name all the same',
			template({ template_type: 'something_new' }),
			{ kind: 'Template', text: '', buttons: [] },
		],
		[
			'a picture has its name',
			{ type: 'image', payload: { url: 'https://x' } } as Attachment,
			{ kind: 'Image', text: '', buttons: [] },
		],
	])('%s', (_, attachment, summary) => {
		expect(summarize(attachment, 'en-US')).toEqual(summary);
	});

	it.each<[string, Partial<InboxMessage>, string]>([
		['what a buyer wrote', { from: 'buyer', text: 'hi\nthere' }, 'hi · there'],
		['what the Page wrote', { from: 'page', text: 'Hello' }, 'You: Hello'],
		[
			'a card',
			{ from: 'page', attachment: template({ template_type: 'generic', elements: [mug] }) },
			'You: Stoneware mug · $24.00',
		],
		['a picture', { from: 'buyer', attachments: [{ type: 'image', payload: {} }] }, 'Image'],
	])('%s stands in the list in one line', (_, message, line) => {
		expect(previewOf(message as InboxMessage)).toBe(line);
	});
});
