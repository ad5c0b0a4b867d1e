import {
	passes,
	toList,
	underChosenName,
	type EventFilter,
} from '../../../../nodes/MessengerTrigger/eventFilter';
import type { MessengerEventKind } from '../../../../nodes/vendors/messenger/events/eventRows';
import type { MessengerEvent } from '../../../../nodes/vendors/messenger/events/events';

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
