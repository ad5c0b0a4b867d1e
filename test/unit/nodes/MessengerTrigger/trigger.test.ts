import {
	isSameTrigger,
	isTestAddress,
	publishedFor,
} from '../../../../nodes/vendors/messenger/events/callback';
import { fieldsFor, includesAll, union } from '../../../../nodes/MessengerTrigger/registration/eventFields';
import {
	passes,
	toList,
	underChosenName,
	type EventFilter,
} from '../../../../nodes/MessengerTrigger/eventFilter';
import { outputs } from '../../../../nodes/MessengerTrigger/panel/outputs';
import { isVerifyToken, toVerifyToken } from '../../../../nodes/vendors/messenger/events/verifyToken';
import type { MessengerEventKind } from '../../../../nodes/vendors/messenger/events/eventRows';
import type { MessengerEvent } from '../../../../nodes/vendors/messenger/events/events';

describe('the verify token', () => {
	const token = toVerifyToken('secret', { path: '5e6f-1/messenger' });

	it('is the same in every process', () => {
		expect(toVerifyToken('secret', { path: '5e6f-1/messenger' })).toBe(token);
		expect(token).toMatch(/^[0-9a-f]{40}$/);
	});

	it.each([
		['app secret', toVerifyToken('other', { path: '5e6f-1/messenger' })],
		['trigger', toVerifyToken('secret', { path: '5e6f-2/messenger' })],
		['way of registering', toVerifyToken('secret', { pageId: '5e6f-1/messenger' })],
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

describe('a test address', () => {
	const published = 'https://n8n.example.com/webhook/5e6f-1/messenger';

	it.each([
		['of another trigger', 'https://n8n.example.com/webhook-test/5e6f-2/messenger', true],
		['of its own', 'https://n8n.example.com/webhook-test/5e6f-1/messenger', true],
		['that is a published one', 'https://n8n.example.com/webhook/5e6f-2/messenger', false],
		['of another n8n', 'https://staging.example.com/webhook-test/5e6f-2/messenger', false],
		['of something else here', 'https://n8n.example.com/webhook-test/5e6f-2/paypal', false],
		['that is none', 'nonsense', false],
	])('%s', (_, other, expected) => {
		expect(isTestAddress(other, published)).toBe(expected);
	});

	it('tells the published one', () => {
		expect(publishedFor('https://n8n.example.com/webhook-test/5e6f-1/messenger')).toBe(published);
	});
});

describe('the outputs', () => {
	const outputsFor = (parameters: object): Array<{ displayName?: string }> =>
		new Function('$parameter', `return ${outputs.slice(3, -2)}`)(parameters) as Array<{
			displayName?: string;
		}>;

	it('are one', () => {
		expect(outputsFor({ events: ['message', 'read'], options: {} })).toEqual([{ type: 'main' }]);
		expect(outputsFor({})).toEqual([{ type: 'main' }]);
	});

	it('or one for each event, by its name', () => {
		const parameters = { events: ['quickReply', 'feed'], options: { outputPerEvent: true } };
		expect(outputsFor(parameters)).toEqual([
			{ type: 'main', displayName: 'Quick Reply' },
			{ type: 'main', displayName: 'Post or Comment' },
		]);
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
		[
			['optin', 'optout'],
			['messaging_optins', 'messaging_optouts'],
		],
		[['inboxReply'], ['message_echoes', 'standby']],
		[['unknown'], []],
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
		appId: '26',
		everyPage: false,
		events: ['message', 'quickReply', 'postback', 'referral', 'feed'],
		includeStandby: false,
		includeOwnEchoes: true,
		includeOwnPosts: false,
		keywords: [],
		payloadPrefixes: [],
		refPrefixes: [],
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
	const followed = event('referral', { referral: { ref: 'table-7' } });
	const started = event('postback', { postback: { payload: 'HELLO', referral: { ref: 'table-7' } } });
	const echo = event('echo', { message: { is_echo: true, app_id: '26', text: 'hi' } });
	const echoes: Partial<EventFilter> = { events: ['echo'] };
	const comment = (from: string) =>
		event('feed', { field: 'feed', value: { item: 'comment', from: { id: from }, message: 'Price?' } });

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
		['another Page passes when wanted', { ...written, pageId: '109' }, { everyPage: true }, true],
		['a ref with the prefix passes', followed, { refPrefixes: ['sale', 'table-'] }, true],
		['one without does not', followed, { refPrefixes: ['sale'] }, false],
		['Get Started after a link has a ref as well', started, { refPrefixes: ['sale'] }, false],
		['a tap without a ref passes', tapped, { refPrefixes: ['sale'] }, true],
		['an own echo passes', echo, echoes, true],
		['an own echo does not when unwanted', echo, { ...echoes, includeOwnEchoes: false }, false],
		['an echo of another app does', echo, { ...echoes, includeOwnEchoes: false, appId: '27' }, true],
		['a comment of a person passes', comment('5'), {}, true],
		['a comment without the keyword does not', comment('5'), { keywords: ['refund'] }, false],
		['a comment of the Page itself does not', comment('108'), {}, false],
		['unless wanted', comment('108'), { includeOwnPosts: true }, true],
	])('%s', (_, candidate, changes, expected) => {
		expect(passes(candidate, { ...filter, ...changes })).toBe(expected);
	});

	const inInbox = event('echo', { message: { is_echo: true, app_id: 263902037430900, text: 'Of course' } });
	const replies: MessengerEventKind[] = ['message', 'inboxReply'];

	it('knows what a person of the shop has written in the Page inbox', () => {
		const reply = underChosenName({ ...inInbox, standby: true }, replies);
		expect(reply.kind).toBe('inboxReply');
		expect(passes(reply, { ...filter, events: replies })).toBe(true);
	});

	it.each<[string, MessengerEvent]>([
		['an echo of this app', echo],
		['an echo of nobody knows whom', event('echo', { message: { is_echo: true, text: 'Of course' } })],
		['a message of a person that claims the app', event('message', { message: { app_id: 263902037430900 } })],
	])('does not take %s for one', (_, candidate) => {
		expect(underChosenName(candidate, replies)).toBe(candidate);
	});

	it('leaves it an echo for those who have chosen echoes', () => {
		expect(underChosenName(inInbox, ['echo'])).toBe(inInbox);
		expect(passes(inInbox, { ...filter, events: ['echo'] })).toBe(true);
	});

	it('takes its lists as people write them', () => {
		expect(toList(' order, price ,,')).toEqual(['order', 'price']);
		expect(toList(undefined)).toEqual([]);
	});
});
