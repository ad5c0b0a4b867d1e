import fc from 'fast-check';

import { parseDelivery } from '../../../../../nodes/shared/messenger/events';
import { simplify } from '../../../../../nodes/shared/messenger/simplify';

const pageId = '108542738901234';
const psid = '28777805391819468';
const at = 1795332600123;

const fromPerson = { sender: { id: psid }, recipient: { id: pageId }, timestamp: at };
const fromPage = { sender: { id: pageId }, recipient: { id: psid }, timestamp: at };

const parse = (body: unknown) => parseDelivery(Buffer.from(JSON.stringify(body)));
const entry = (more: object) => ({ object: 'page', entry: [{ id: pageId, time: at + 50, ...more }] });
const itemOf = (messaging: object) => simplify(parse(entry({ messaging: [messaging] }))[0]!);

const common = {
	pageId,
	psid,
	timestamp: '2026-11-22T07:30:00.123Z',
	standby: false,
};
const windowEnd = { replyWindowEndsAt: '2026-11-23T07:30:00.123Z' };

describe('an event becomes an item:', () => {
	it('a written message', () => {
		expect(itemOf({ ...fromPerson, message: { mid: 'm_1', text: 'hi' } })).toEqual({
			event: 'message',
			...common,
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
			...common,
			...windowEnd,
			mid: 'm_1',
			text: 'Green',
			payload: 'COLOR_GREEN',
		});
	});

	it('a tapped button: its payload is where a quick reply has it', () => {
		expect(itemOf({ ...fromPerson, postback: { mid: 'm_1', title: 'Buy', payload: 'BUY_MUG' } })).toEqual({
			event: 'postback',
			...common,
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
				...common,
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
			...common,
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
			...common,
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
			...common,
			watermark: '2026-11-22T07:29:59.123Z',
		});
	});

	it('a delivery, which has no time of its own in older samples', () => {
		const { sender, recipient } = fromPerson;
		expect(itemOf({ sender, recipient, delivery: { mids: ['m_1', 'm_2'], watermark: at } })).toEqual({
			event: 'delivery',
			...common,
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

describe('beside messages and taps, an event can be', () => {
	it.each<[string, object, object]>([
		[
			'a reaction, which opens the window',
			{ reaction: { mid: 'm_1', action: 'react', emoji: '❤', reaction: 'love' } },
			{ event: 'reaction', ...windowEnd, mid: 'm_1', action: 'react', emoji: '❤', reaction: 'love' },
		],
		[
			'a reaction taken back, which does not',
			{ reaction: { mid: 'm_1', action: 'unreact' } },
			{ event: 'reaction', mid: 'm_1', action: 'unreact' },
		],
		[
			'an edited message',
			{ message_edit: { mid: 'm_1', text: 'two mugs', num_edit: 2 } },
			{ event: 'edit', mid: 'm_1', text: 'two mugs', edits: 2 },
		],
		[
			'a deleted message, which opens nothing',
			{ message: { mid: 'm_1', is_deleted: true } },
			{ event: 'messageDeleted', mid: 'm_1' },
		],
		[
			'an opt-in',
			{ optin: { type: 'notification_messages', payload: 'NEWS', title: 'News' } },
			{
				event: 'optin',
				type: 'notification_messages',
				payload: 'NEWS',
				title: 'News',
				optin: { type: 'notification_messages', payload: 'NEWS', title: 'News' },
			},
		],
		[
			'an opt-in taken back',
			{ optin: { type: 'notification_messages', notification_messages_status: 'STOP_NOTIFICATIONS' } },
			{
				event: 'optout',
				type: 'notification_messages',
				optout: { type: 'notification_messages', notification_messages_status: 'STOP_NOTIFICATIONS' },
			},
		],
		[
			'an opt-out',
			{ optout: { type: 'marketing_messages' } },
			{ event: 'optout', type: 'marketing_messages', optout: { type: 'marketing_messages' } },
		],
		[
			'a linked account',
			{ account_linking: { status: 'linked', authorization_code: 'c-1' } },
			{ event: 'accountLinking', status: 'linked', authorizationCode: 'c-1' },
		],
		[
			'a passed conversation, its apps as text',
			{
				pass_thread_control: {
					previous_owner_app_id: 263902037430900,
					new_owner_app_id: 26,
					metadata: 'order 7',
				},
			},
			{
				event: 'handover',
				action: 'pass',
				previousOwnerAppId: '263902037430900',
				newOwnerAppId: '26',
				metadata: 'order 7',
			},
		],
		[
			'a taken conversation',
			{ take_thread_control: { previous_owner_app_id: '26', new_owner_app_id: '27' } },
			{ event: 'handover', action: 'take', previousOwnerAppId: '26', newOwnerAppId: '27' },
		],
		[
			'a requested conversation',
			{ request_thread_control: { requested_owner_app_id: '27' } },
			{ event: 'handover', action: 'request', requestedOwnerAppId: '27' },
		],
		[
			'an answered form for feedback',
			{
				messaging_feedback: {
					feedback_screens: [
						{
							screen_id: 0,
							questions: { q1: { type: 'csat', payload: '4', follow_up: { payload: 'Nice mug' } } },
						},
					],
				},
			},
			{
				event: 'feedback',
				feedback: [{ screen: '0', question: 'q1', type: 'csat', answer: '4', followUp: 'Nice mug' }],
			},
		],
		[
			'a judged answer',
			{ response_feedback: { mid: 'm_1', feedback: 'Good response' } },
			{ event: 'responseFeedback', mid: 'm_1', feedback: 'Good response' },
		],
		[
			'a sent cart',
			{ order: { note: 'no hurry', products: [{ id: 7, quantity: 2 }] } },
			{
				event: 'sendCart',
				text: 'no hurry',
				products: [{ id: '7', quantity: 2 }],
				order: { note: 'no hurry', products: [{ id: '7', quantity: 2 }] },
			},
		],
		[
			'a form about the customer',
			{ messaging_customer_information: { screens: [{ responses: [{ key: 'city', value: 'Lyon' }] }] } },
			{
				event: 'customerInformation',
				answers: { city: 'Lyon' },
				form: { screens: [{ responses: [{ key: 'city', value: 'Lyon' }] }] },
			},
		],
		[
			'a form in the chat',
			{ messaging_in_thread_lead_form_submit: { fields: [{ name: 'size', value: 'M' }] } },
			{ event: 'leadForm', answers: { size: 'M' }, form: { fields: [{ name: 'size', value: 'M' }] } },
		],
	])('%s', (_, content, expected) => {
		expect(itemOf({ ...fromPerson, ...content })).toEqual({ ...common, ...expected });
	});

	it.each(['policy-enforcement', 'policy_enforcement'])('a %s, which is about nobody', (key) => {
		const item = itemOf({
			recipient: { id: pageId },
			timestamp: at,
			[key]: { action: 'block', reason: 'spam' },
		});
		expect(item).toMatchObject({ event: 'policyEnforcement', action: 'block', reason: 'spam' });
		expect(item).not.toHaveProperty('psid');
	});

	it('the roles of apps, which are about nobody', () => {
		const item = itemOf({
			recipient: { id: pageId },
			timestamp: at,
			app_roles: { 26: ['primary_receiver'] },
		});
		expect(item).toMatchObject({
			event: 'handover',
			action: 'appRoles',
			roles: { 26: ['primary_receiver'] },
		});
		expect(item).not.toHaveProperty('psid');
	});

	it('a message that names a command, and a sticker', () => {
		const attachments = [
			{ type: 'sticker', payload: { url: 'https://cdn.example/1.png', sticker_id: 369239263222822 } },
		];
		const message = { mid: 'm_1', commands: [{ name: 'track' }], attachments };
		expect(itemOf({ ...fromPerson, message })).toMatchObject({
			commands: ['track'],
			stickerId: '369239263222822',
		});
	});

	it('an echo whose sides some libraries have the wrong way round', () => {
		const message = { mid: 'm_1', is_echo: true, app_id: 26, text: 'hi' };
		expect(itemOf({ ...fromPage, message })).toMatchObject({ event: 'echo', psid, appId: '26' });
		expect(itemOf({ ...fromPerson, message })).toMatchObject({ event: 'echo', psid, appId: '26' });
	});
});

describe('a change on the Page can be', () => {
	const changed = (field: string, value: object) =>
		simplify(
			parse({ object: 'page', entry: [{ id: pageId, time: 1795332600, changes: [{ field, value }] }] })[0]!,
		);

	it('a comment, whose author has no PSID', () => {
		const value = {
			item: 'comment',
			verb: 'add',
			comment_id: '1_2',
			post_id: '1_1',
			from: { id: '5', name: 'Jamie' },
			message: 'How much?',
			created_time: 1795332590,
		};
		expect(changed('feed', value)).toEqual({
			event: 'feed',
			pageId,
			timestamp: '2026-11-22T07:29:50.000Z',
			item: 'comment',
			verb: 'add',
			commentId: '1_2',
			postId: '1_1',
			text: 'How much?',
			fromId: '5',
			fromName: 'Jamie',
			fromPage: false,
			standby: false,
		});
	});

	it('one of its own posts', () => {
		expect(changed('feed', { item: 'status', from: { id: pageId } })).toMatchObject({ fromPage: true });
	});

	it.each(['message_template_status_update', 'messenger_template_status_update'])('%s', (field) => {
		const value = {
			event: 'REJECTED',
			message_template_id: 594425479261596,
			message_template_name: 'order_paid',
			message_template_language: 'en_US',
			reason: 'INCORRECT_PARAMS',
		};
		expect(changed(field, value)).toMatchObject({
			event: 'templateStatus',
			status: 'REJECTED',
			templateId: '594425479261596',
			templateName: 'order_paid',
			language: 'en_US',
			reason: 'INCORRECT_PARAMS',
		});
	});

	it('a mention', () => {
		expect(
			changed('mention', { item: 'post', post_id: '1_1', sender_id: 5, sender_name: 'Jamie' }),
		).toMatchObject({
			event: 'mention',
			postId: '1_1',
			fromId: '5',
		});
	});

	it('something else: unknown, with its field and everything in it', () => {
		const value = { open_graph_story_id: '7' };
		expect(changed('ratings', value)).toMatchObject({
			event: 'unknown',
			field: 'ratings',
			raw: { field: 'ratings', value },
		});
	});

	it('an event of a conversation of another app, from the Test button', () => {
		expect(changed('standby', { ...fromPerson, message: { mid: 'm_1', text: 'hi' } })).toMatchObject({
			event: 'message',
			standby: true,
		});
	});
});

describe('a delivery', () => {
	it('may hold several events of several Pages: all of them come, in order', () => {
		const events = parse({
			object: 'page',
			entry: [
				{
					id: pageId,
					time: at,
					messaging: [
						{ ...fromPerson, message: { mid: 'm_1', text: '1' } },
						{ ...fromPerson, message: { mid: 'm_2', text: '2' } },
					],
				},
				{ id: '999', time: at, messaging: [{ ...fromPerson, message: { mid: 'm_3', text: '3' } }] },
			],
		});
		expect(events.map(({ pageId: page, mid }) => [page, mid])).toEqual([
			[pageId, 'm_1'],
			[pageId, 'm_2'],
			['999', 'm_3'],
		]);
	});

	it('may be for a conversation that another app controls', () => {
		const [event] = parse(entry({ standby: [{ ...fromPerson, postback: { title: 'Buy' } }] }));
		expect(simplify(event!)).toMatchObject({ event: 'postback', standby: true });
		expect(simplify(event!)).not.toHaveProperty('payload');
	});

	it('may come from the Test button of the dashboard: a message inside changes, time in seconds', () => {
		const value = {
			sender: { id: '12334' },
			recipient: { id: '23245' },
			timestamp: '1527459824',
			message: { mid: 'test_message_id', text: 'test_message', commands: [{ name: 'command123' }] },
		};
		const [event] = parse({
			object: 'page',
			entry: [{ id: '0', time: 1527459824, changes: [{ field: 'messages', value }] }],
		});
		expect(simplify(event!)).toMatchObject({
			event: 'message',
			pageId: '0',
			psid: '12334',
			text: 'test_message',
			timestamp: '2018-05-27T22:23:44.000Z',
		});
	});

	it('may hold a thousand events', () => {
		const messaging = Array.from({ length: 1000 }, (_, index) => ({
			...fromPerson,
			message: { mid: `m_${index}`, text: `${index}` },
		}));
		const events = parse(entry({ messaging }));
		expect(events.map((event) => simplify(event).text)).toEqual(messaging.map(({ message }) => message.text));
	});

	it.each([
		['about Instagram', { object: 'instagram', entry: [{ id: '1', messaging: [fromPerson] }] }],
		['without entries', { object: 'page' }],
		['with entries that are none', { object: 'page', entry: [null, 5, 'x'] }],
		['that is a list', []],
		['that is null', null],
	])('%s has no events', (_, body) => {
		expect(parse(body)).toEqual([]);
	});

	it('that is not JSON is refused', () => {
		expect(() => parseDelivery(Buffer.from('hub.mode=subscribe'))).toThrow(SyntaxError);
	});
});

describe('an ID', () => {
	const withNumbers = (person: string, page: string) =>
		Buffer.from(
			`{"object":"page","entry":[{"id":${page},"time":1475942721780,"messaging":[{"sender":{"id":${person}},"recipient":{"id":${page}},"timestamp":1475942721741,"message":{"mid":"m_1","seq":73,"text":"call 28777805391819468 \\"28777805391819468"}}]}]}`,
		);

	it('sent as a number keeps all its digits', () => {
		const [event] = parseDelivery(withNumbers('28777805391819469', '108542738901234'));
		expect(simplify(event!)).toMatchObject({ psid: '28777805391819469', pageId: '108542738901234' });
	});

	it('in a text stays as it was written', () => {
		const [event] = parseDelivery(withNumbers('28777805391819469', '1'));
		expect(simplify(event!)).toMatchObject({ text: 'call 28777805391819468 "28777805391819468' });
	});

	it('of any length survives, as a number and as a string', () => {
		fc.assert(
			fc.property(fc.bigInt({ min: 1n, max: 10n ** 30n }), fc.boolean(), (id, asNumber) => {
				const written = asNumber ? String(id) : `"${id}"`;
				const [event] = parseDelivery(withNumbers(written, '0'));
				expect(simplify(event!).psid).toBe(String(id));
			}),
		);
	});
});

describe('an ID that is a number and not exact', () => {
	it.each(['2.8777805391819469e16', '28777805391819469.0', '1e300'])('%s is refused, by name', (id) => {
		const body = `{"object":"page","entry":[{"id":"1","time":1,"messaging":[{"sender":{"id":${id}}}]}]}`;
		expect(() => parseDelivery(Buffer.from(body))).toThrow(/^"id" is .* lost digits/);
	});
});

describe('for all JSON', () => {
	it('parsing never throws, and what it gives can be simplified', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (body) => {
				for (const event of parse(body)) simplify(event);
			}),
		);
	});

	it('neither does any event make it throw', () => {
		const key = fc.constantFrom(
			...['message', 'postback', 'referral', 'read', 'delivery', 'sender', 'timestamp', 'field', 'value'],
			...['reaction', 'optin', 'messaging_feedback', 'order', 'app_roles', 'pass_thread_control'],
		);
		fc.assert(
			fc.property(fc.array(fc.dictionary(key, fc.jsonValue())), (messaging) => {
				const events = parse(entry({ messaging }));
				expect(events).toHaveLength(messaging.length);
				for (const event of events) expect(simplify(event)).toMatchObject({ pageId });
			}),
		);
	});

	it('what is not a large whole number means the same as to JSON.parse', () => {
		const small = fc.jsonValue({ maxDepth: 3 });
		fc.assert(
			fc.property(small, fc.string(), (value, text) => {
				const body = JSON.stringify(entry({ messaging: [{ value, text }] }));
				const [event] = parseDelivery(Buffer.from(body));
				const expected = JSON.parse(body) as { entry: [{ messaging: [object] }] };
				const hasLargeNumber = /(?<![\d.])\d{16,}(?![\d.])/.test(JSON.stringify({ value }));
				if (!hasLargeNumber) expect(event!.raw).toEqual(expected.entry[0].messaging[0]);
			}),
		);
	});
});
