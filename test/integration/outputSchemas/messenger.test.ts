import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { messenger } from '../../../nodes/Messenger/actions';
import { Messenger } from '../../../nodes/Messenger/Messenger.node';
import { app, buyers, page } from '../../../playground/seed.ts';
import { graphOf } from '../../support/graph';
import { runMessenger } from '../../support/messengerRun';
import { placeTrigger } from '../../support/messengerTrigger';
import { resetN8nServices, type NodeRun } from '../../support/n8nCore';
import { describeOutputSchemas, type OperationItems } from '../../support/outputSchema';
import { withSimulators } from '../../support/simulators';
import { eventually } from '../../support/eventually';
import { withTriggerHost } from '../../support/triggerHost';
import { ask, leftOf } from '../../support/waitingQuestion';

const simulators = withSimulators();
const host = withTriggerHost();
const psid = buyers[0]!.psid;

beforeEach(() => {
	resetN8nServices();
	simulators.messenger.buyer(psid).write('hi');
});

/** Of the nodes whose items are looked at. */
let typeVersion = 2;

const run = async (
	resource: string,
	operation: string,
	parameters: INodeParameters = {},
	more: Partial<NodeRun> = {},
): Promise<IDataObject[]> =>
	(
		await runMessenger(`${simulators.origin}/graph.facebook.com`, [resource, operation], parameters, {
			typeVersion,
			...more,
		})
	).json;
const chosen = (value: unknown) => ({ __rl: true as const, mode: 'id', value: String(value) });
const named = (value: string) => ({ __rl: true as const, mode: 'name', value });
const isOwner = () => simulators.messenger.routing.setDefaultApp(page.id, app.id);
const reviewed = () => simulators.world.clock.advance(60_000);

const message = (operation: string, parameters: INodeParameters) => async () =>
	await run('message', operation, parameters);
const moderation = (operation: string) => async () => await run('moderation', operation);

const payload = { type: 'postback', title: 'Buy', payload: 'BUY_MUG' };
const shipped: INodeParameters = {
	wording: 'own',
	name: 'order_shipped',
	language: 'en',
	body: 'Good news! Your order #{{1}} is on its way to {{2}} now. Thank you for your order!',
	bodySamples: { sample: [{ example: '566701' }, { example: 'San Jose' }] },
	header: 'On its way',
	templateButtons: { button: [{ type: 'POSTBACK', text: 'Where is it?', payload: 'WHERE' }] },
};
const createTemplate = async () => await run('template', 'create', shipped);
const createPersona = async () =>
	await run('persona', 'create', { name: 'Kim', pictureUrl: 'https://example.com/kim.jpg' });

const profileSettings: Record<string, INodeParameters> = {
	setGetStarted: { payload: 'HELLO' },
	setGreeting: { greeting: { language: [{ locale: 'default', text: 'Hi {{user_first_name}}' }] } },
	setIceBreakers: {
		iceBreakers: {
			language: [
				{ locale: 'default', questions: { question: [{ question: 'What do you sell?', payload: 'SHOW' }] } },
			],
		},
	},
	setCommands: {
		commands: {
			language: [
				{ locale: 'default', commands: { command: [{ name: 'track', description: 'Where is it?' }] } },
			],
		},
	},
	setAccountLinkingUrl: { url: 'https://example.com/connect' },
	setDomains: { domains: 'example.com' },
	setPersistentMenu: {
		menuFor: 'everybody',
		getStartedPayload: 'HELLO',
		menu: { language: [{ locale: 'default', composerInputDisabled: false, items: { item: [payload] } }] },
	},
};
const profile = (operation: string) => async () =>
	await run('profile', operation, profileSettings[operation]);

