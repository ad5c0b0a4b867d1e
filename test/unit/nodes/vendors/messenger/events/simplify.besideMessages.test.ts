import {
	at,
	fromPage,
	fromPerson,
	inEveryItem,
	itemOf,
	pageId,
	parse,
	psid,
} from '../../../../../support/messengerDelivery';

const windowEnd = { replyWindowEndsAt: '2026-11-23T07:30:00.123Z' };

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
		expect(itemOf({ ...fromPerson, ...content })).toEqual({ ...inEveryItem, ...expected });
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

	it('an event of the Page with itself, and one that does not say who it is from: neither is about a person', () => {
		const message = { mid: 'm_1', text: 'hi' };
		const page = { id: pageId };
		for (const is_echo of [false, true])
			expect(itemOf({ sender: page, recipient: page, message: { ...message, is_echo } })).not.toHaveProperty(
				'psid',
			);
		expect(itemOf({ recipient: { id: psid }, message })).not.toHaveProperty('psid');
	});

	it('an echo in a delivery that does not say which Page it is for', () => {
		const message = { mid: 'm_1', is_echo: true, text: 'hi' };
		const personIn = (event: object) => parse({ object: 'page', entry: [{ messaging: [event] }] })[0]?.psid;
		expect(personIn({ ...fromPage, message })).toBe(psid);
		expect(personIn({ ...fromPerson, message: { ...message, is_echo: false } })).toBe(psid);
	});
});
