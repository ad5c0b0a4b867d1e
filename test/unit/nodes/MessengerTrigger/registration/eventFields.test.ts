import {
	fieldsFor,
	includesAll,
	union,
} from '../../../../../nodes/MessengerTrigger/registration/eventFields';
import type { MessengerEventKind } from '../../../../../nodes/vendors/messenger/events/eventRows';

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
