import axios from 'axios';

import { MessengerTrigger } from '../../../nodes/MessengerTrigger/MessengerTrigger.node';
import { signMessengerDelivery } from '../../../nodes/shared/messenger/signature';
import { app, buyers, page } from '../../../playground/seed.ts';
import { eventually } from '../../support/eventually';
import { messengerCredential } from '../../support/messengerCredential';
import { logLines, resetN8nServices, type PlacedNode } from '../../support/n8nCore';
import { withSimulators } from '../../support/simulators';
import { withTriggerHost } from '../../support/triggerHost';

const simulators = withSimulators();
const host = withTriggerHost();
const psid = buyers[0]!.psid;
let workflows = 0;

beforeEach(() => resetN8nServices());

/** A trigger in a workflow of its own. */
function trigger(parameters: PlacedNode['parameters'] = {}): PlacedNode {
	const number = ++workflows;
	return {
		node: new MessengerTrigger(),
		parameters,
		credentials: [messengerCredential(`${simulators.origin}/graph.facebook.com`)],
		workflowId: `workflow-${number}`,
		nodeId: `node-${number}`,
		webhookId: `5e6f7a8b-0000-4000-8000-00000000000${number}`,
		staticData: {},
	};
}

const subscription = () => simulators.messenger.state().app.subscription;
const subscribedFields = () => simulators.messenger.state().page.subscribedFields;
const items = () => host.executions.flat();

/** The answers to all deliveries so far, once there are as many. */
const delivered = async (count: number): Promise<number[]> =>
	await eventually(`${count} answered deliveries`, () => {
		const statuses = simulators.world.deliveries.flatMap(({ status }) => status ?? []);
		return statuses.length >= count && statuses;
	});

describe('published, the Messenger Trigger', () => {
	it('registers app and Page, and passes the handshake', async () => {
		const placed = trigger();
		await host.publish(placed);
		expect(subscription()).toMatchObject({
			callbackUrl: host.urlOf(placed),
			fields: ['messages', 'messaging_postbacks', 'messaging_referrals'],
		});
		expect(subscribedFields()).toEqual(['messages', 'messaging_postbacks', 'messaging_referrals']);
	});

	it('is not registered again when all is as it should be', async () => {
		const placed = trigger();
		await host.publish(placed);
		simulators.world.calls.length = 0;
		await host.publish(placed);
		expect(simulators.world.calls.map(({ method }) => method)).toEqual(['GET', 'GET']);
	});

	it('starts the workflow when a person writes', async () => {
		await host.publish(trigger());
		const mid = simulators.messenger.buyer(psid).write('Größe 50% & mehr? 🎁 <b>');
		expect(await delivered(1)).toEqual([200]);
		expect(items()).toMatchObject([
			{ event: 'message', pageId: page.id, psid, mid, text: 'Größe 50% & mehr? 🎁 <b>', standby: false },
		]);
	});

	it('gives taps their payload in one place', async () => {
		await host.publish(trigger());
		const buyer = simulators.messenger.buyer(psid);
		buyer.tapQuickReply({ title: 'M', payload: 'SIZE_M' });
		buyer.tapPostback({ title: 'Buy', payload: 'BUY_MUG' });
		await delivered(2);
		expect(items().map(({ event, payload }) => [event, payload])).toEqual(
			expect.arrayContaining([
				['quickReply', 'SIZE_M'],
				['postback', 'BUY_MUG'],
			]),
		);
	});

	it('makes one item of each event of a batch', async () => {
		await host.publish(trigger());
		simulators.messenger.setBatchSize(3);
		for (const text of ['1', '2', '3']) simulators.messenger.buyer(psid).write(text);
		await delivered(1);
		expect(host.executions).toHaveLength(1);
		expect(items().map(({ text }) => text)).toEqual(['1', '2', '3']);
	});

	it('adds everything Facebook sent, when wanted', async () => {
		await host.publish(trigger({ options: { includeRaw: true } }));
		simulators.messenger.buyer(psid).write('hi');
		await delivered(1);
		expect(items()[0]!.raw).toMatchObject({ sender: { id: psid }, message: { text: 'hi' } });
	});

	it('starts on chosen taps only, and answers 200 to the rest', async () => {
		await host.publish(trigger({ options: { payloadPrefix: 'BUY_' } }));
		simulators.messenger.buyer(psid).tapPostback({ title: 'Help', payload: 'HELP' });
		expect(await delivered(1)).toEqual([200]);
		expect(host.executions).toEqual([]);
	});

	it('starts on reads when chosen, and not on its own echoes', async () => {
		await host.publish(trigger({ events: ['message', 'read'] }));
		expect(subscription()!.fields).toEqual(['messages', 'message_reads']);
	});

	it('leaves nothing behind when it is switched off', async () => {
		const placed = trigger();
		await host.publish(placed);
		await host.unpublish(placed);
		expect(subscription()).toBeNull();
	});
});

