import { quoteOf } from '../../../../../playground/pages/chat/quoteOf';
import type { ChatMessage } from '../../../../../playground/pages/chat/thread';

const message = (mid: string, rest: Partial<ChatMessage>): ChatMessage => ({
	mid,
	from: 'page',
	at: '2026-11-22T09:00:00.000Z',
	...rest,
});

describe('quoteOf', () => {
	it.each([
		['its words', { text: 'We have mugs' }, 'We have mugs'],
		['no more than 80 characters', { text: 'x'.repeat(81) }, `${'x'.repeat(79)}…`],
		['a word for what has none', { attachment: { type: 'image', payload: {} } } as const, 'Attachment'],
	])('is %s', (_, rest, expected) => {
		expect(quoteOf([message('m_1', rest)], 'm_1')).toBe(expected);
	});

	it('is nothing for a message the chat does not have', () => {
		expect(quoteOf([], 'm_1')).toBeUndefined();
	});
});
