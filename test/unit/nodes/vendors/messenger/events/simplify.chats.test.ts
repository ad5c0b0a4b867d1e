import {
	at,
	fromPage,
	fromPerson,
	inEveryItem,
	itemOf,
	psid,
} from '../../../../../support/messengerDelivery';

const windowEnd = { replyWindowEndsAt: '2026-11-23T07:30:00.123Z' };

describe('an event becomes an item:', () => {
	it('a written message', () => {
		expect(itemOf({ ...fromPerson, message: { mid: 'm_1', text: 'hi' } })).toEqual({
			event: 'message',
			...inEveryItem,
			...windowEnd,
			mid: 'm_1',
			text: 'hi',
		});
	});

	it('a message with a picture', () => {
		const attachments = [{ type: 'image', payload: { url: 'https://cdn.example/1.jpg' } }];
		expect(itemOf({ ...fromPerson, message: { mid: 'm_1', attachments } })).toMatchObject({
			event: 'message',
			attachments,
		});
	});

	it('an answer to another message', () => {
		expect(
			itemOf({ ...fromPerson, message: { mid: 'm_2', text: 'yes', reply_to: { mid: 'm_1' } } }),
		).toMatchObject({ event: 'message', replyToMid: 'm_1' });
	});

	it('a tapped quick reply', () => {
		const message = { mid: 'm_1', text: 'Green', quick_reply: { payload: 'COLOR_GREEN' } };
		expect(itemOf({ ...fromPerson, message })).toEqual({
			event: 'quickReply',
			...inEveryItem,
			...windowEnd,
			mid: 'm_1',
			text: 'Green',
			payload: 'COLOR_GREEN',
		});
	});

	it('a tapped button: its payload is where a quick reply has it', () => {
		expect(itemOf({ ...fromPerson, postback: { mid: 'm_1', title: 'Buy', payload: 'BUY_MUG' } })).toEqual({
			event: 'postback',
			...inEveryItem,
			...windowEnd,
			mid: 'm_1',
			title: 'Buy',
			payload: 'BUY_MUG',
		});
	});

	it('Get Started after a link with a ref', () => {
		const referral = { ref: 'order-7', source: 'SHORTLINK', type: 'OPEN_THREAD' };
		expect(itemOf({ ...fromPerson, postback: { title: 'Get Started', payload: 'HELLO', referral } })).toEqual(
			{
				event: 'postback',
				...inEveryItem,
				...windowEnd,
				title: 'Get Started',
				payload: 'HELLO',
				ref: 'order-7',
				referral,
			},
		);
	});

	it('a link with a ref into an existing chat', () => {
		const referral = { ref: 'order-7', source: 'SHORTLINK', type: 'OPEN_THREAD' };
		expect(itemOf({ ...fromPerson, referral })).toEqual({
			event: 'referral',
			...inEveryItem,
			...windowEnd,
			ref: 'order-7',
			referral,
		});
	});

	it('an echo: the person is the recipient, and no window opens', () => {
		const message = {
			mid: 'm_9',
			text: 'Hello',
			is_echo: true,
			app_id: 263910457812345,
			metadata: 'order-7',
		};
		expect(itemOf({ ...fromPage, message })).toEqual({
			event: 'echo',
			...inEveryItem,
			mid: 'm_9',
			text: 'Hello',
			appId: '263910457812345',
			metadata: 'order-7',
		});
	});

	it('an echo of a message with quick replies stays an echo', () => {
		const message = { mid: 'm_9', is_echo: true, quick_reply: { payload: 'X' } };
		expect(itemOf({ ...fromPage, message })).toMatchObject({ event: 'echo', psid });
	});

	it('a read', () => {
		expect(itemOf({ ...fromPerson, read: { watermark: at - 1000 } })).toEqual({
			event: 'read',
			...inEveryItem,
			watermark: '2026-11-22T07:29:59.123Z',
		});
	});

	it('a delivery, which has no time of its own in older samples', () => {
		const { sender, recipient } = fromPerson;
		expect(itemOf({ sender, recipient, delivery: { mids: ['m_1', 'm_2'], watermark: at } })).toEqual({
			event: 'delivery',
			...inEveryItem,
			timestamp: '2026-11-22T07:30:00.173Z',
			mids: ['m_1', 'm_2'],
			watermark: '2026-11-22T07:30:00.123Z',
		});
	});

	it('somebody known by a user_ref only', () => {
		const item = itemOf({
			...fromPerson,
			sender: { user_ref: 'box-1' },
			message: { mid: 'm_1', text: 'hi' },
		});
		expect(item).toMatchObject({ event: 'message', userRef: 'box-1' });
		expect(item).not.toHaveProperty('psid');
	});

	it.each([
		['something of next year', { telepathy: { thought: 'mug' } }],
		['a content that is none', { reaction: 'yes' }],
	])('%s is unknown, with everything in it', (_, content) => {
		const item = itemOf({ ...fromPerson, ...content });
		expect(item).toMatchObject({ event: 'unknown', raw: { ...fromPerson, ...content } });
		expect(item).not.toHaveProperty('replyWindowEndsAt');
	});
});