describe('a delivery that is not proven', () => {
	const body = Buffer.from(
		JSON.stringify({
			object: 'page',
			entry: [
				{
					id: page.id,
					time: 1795332600000,
					messaging: [
						{ sender: { id: psid }, timestamp: 1795332600000, message: { mid: 'm_forged', text: 'free!' } },
					],
				},
			],
		}),
	);
	const post = async (placed: PlacedNode, headers: Record<string, string>, content = body) =>
		await axios.post(host.urlOf(placed), content, {
			headers: { 'content-type': 'application/json', ...headers },
			validateStatus: () => true,
		});

	it.each([
		['has no signature', () => ({}), 'missing-signature'],
		[
			'is signed with another secret',
			() => ({ 'x-hub-signature-256': signMessengerDelivery(body, 'guess') }),
			'wrong-signature',
		],
		[
			'was changed on the way',
			() => ({ 'x-hub-signature-256': signMessengerDelivery(Buffer.from('{}'), app.secret) }),
			'wrong-signature',
		],
	])('gets 401, starts nothing and leaves one line in the log: it %s', async (_, headers, reason) => {
		const placed = trigger();
		await host.publish(placed);
		expect((await post(placed, headers())).status).toBe(401);
		expect(host.executions).toEqual([]);
		expect(logLines).toEqual([
			{ level: 'warn', message: `Messenger Trigger "Messenger Trigger" refused a delivery: ${reason}` },
		]);
	});

	it('is refused before it is read: nonsense gets the same answer', async () => {
		const placed = trigger();
		await host.publish(placed);
		const answer = await post(
			placed,
			{ 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` },
			Buffer.from('{'),
		);
		expect(answer.status).toBe(401);
	});

	it('while a genuine one that makes no sense gets 200', async () => {
		const placed = trigger();
		await host.publish(placed);
		const nonsense = Buffer.from('{');
		const headers = { 'x-hub-signature-256': signMessengerDelivery(nonsense, app.secret) };
		expect((await post(placed, headers, nonsense)).status).toBe(200);
		expect(host.executions).toEqual([]);
	});

	it('for another Page of the same app starts nothing', async () => {
		const placed = trigger();
		await host.publish(placed);
		const other = Buffer.from(body.toString().replace(`"id":"${page.id}"`, '"id":"999"'));
		const headers = { 'x-hub-signature-256': signMessengerDelivery(other, app.secret) };
		expect((await post(placed, headers, other)).status).toBe(200);
		expect(host.executions).toEqual([]);
	});
});

describe('the handshake', () => {
	const ask = async (placed: PlacedNode, params: Record<string, string>) =>
		await axios.get<string>(host.urlOf(placed), { params, validateStatus: () => true, responseType: 'text' });

	it.each([
		['with a wrong token', { 'hub.mode': 'subscribe', 'hub.verify_token': 'guess' }],
		['with no token', { 'hub.mode': 'subscribe' }],
		['with nothing', {}],
	])('%s gets 403 and no challenge', async (_, params) => {
		const placed = trigger();
		await host.publish(placed);
		const answer = await ask(placed, { ...params, 'hub.challenge': '1158201444' } as Record<string, string>);
		expect(answer.status).toBe(403);
		expect(answer.data).not.toContain('1158201444');
	});
});

describe('the same event', () => {
	it('delivered three times starts the workflow once, and gets three times 200', async () => {
		await host.publish(trigger());
		const mid = simulators.messenger.buyer(psid).write('hi');
		await delivered(1);
		simulators.messenger.redeliver(mid);
		simulators.messenger.redeliver(mid);
		expect(await delivered(3)).toEqual([200, 200, 200]);
		expect(items()).toHaveLength(1);
	});

	it('delivered again while the first is being worked on starts the workflow once', async () => {
		await host.publish(trigger());
		let letGo = (): void => undefined;
		const arrived = new Promise<void>((resolve) => {
			host.beforeAnswer = async () => {
				resolve();
				await new Promise<void>((go) => (letGo = go));
			};
		});
		const mid = simulators.messenger.buyer(psid).write('hi');
		await arrived;
		simulators.messenger.redeliver(mid);
		letGo();
		expect(await delivered(2)).toEqual([200, 200]);
		expect(items()).toHaveLength(1);
	});

	it('comes through when n8n could not start the workflow the first time', async () => {
		await host.publish(trigger());
		host.failuresToStart = 1;
		simulators.messenger.buyer(psid).write('hi');
		expect(await delivered(2)).toEqual([500, 200]);
		expect(items()).toHaveLength(1);
	});
});

describe('a webhook address that is somebody else’s', () => {
	/** Another program of the merchant has registered itself with the app. */
	async function registerForeign(fields: string[]): Promise<void> {
		await axios.post(
			`${simulators.origin}/graph.facebook.com/v26.0/${app.id}/subscriptions`,
			{
				object: 'page',
				callback_url: simulators.receiver.url,
				verify_token: 'theirs',
				fields: fields.join(','),
			},
			{ headers: { authorization: `Bearer ${app.id}|${app.secret}` } },
		);
	}

	it('is not overwritten, but named', async () => {
		await registerForeign(['feed']);
		await expect(host.publish(trigger())).rejects.toMatchObject({
			message: `Your Facebook app already sends its events to ${simulators.receiver.url}`,
			description: expect.stringContaining('switch on Take Over'),
		});
		expect(subscription()).toMatchObject({ callbackUrl: simulators.receiver.url, fields: ['feed'] });
	});

	it('is not overwritten by a test run either', async () => {
		await registerForeign(['feed']);
		await expect(host.test(trigger())).rejects.toThrow('already sends its events');
		expect(subscription()!.callbackUrl).toBe(simulators.receiver.url);
	});

	it('is taken over when wanted, with all fields it had', async () => {
		await registerForeign(['feed', 'messages']);
		const placed = trigger({ options: { takeOver: true } });
		await host.publish(placed);
		expect(subscription()).toMatchObject({
			callbackUrl: host.urlOf(placed),
			fields: ['feed', 'messages', 'messaging_postbacks', 'messaging_referrals'],
		});
	});

	it('stays when it has taken over from us in the meantime', async () => {
		const placed = trigger();
		await host.publish(placed);
		await registerForeign(['feed']);
		expect(await host.unpublish(placed)).toBe(true);
		expect(subscription()!.callbackUrl).toBe(simulators.receiver.url);
	});

	it('of another workflow of ours stays as well', async () => {
		const first = trigger();
		await host.publish(first);
		const second = trigger({ options: { takeOver: true } });
		await host.publish(second);
		await host.unpublish(first);
		expect(subscription()!.callbackUrl).toBe(host.urlOf(second));
	});

	it('does not lose the fields others have on the Page', async () => {
		await axios.post(
			`${simulators.origin}/graph.facebook.com/v26.0/${page.id}/subscribed_apps`,
			{ subscribed_fields: 'leadgen,feed' },
			{ headers: { authorization: `Bearer ${messengerCredential('').data.pageAccessToken as string}` } },
		);
		await host.publish(trigger());
		expect(subscribedFields()).toEqual([
			'leadgen',
			'feed',
			'messages',
			'messaging_postbacks',
			'messaging_referrals',
		]);
	});
});

describe('a test run beside the published workflow', () => {
	it('gets the event, and gives the address back', async () => {
		const published = trigger();
		await host.publish(published);
		const tested = { ...published, staticData: {} };
		await host.test(tested);
		expect(subscription()!.callbackUrl).toBe(host.urlOf(published, true));
		simulators.messenger.buyer(psid).write('test');
		await delivered(1);
		await eventually('the published address', () => subscription()!.callbackUrl === host.urlOf(published));
		simulators.messenger.buyer(psid).write('for real');
		expect(await delivered(2)).toEqual([200, 200]);
		expect(items().map(({ text }) => text)).toEqual(['test', 'for real']);
	});

	it('gives it back when nothing came', async () => {
		const published = trigger();
		await host.publish(published);
		const tested = { ...published, staticData: {} };
		await host.test(tested);
		expect(await host.stopTest(tested)).toBe(true);
		expect(subscription()!.callbackUrl).toBe(host.urlOf(published));
	});

	it('ends its registration when the published workflow is gone by then', async () => {
		const published = trigger();
		await host.publish(published);
		const tested = { ...published, staticData: {} };
		await host.test(tested);
		await host.unpublish(published);
		expect(subscription()!.callbackUrl).toBe(host.urlOf(published, true));
		await host.stopTest(tested);
		expect(subscription()).toBeNull();
		expect(logLines.map(({ message }) => message).join()).toContain(
			'could not give the webhook address back',
		);
	});

	it('does not take the address from a workflow that was published during the test', async () => {
		const placed = trigger();
		const tested = { ...placed, staticData: {} };
		await host.test(tested);
		await host.publish(placed);
		await host.stopTest(tested);
		expect(subscription()!.callbackUrl).toBe(host.urlOf(placed));
		await host.unpublish(placed);
		expect(subscription()).toBeNull();
	});

	it('without a published workflow leaves nothing behind', async () => {
		const tested = trigger();
		await host.test(tested);
		await host.stopTest(tested);
		expect(subscription()).toBeNull();
	});
});

describe('publishing fails with a sentence', () => {
	it('when Facebook is real and n8n is known only as localhost, before any call', async () => {
		const placed = { ...trigger(), credentials: [messengerCredential('https://graph.facebook.com')] };
		await expect(host.publish(placed)).rejects.toMatchObject({
			name: 'NodeOperationError',
			message: expect.stringContaining("Facebook can't reach this n8n at http://localhost"),
			description: expect.stringContaining('WEBHOOK_URL'),
		});
	});

	it('when the token lacks a permission, and leaves no half registration', async () => {
		const { value } = simulators.messenger.issueToken({ permissions: ['pages_messaging'] });
		const placed = {
			...trigger(),
			credentials: [
				messengerCredential(`${simulators.origin}/graph.facebook.com`, { pageAccessToken: value }),
			],
		};
		await expect(host.publish(placed)).rejects.toMatchObject({ name: 'NodeApiError' });
		expect(subscription()).toBeNull();
	});
});

describe('registered by hand', () => {
	it('it calls nobody, and knows the token that the panel shows', async () => {
		const placed = trigger({ registration: 'manual' });
		await host.publish(placed);
		expect(simulators.world.calls).toEqual([]);

		const { getVerifyToken } = new MessengerTrigger().methods.listSearch;
		const { results } = await getVerifyToken.call({
			getCredentials: async () => placed.credentials![0]!.data,
		} as unknown as ThisParameterType<typeof getVerifyToken>);
		const params = {
			'hub.mode': 'subscribe',
			'hub.verify_token': String(results[0]!.value),
			'hub.challenge': '1158201444',
		};
		const answer = await axios.get<number>(host.urlOf(placed), { params });
		expect(answer.data).toBe(1158201444);
		await host.unpublish(placed);
		expect(simulators.world.calls).toEqual([]);
	});
});