const items: OperationItems = {
	'attachment/download': async () => {
		const bytes = Buffer.from('89504e470d0a1a0a', 'hex');
		const file = { type: 'image' as const, bytes, contentType: 'image/png' };
		const url = await simulators.messenger.hostFile(page.id, file);
		const attachments = [
			{ type: 'image', payload: { url } },
			{ type: 'location', payload: {} },
		];
		return await run('attachment', 'download', {}, { items: [{ attachments }] });
	},
	'attachment/upload': async () =>
		await run('attachment', 'upload', { mediaSource: 'url', mediaUrl: 'https://example.com/mug.jpg' }),

	...Object.fromEntries(
		['delete', 'hide', 'like', 'reply', 'unhide', 'unlike'].map((operation) => [
			`comment/${operation}`,
			async () => {
				const { commentId } = simulators.messenger.publicWords.comment(psid, '+1');
				return await run('comment', operation, { text: 'Thanks' }, { items: [{ commentId }] });
			},
		]),
	),

	'conversation/extendThreadControl': async () => {
		isOwner();
		await run('conversation', 'takeThreadControl');
		return await run('conversation', 'extendThreadControl', { hours: 48 });
	},
	'conversation/getMany': async () => await run('conversation', 'getMany'),
	'conversation/getMessages': async () => {
		await message('sendText', { text: 'Welcome!' })();
		return await run('conversation', 'getMessages', {
			conversation: { __rl: true, mode: 'psid', value: psid },
		});
	},
	'conversation/getThreadOwner': async () => {
		isOwner();
		await run('conversation', 'takeThreadControl');
		return await run('conversation', 'getThreadOwner');
	},
	'conversation/handOver': async () => {
		const first = await run('conversation', 'handOver');
		return [...first, ...(await run('conversation', 'handOver'))];
	},
	'conversation/passThreadControl': async () =>
		await run('conversation', 'passThreadControl', { passTo: 'inbox' }),
	'conversation/releaseThreadControl': async () => {
		isOwner();
		await run('conversation', 'takeThreadControl');
		return await run('conversation', 'releaseThreadControl');
	},
	'conversation/requestThreadControl': async () => await run('conversation', 'requestThreadControl'),
	'conversation/takeThreadControl': async () => {
		isOwner();
		return await run('conversation', 'takeThreadControl');
	},
	'conversation/waitForMore': async () => {
		const mid = simulators.messenger.buyer(psid).write('mugs?');
		const attachments = [{ type: 'image', payload: { url: 'https://scontent.xx.fbcdn.net/1.jpg' } }];
		const item = { psid, mid, text: 'mugs?', attachments };
		return await run('conversation', 'waitForMore', { silenceSeconds: 1 }, { items: [item] });
	},

	'message/react': async () => {
		const { mid } = simulators.messenger.thread(psid).messages[0]!;
		return await run('message', 'react', { reaction: 'love' }, { items: [{ psid, mid }] });
	},
	'message/unreact': async () => {
		const { mid } = simulators.messenger.thread(psid).messages[0]!;
		return await run('message', 'unreact', {}, { items: [{ psid, mid }] });
	},
	'message/sendAndWait': async () => {
		await host.publish(placeTrigger(simulators.origin, { options: { writtenAnswers: true } }));
		const buyer = simulators.messenger.buyer(psid);
		const said = async (parameters: IDataObject, doIt: (payloads: string[]) => void) => {
			const waiting = await ask(simulators.origin, host, parameters, { items: [{ psid }] });
			const { quickReplies = [] } = simulators.messenger.thread(psid).messages.at(-1)!;
			doIt(quickReplies.map(({ payload }) => String(payload)));
			await eventually('an answer', () => waiting.left !== undefined);
			return [...leftOf(waiting)!.flat(), waiting.timedOut];
		};
		const written = async (check: string, text: string, choices = '') =>
			await said({ responseType: 'text', check, choices, againTimes: 0 }, () => buyer.write(text));
		const items = [
			await said({ responseType: 'approval' }, ([payload]) =>
				buyer.tapQuickReply({ title: 'Approve', payload: payload! }),
			),
			await said({ responseType: 'file' }, () =>
				buyer.write({ attachments: [{ type: 'image', url: 'https://example.com/photo.jpg' }] }),
			),
			await written('any', 'Leave it at the door'),
			await written('number', '2'),
			await written('amount', '12.50'),
			await written('date', '24.12.2026'),
			await written('email', 'jamie@example.com'),
			await written('phone', '+1 555 123 4567'),
			await written('list', 'Berlin', 'Berlin, Hamburg'),
			await written('number', 'many'),
		];
		return items.flat();
	},
	'message/sendButtons': message('sendButtons', { text: 'What next?', buttons: { button: [payload] } }),
	'message/sendCarousel': message('sendCarousel', {
		cards: { card: [{ title: 'Mug', subtitle: '$24.00', buttons: { button: [payload] } }] },
	}),
	'message/sendCustomerFeedback': message('sendCustomerFeedback', {
		title: 'How was your order?',
		subtitle: 'It helps us to get better',
		buttonTitle: 'Rate',
		questionType: 'csatStars',
		questionId: 'order_1001',
		privacyUrl: 'https://example.com/privacy',
	}),
	'message/sendImages': message('sendImages', {
		images: { image: [{ url: 'https://example.com/mug.jpg' }, { url: 'https://example.com/cup.jpg' }] },
	}),
	'message/sendMedia': message('sendMedia', {
		mediaSource: 'url',
		mediaUrl: 'https://example.com/mug.jpg',
		isReusable: true,
	}),
	'message/sendPrivateReply': async () => {
		const person = graphOf(simulators);
		const { commentId } = (await person.chat(psid, 'POST', 'comments', { text: 'How much is it?' })).data;
		const { postId } = (await person.chat(psid, 'POST', 'posts', { text: 'Lovely shop' })).data;
		return await run(
			'message',
			'sendPrivateReply',
			{ text: 'It is $24.' },
			{ items: [{ commentId }, { postId }] },
		);
	},
	'message/sendQuickReplies': message('sendQuickReplies', {
		text: 'Which size?',
		quickReplies: { quickReply: [{ title: 'M', payload: 'SIZE_M' }] },
	}),
	'message/sendReceipt': message('sendReceipt', {
		recipientName: 'Jamie Rivera',
		orderNumber: '1001',
		currency: 'USD',
		linesFrom: 'fields',
		lines: { line: [{ title: 'Mug', quantity: 2, unitPrice: '24.00' }] },
		totalCost: '48.00',
	}),
	'message/sendSenderAction': message('sendSenderAction', { senderAction: 'typing_on' }),
	'message/sendText': message('sendText', { text: 'Welcome!' }),
	'message/sendUtilityTemplate': async () => {
		await createTemplate();
		reviewed();
		return await run('message', 'sendUtilityTemplate', {
			template: { __rl: true, mode: 'list', value: 'order_shipped/en' },
			bodyValues: { value: [{ value: '1001' }, { value: 'Berlin' }] },
			buttonValues: { button: [{ type: 'POSTBACK', payload: 'WHERE_1001' }] },
		});
	},

	'moderation/ban': moderation('ban'),
	'moderation/block': moderation('block'),
	'moderation/moveToSpam': moderation('moveToSpam'),
	'moderation/unban': moderation('unban'),
	'moderation/unblock': moderation('unblock'),

	'page/checkSetup': async () => {
		const before = await run('page', 'checkSetup', {}, { baseUrl: host.baseUrl });
		await host.publish(placeTrigger(simulators.origin));
		return [...before, ...(await run('page', 'checkSetup', {}, { baseUrl: host.baseUrl }))];
	},
	'page/subscribe': async () => await run('page', 'subscribe', { fields: 'messages' }),

	'persona/create': createPersona,
	'persona/delete': async () => {
		const [{ id } = {} as IDataObject] = await createPersona();
		return await run('persona', 'delete', { personaId: chosen(id) });
	},
	'persona/get': async () => {
		const [{ id } = {} as IDataObject] = await createPersona();
		return await run('persona', 'get', { personaId: chosen(id) });
	},
	'persona/getMany': async () => {
		await createPersona();
		return await run('persona', 'getMany');
	},

	'profile/delete': async () => {
		await profile('setGetStarted')();
		return await run('profile', 'delete', { profileFields: ['get_started'] });
	},
	'profile/get': async () => {
		const before = await run('profile', 'get');
		for (const operation of Object.keys(profileSettings)) await profile(operation)();
		return [...before, ...(await run('profile', 'get'))];
	},
	...Object.fromEntries(
		Object.keys(profileSettings).map((operation) => [`profile/${operation}`, profile(operation)]),
	),

	'template/create': createTemplate,
	'template/delete': async () => {
		const [{ id } = {} as IDataObject] = await createTemplate();
		return await run('template', 'delete', { templateId: chosen(id) });
	},
	'template/get': async () => {
		const [{ id } = {} as IDataObject] = await createTemplate();
		reviewed();
		return await run('template', 'get', { templateId: chosen(id) });
	},
	'template/getMany': async () => {
		await createTemplate();
		return await run('template', 'getMany');
	},

	'user/addLabel': async () => await run('user', 'addLabel', { psid, label: named('Paid') }),
	'user/getLabels': async () => {
		await run('user', 'addLabel', { psid, label: named('Paid') });
		return await run('user', 'getLabels', { psid });
	},
	'user/getProfile': async () => await run('user', 'getProfile', { psid }),
	'user/removeLabel': async () => {
		await run('user', 'addLabel', { psid, label: named('Paid') });
		return await run('user', 'removeLabel', { psid, label: named('Paid') });
	},
};

describeOutputSchemas(new Messenger(), messenger.operations, (version) =>
	Object.fromEntries(
		Object.entries(items).map(([operation, give]) => [
			operation,
			async () => {
				typeVersion = version;
				return await give();
			},
		]),
	),
);
