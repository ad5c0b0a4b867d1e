import { isSameTrigger } from '../../../../nodes/MessengerTrigger/callback';
import { fieldsFor, includesAll, union } from '../../../../nodes/MessengerTrigger/eventFields';
import { passes, toList, type EventFilter } from '../../../../nodes/MessengerTrigger/eventFilter';
import { isVerifyToken, toVerifyToken } from '../../../../nodes/MessengerTrigger/verifyToken';
import type { MessengerEvent, MessengerEventKind } from '../../../../nodes/shared/messenger/events';

describe('the verify token', () => {
	const token = toVerifyToken('secret', { workflowId: 'w1', nodeId: 'n1' });

	it('is the same in every process', () => {
		expect(toVerifyToken('secret', { workflowId: 'w1', nodeId: 'n1' })).toBe(token);
		expect(token).toMatch(/^[0-9a-f]{40}$/);
	});

	it.each([
		['app secret', toVerifyToken('other', { workflowId: 'w1', nodeId: 'n1' })],
		['workflow', toVerifyToken('secret', { workflowId: 'w2', nodeId: 'n1' })],
		['node', toVerifyToken('secret', { workflowId: 'w1', nodeId: 'n2' })],
		['way of registering', toVerifyToken('secret', { pageId: 'w1' })],
	])('is another one with another %s', (_, other) => {
		expect(other).not.toBe(token);
	});

	it.each([
		['the right one', token, true],
		['a wrong one', `${token.slice(0, -1)}x`, false],
		['a part of it', token.slice(0, -1), false],
		['nothing', undefined, false],
		['a list', [token], false],
		['an empty one', '', false],
	])('%s is recognised', (_, given, expected) => {
		expect(isVerifyToken(given, token)).toBe(expected);
	});
});

describe('two addresses belong to the same trigger', () => {
	const published = 'https://n8n.example.com/webhook/5e6f-1/messenger';

	it.each([
		['one for tests', 'https://n8n.example.com/webhook-test/5e6f-1/messenger', true],
		['itself', published, true],
		['of another trigger', 'https://n8n.example.com/webhook/5e6f-2/messenger', false],
		['of another n8n with the same workflow', 'https://staging.example.com/webhook/5e6f-1/messenger', false],
		['of something else', 'https://bot.example.com/facebook', false],
		['that is none', '', false],
	])('%s', (_, other, expected) => {
		expect(isSameTrigger(published, other)).toBe(expected);
	});
});

describe('fields', () => {
	it.each<[MessengerEventKind[], string[]]>([
		[['message', 'quickReply'], ['messages']],
		[
			['message', 'quickReply', 'postback', 'referral'],
			['messages', 'messaging_postbacks', 'messaging_referrals'],
		],
		[
			['echo', 'read', 'delivery'],
			['message_echoes', 'message_reads', 'message_deliveries'],
		],
		[[], []],
	])('for %j are %j', (events, fields) => {
		expect(fieldsFor(events)).toEqual(fields);
	});

	it('of others stay', () => {
		expect(union(['feed', 'messages'], ['messages', 'messaging_postbacks'])).toEqual([
			'feed',
			'messages',
			'messaging_postbacks',
		]);
		expect(includesAll(['feed', 'messages'], ['messages'])).toBe(true);
		expect(includesAll(['feed'], ['messages'])).toBe(false);
	});
});

describe('the filter', () => {
	const filter: EventFilter = {
		pageId: '108',
		events: ['message', 'quickReply', 'postback'],
		includeStandby: false,
		keywords: [],
		payloadPrefixes: [],
	};
	const event = (
		kind: MessengerEventKind,
		raw: object,
		more: Partial<MessengerEvent> = {},
	): MessengerEvent => ({
		kind,
		pageId: '108',
		psid: '1',
		at: new Date(0),
		standby: false,
		raw: raw as MessengerEvent['raw'],
		...more,
	});
	const written = event('message', { message: { text: 'What is the PRICE?' } });
	const quickReply = event('quickReply', { message: { text: 'M', quick_reply: { payload: 'SIZE_M' } } });
	const tapped = event('postback', { postback: { payload: 'BUY_MUG' } });

	it.each<[string, MessengerEvent, Partial<EventFilter>, boolean]>([
		['a chosen event passes', written, {}, true],
		['another does not', event('echo', {}), {}, false],
		['another Page does not', { ...written, pageId: '109' }, {}, false],
		['the sample of the dashboard passes', { ...written, pageId: '0' }, {}, true],
		['standby does not', { ...written, standby: true }, {}, false],
		['standby passes when wanted', { ...written, standby: true }, { includeStandby: true }, true],
		['a keyword in any case passes', written, { keywords: ['order', 'price'] }, true],
		['a message without it does not', written, { keywords: ['refund'] }, false],
		['a tap passes without the keyword', tapped, { keywords: ['refund'] }, true],
		['a payload with the prefix passes', tapped, { payloadPrefixes: ['PAY_', 'BUY_'] }, true],
		['one without does not', quickReply, { payloadPrefixes: ['BUY_'] }, false],
		['the prefix has its case', tapped, { payloadPrefixes: ['buy_'] }, false],
		['a message passes without the prefix', written, { payloadPrefixes: ['BUY_'] }, true],
	])('%s', (_, candidate, changes, expected) => {
		expect(passes(candidate, { ...filter, ...changes })).toBe(expected);
	});

	it('takes its lists as people write them', () => {
		expect(toList(' order, price ,,')).toEqual(['order', 'price']);
		expect(toList(undefined)).toEqual([]);
	});
});
