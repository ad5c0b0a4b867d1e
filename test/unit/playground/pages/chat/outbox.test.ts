import { reconcile, type Outgoing } from '../../../../../playground/pages/chat/outbox';
import type { ChatMessage } from '../../../../../playground/pages/chat/thread';

const at = '2026-11-22T09:00:00.000Z';
const outgoing = (key: string, text: string, rest: Partial<Outgoing> = {}): Outgoing => ({
	key,
	text,
	at,
	state: 'sending',
	before: new Set(),
	...rest,
});
const message = (mid: string, text: string, from: ChatMessage['from'] = 'buyer'): ChatMessage => ({
	mid,
	from,
	at,
	text,
});
const keys = (outbox: Outgoing[], messages: ChatMessage[]) => {
	const { waiting, arrived } = reconcile(outbox, messages);
	return { waiting: waiting.map(({ key }) => key), arrived: Object.fromEntries(arrived) };
};

describe('reconcile', () => {
	it('waits for a message that the thread does not show', () => {
		expect(keys([outgoing('a', 'hi')], [])).toEqual({ waiting: ['a'], arrived: {} });
	});

	it('knows a message by its mid', () => {
		const outbox = [outgoing('a', 'hi', { mid: 'm_2' })];
		expect(keys(outbox, [message('m_1', 'hi'), message('m_2', 'hi')])).toEqual({
			waiting: [],
			arrived: { m_2: 'a' },
		});
	});

	it('knows a message by its text while its mid is unknown', () => {
		expect(keys([outgoing('a', 'hi')], [message('m_1', 'hi')])).toEqual({
			waiting: [],
			arrived: { m_1: 'a' },
		});
	});

	it('does not take an older message of the same text for it', () => {
		const outbox = [outgoing('a', 'hi', { before: new Set(['m_1']) })];
		expect(keys(outbox, [message('m_1', 'hi')])).toEqual({ waiting: ['a'], arrived: {} });
	});

	it('does not take what the Page says for it', () => {
		expect(keys([outgoing('a', 'hi')], [message('m_1', 'hi', 'page')])).toEqual({
			waiting: ['a'],
			arrived: {},
		});
	});

	it('pairs the same text sent twice with two messages', () => {
		const outbox = [outgoing('a', 'hi'), outgoing('b', 'hi')];
		expect(keys(outbox, [message('m_1', 'hi')])).toEqual({ waiting: ['b'], arrived: { m_1: 'a' } });
		expect(keys(outbox, [message('m_1', 'hi'), message('m_2', 'hi')])).toEqual({
			waiting: [],
			arrived: { m_1: 'a', m_2: 'b' },
		});
	});

	it('leaves a message to the one that has its mid', () => {
		const outbox = [outgoing('a', 'hi'), outgoing('b', 'hi', { mid: 'm_1' })];
		expect(keys(outbox, [message('m_1', 'hi')])).toEqual({ waiting: ['a'], arrived: { m_1: 'b' } });
	});

	it('keeps what failed, so that it can be sent again', () => {
		const outbox = [outgoing('a', 'hi', { state: 'failed' })];
		expect(keys(outbox, [message('m_1', 'hi')])).toEqual({ waiting: ['a'], arrived: {} });
	});
});
