import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';

import { PayPalCheckout } from '../../../nodes/PayPalCheckout/PayPalCheckout.node';
import { PayPalCheckoutTrigger } from '../../../nodes/PayPalCheckoutTrigger/PayPalCheckoutTrigger.node';
import { testEnded } from '../../../nodes/PayPalCheckoutTrigger/leftovers';
import type { DeliveryAttempt } from '../../../playground/world.ts';
import { Buyer } from '../../support/buyer';
import {
	logLines,
	resetN8nServices,
	runNode,
	type PlacedNode,
	type StoredCredential,
} from '../../support/n8nCore';
import { withSameChecksum } from '../../support/checksumForgery';
import { payPalCredential } from '../../support/payPalCredential';
import { withSimulators, type ReceivedDelivery } from '../../support/simulators';
import { withTriggerHost } from '../../support/triggerHost';

const simulators = withSimulators();
const host = withTriggerHost();

let credential: StoredCredential;
let round = 0;

beforeEach(() => {
	resetN8nServices();
	credential = payPalCredential(simulators.origin);
	round++;
});

/** A trigger of a workflow of its own: what one test made known to the process is new to the next. */
const trigger = (options: IDataObject = {}, extra: Partial<PlacedNode> = {}): PlacedNode => ({
	node: new PayPalCheckoutTrigger(),
	parameters: {
		events: ['CHECKOUT.ORDER.APPROVED', 'PAYMENT.CAPTURE.COMPLETED'],
		options: options as PlacedNode['parameters'] & object,
	},
	credentials: [credential],
	workflowId: `workflow-${round}`,
	staticData: {},
	...extra,
});

const checkout = async (operation: string, parameters: IDataObject) =>
	(
		await runNode({
			node: new PayPalCheckout(),
			parameters: { resource: 'order', operation, ...parameters } as PlacedNode['parameters'],
			credentials: [credential],
			executionId: `execution-${round}`,
		})
	).json[0]!;

const approvedOrder = async () => {
	const { orderId } = await checkout('create', {
		intent: 'CAPTURE',
		linesSource: 'json',
		linesJson: [{ name: 'Blue mug', quantity: 2, unitPrice: '12.00' }],
		createOptions: { psid: '28777805391819468', pageId: '108542738901234', reference: 'CART-1' },
	});
	await new Buyer(simulators.origin).approves(orderId as string);
	return orderId as string;
};

/** Resolves with the attempts to deliver, once there are `count`. */
const attempts = async (count: number): Promise<DeliveryAttempt[]> => {
	const { deliveries, bus } = simulators.world;
	const finished = () => deliveries.filter(({ status, error }) => status !== null || error !== undefined);
	while (finished().length < count) await new Promise((resolve) => bus.once('delivery', resolve));
	return deliveries;
};

const webhooks = () => simulators.payPal.state().webhooks;

const calls = (method: string, part: string) =>
	simulators.world.calls.filter((call) => call.method === method && call.path.includes(part));

/** What the simulated PayPal would send, taken down on its way: to be sent again, changed or not. */
const recordedApproval = async (placed: PlacedNode): Promise<ReceivedDelivery> => {
	const { id } = webhooks()[0]!;
	await patchWebhook(id, '/url', simulators.receiver.url);
	await approvedOrder();
	const [delivery] = await simulators.receiver.received(1);
	await patchWebhook(id, '/url', host.urlOf(placed));
	return delivery!;
};

const patchWebhook = async (id: string, path: string, value: unknown) =>
	await axios.patch(
		`${simulators.origin}/api-m.paypal.com/v1/notifications/webhooks/${id}`,
		[{ op: 'replace', path, value }],
		{ headers: { authorization: `Bearer ${String(credential.data.accessToken)}` } },
	);

const deliver = async (
	placed: PlacedNode,
	{ rawBody, headers }: Pick<ReceivedDelivery, 'rawBody' | 'headers'>,
	changes: { body?: Buffer; headers?: Record<string, string | undefined> } = {},
	isTest = false,
): Promise<number> => {
	const sent = Object.fromEntries(
		Object.entries({ ...headers, ...changes.headers }).filter(
			([name, value]) => value !== undefined && (name.startsWith('paypal-') || name === 'content-type'),
		),
	) as Record<string, string>;
	const answer = await axios.post(host.urlOf(placed, isTest), changes.body ?? rawBody, {
		headers: sent,
		validateStatus: () => true,
		transformRequest: [(body: Buffer) => body],
	});
	return answer.status;
};

describe('publishing', () => {
	it('registers a webhook for the chosen events, and unpublishing deletes it', async () => {
		const placed = trigger();
		await host.publish(placed);
		expect(webhooks()).toEqual([
			{
				id: expect.any(String) as string,
				url: host.urlOf(placed),
				eventTypes: ['CHECKOUT.ORDER.APPROVED', 'PAYMENT.CAPTURE.COMPLETED'],
			},
		]);
		await host.unpublish(placed);
		expect(webhooks()).toEqual([]);
		expect(JSON.stringify(placed.staticData)).not.toContain('webhookId');
	});

	it('uses the webhook it finds at its address', async () => {
		await host.publish(trigger());
		const { id } = webhooks()[0]!;
		const again = trigger();
		await host.publish(again);
		expect(webhooks().map((webhook) => webhook.id)).toEqual([id]);
		expect(JSON.stringify(again.staticData)).toContain(id);
	});

	it('puts its events right when they were changed', async () => {
		await host.publish(trigger());
		await host.publish(
			trigger({}, { parameters: { events: ['*', 'PAYMENT.CAPTURE.COMPLETED'], options: {} } }),
		);
		expect(webhooks().map(({ eventTypes }) => eventTypes)).toEqual([['*']]);
	});

	it('registers again when its webhook was deleted at PayPal', async () => {
		const placed = trigger();
		await host.publish(placed);
		simulators.payPal.reset();
		await host.publish(placed);
		expect(webhooks()).toHaveLength(1);
		expect(JSON.stringify(placed.staticData)).toContain(webhooks()[0]!.id);
	});

	it('can be unpublished when its webhook was deleted at PayPal', async () => {
		const placed = trigger();
		await host.publish(placed);
		simulators.payPal.reset();
		expect(await host.unpublish(placed)).toBe(true);
	});

	it('says what to do when the app has ten webhooks', async () => {
		for (let index = 0; index < 10; index++) {
			await host.publish(trigger({}, { webhookId: `webhook-${index}` }));
		}
		const error = await host
			.publish(trigger({}, { webhookId: 'one-too-many' }))
			.catch((caught: unknown) => caught);
		expect(error).toMatchObject({ message: expect.stringContaining('ten webhooks') as string });
		const { message } = error as Error;
		expect(message).toContain(`1. ${webhooks()[0]!.url} (2 events); 2. `);
		expect(message).toContain(`10. ${webhooks()[9]!.url} (2 events).`);
		expect(message).toContain('Delete those you no longer need');
	});

	it('names its own webhook of an earlier address among the ten', async () => {
		for (let index = 0; index < 10; index++) {
			await host.publish(trigger({}, { webhookId: `webhook-${index}` }));
		}
		const moved = host.urlOf(trigger()).replace('localhost', '127.0.0.1');
		await patchWebhook(webhooks()[0]!.id, '/url', moved);
		await expect(host.publish(trigger())).rejects.toThrow(
			`1. ${moved} (this trigger at an earlier address of n8n: you can delete it)`,
		);
		expect(webhooks()).toHaveLength(10);
	});

	it('deletes the test webhook that a crash has left, and no other', async () => {
		const placed = trigger();
		const crashed = trigger();
		await host.test(crashed);
		testEnded(host.urlOf(crashed, true));
		const other = trigger({}, { webhookId: 'another-node' });
		await host.test(other);
		testEnded(host.urlOf(other, true));
		await host.publish(placed);
		expect(webhooks().map(({ url }) => url)).toEqual([host.urlOf(other, true), host.urlOf(placed)]);
	});

	it('leaves a test that is going on alone', async () => {
		const tested = trigger();
		await host.test(tested);
		const placed = trigger();
		await host.publish(placed);
		expect(webhooks().map(({ url }) => url)).toEqual([host.urlOf(tested, true), host.urlOf(placed)]);
		await host.stopTest(tested);
	});

	it('keeps the webhook of production apart from that of a test, also in the same static data', async () => {
		const placed = trigger();
		await host.publish(placed);
		await host.test(placed);
		await host.stopTest(placed);
		expect(webhooks().map(({ url }) => url)).toEqual([host.urlOf(placed)]);
		const delivery = await recordedApproval(placed);
		expect(await deliver(placed, delivery)).toBe(200);
	});

	it('tests beside production, with a webhook of its own that goes when the test ends', async () => {
		const placed = trigger();
		await host.publish(placed);
		const tested = trigger();
		await host.test(tested);
		expect(webhooks().map(({ url }) => url)).toEqual([host.urlOf(placed), host.urlOf(tested, true)]);
		await host.stopTest(tested);
		expect(webhooks().map(({ url }) => url)).toEqual([host.urlOf(placed)]);
	});

	it('refuses a private address for the real PayPal before any call, and says what to set', async () => {
		credential = payPalCredential(simulators.origin, { environment: 'sandbox' });
		const error = await host.publish(trigger()).catch((caught: unknown) => caught as Error);
		expect(String(error)).toContain("PayPal can't reach this n8n");
		expect(String(error)).toContain('WEBHOOK_URL');
		expect(logLines).toEqual([]);
	});
});

describe('an event', () => {
	it('starts the workflow with what PayPal says of it, for two calls in all', async () => {
		await host.publish(trigger({ includeRawData: true }));
		const orderId = await approvedOrder();
		const [first] = await attempts(1);
		expect(first).toMatchObject({ event: 'CHECKOUT.ORDER.APPROVED', status: 200 });
		expect(host.executions).toEqual([
			[
				expect.objectContaining({
					eventType: 'CHECKOUT.ORDER.APPROVED',
					orderId,
					status: 'APPROVED',
					amount: { currency: 'USD', value: '24.00' },
					customId: 'messenger:108542738901234:28777805391819468:CART-1',
					psid: '28777805391819468',
					pageId: '108542738901234',
					reference: 'CART-1',
					confirmed: true,
					simulated: false,
					raw: expect.objectContaining({ event_type: 'CHECKOUT.ORDER.APPROVED' }) as IDataObject,
				}),
			],
		]);
		expect(calls('GET', '/v1/notifications/webhooks-events/')).toHaveLength(1);
		expect(calls('POST', '/v1/notifications/verify-webhook-signature')).toHaveLength(0);
	});

	it('of a capture names the order, the capture and the chat', async () => {
		await host.publish(trigger());
		const orderId = await approvedOrder();
		await checkout('capture', { orderId });
		await attempts(2);
		expect(host.executions.at(-1)![0]).toMatchObject({
			eventType: 'PAYMENT.CAPTURE.COMPLETED',
			orderId,
			captureId: simulators.payPal.state().captures[0]!.id,
			status: 'COMPLETED',
			amount: { currency: 'USD', value: '24.00' },
			psid: '28777805391819468',
		});
	});

	it('that comes three times, also at once, starts the workflow once and is answered 200', async () => {
		const placed = trigger();
		await host.publish(placed);
		const delivery = await recordedApproval(placed);
		const answers = await Promise.all([deliver(placed, delivery), deliver(placed, delivery)]);
		expect([...answers, await deliver(placed, delivery)]).toEqual([200, 200, 200]);
		expect(host.executions).toHaveLength(1);
	});

	it('is taken again when n8n could not start the execution', async () => {
		const placed = trigger();
		await host.publish(placed);
		const delivery = await recordedApproval(placed);
		host.failuresToStart = 1;
		expect(await deliver(placed, delivery)).toBe(500);
		expect(await deliver(placed, delivery)).toBe(200);
		expect(host.executions).toHaveLength(1);
	});

	it('may come as often as a merchant sends it while they try the workflow out', async () => {
		const placed = trigger();
		await host.publish(placed);
		const delivery = await recordedApproval(placed);
		await host.unpublish(placed);
		for (let times = 1; times <= 2; times++) {
			const tested = trigger({}, { staticData: {} });
			await host.test(tested);
			// The webhook of the test is another one: take what is signed for it.
			const signed = await resigned(delivery);
			expect(await deliver(tested, signed, {}, true)).toBe(200);
			await host.stopTest(tested).catch(() => undefined);
		}
		expect(host.executions).toHaveLength(2);
	});

	it('is repeated by PayPal until its own records have it', async () => {
		const placed = trigger();
		await host.publish(placed);
		const delivery = await recordedApproval(placed);
		simulators.world.faults.add({
			on: 'call',
			vendor: 'paypal',
			match: '/webhooks-events/',
			action: 'fail',
			status: 404,
			times: 3,
		});
		expect(await deliver(placed, delivery)).toBe(503);
		expect(host.executions).toEqual([]);
		expect(logLines.filter(({ level }) => level === 'warn')).toMatchObject([
			{ message: 'PayPal delivery refused: not-readable-yet' },
		]);
		expect(await deliver(placed, delivery)).toBe(200);
		expect(host.executions).toHaveLength(1);
	});

	it('waits for PayPal when its certificate can not be had', async () => {
		const placed = trigger();
		await host.publish(placed);
		const delivery = await recordedApproval(placed);
		const unknown = `${simulators.origin}/api-m.paypal.com/v1/notifications/certs/CERT-of-tomorrow`;
		expect(await deliver(placed, delivery, { headers: { 'paypal-cert-url': unknown } })).toBe(503);
		expect(host.executions).toEqual([]);
	});
});

/** Signs the delivery anew for the newest webhook, as PayPal does when it resends an event. */
async function resigned(delivery: ReceivedDelivery): Promise<ReceivedDelivery> {
	const { id } = JSON.parse(delivery.rawBody.toString()) as { id: string };
	const webhook = webhooks().at(-1)!;
	const { url } = webhook;
	const before = simulators.receiver.deliveries.length;
	await patchWebhook(webhook.id, '/url', simulators.receiver.url);
	await axios.post(
		`${simulators.origin}/api-m.paypal.com/v1/notifications/webhooks-events/${id}/resend`,
		{ webhook_ids: [webhook.id] },
		{ headers: { authorization: `Bearer ${String(credential.data.accessToken)}` } },
	);
	const all = await simulators.receiver.received(before + 1);
	await patchWebhook(webhook.id, '/url', url);
	return all.at(-1)!;
}

describe('a forged delivery', () => {
	let placed: PlacedNode;
	let genuine: ReceivedDelivery;

	beforeEach(async () => {
		placed = trigger();
		await host.publish(placed);
		genuine = await recordedApproval(placed);
		simulators.world.calls.length = 0;
		logLines.length = 0;
	});

	const refusals = () =>
		logLines
			.filter(({ message }) => message.startsWith('PayPal delivery refused'))
			.map(({ message }) => message);

	it.each<[string, { body?: Buffer; headers?: Record<string, string | undefined> }, string]>([
		['no signature', { headers: { 'paypal-transmission-sig': undefined } }, 'missing-header'],
		[
			'another body',
			{ body: Buffer.from('{"id":"WH-1","event_type":"X","resource":{}}') },
			'wrong-signature',
		],
		['an empty body', { body: Buffer.alloc(0) }, 'wrong-signature'],
		['another transmission', { headers: { 'paypal-transmission-id': 'x' } }, 'wrong-signature'],
		['another algorithm', { headers: { 'paypal-auth-algo': 'SHA1withRSA' } }, 'unsupported-algorithm'],
		[
			'a certificate from elsewhere',
			{ headers: { 'paypal-cert-url': 'http://localhost:9/v1/notifications/certs/CERT-1' } },
			'untrusted-certificate-url',
		],
	])('with %s gets 401, one line in the log, and starts nothing', async (_what, changes, reason) => {
		expect(await deliver(placed, genuine, changes)).toBe(401);
		expect(refusals()).toEqual([`PayPal delivery refused: ${reason}`]);
		expect(host.executions).toEqual([]);
		expect(calls('GET', '/webhooks-events/')).toEqual([]);
	});

	it('with the checksum of a genuine one passes its signature, but not the question to PayPal', async () => {
		const forged = withSameChecksum(genuine.rawBody, '"value":"24.00"', '"value":"99.00"');
		expect(await deliver(placed, genuine, { body: forged })).toBe(401);
		expect(refusals()).toEqual(['PayPal delivery refused: contradicts-record']);
		expect(host.executions).toEqual([]);
		expect(await deliver(placed, genuine)).toBe(200);
		expect(host.executions).toHaveLength(1);
	});

	it('gives nothing away about why, and no secret to the log', async () => {
		await deliver(placed, genuine, { body: Buffer.from('{}') });
		const told = JSON.stringify(logLines);
		expect(told).not.toContain(String(credential.data.clientSecret));
		expect(told).not.toContain(String(credential.data.accessToken));
	});

	it('is refused while the webhook is not registered', async () => {
		const unregistered = trigger({}, { webhookId: 'another-address' });
		await host.publish(unregistered);
		delete (Object.values(unregistered.staticData!)[0] as IDataObject).webhookId;
		expect(await deliver(unregistered, genuine)).toBe(401);
		expect(refusals()).toEqual(['PayPal delivery refused: missing-webhook-id']);
	});
});

describe('a delivery that PayPal is asked about', () => {
	const asking = { verification: 'postback' };
	const questions = () => calls('POST', '/v1/notifications/verify-webhook-signature');
	let placed: PlacedNode;
	let genuine: ReceivedDelivery;

	beforeEach(async () => {
		placed = trigger(asking);
		await host.publish(placed);
		genuine = await recordedApproval(placed);
		simulators.world.calls.length = 0;
		logLines.length = 0;
	});

	it('starts the workflow when PayPal knows its signature', async () => {
		expect(await deliver(placed, genuine)).toBe(200);
		expect(host.executions[0]![0]).toMatchObject({ confirmed: true, simulated: false });
		expect(questions().map(({ status }) => status)).toEqual([200]);
		expect(calls('GET', '/certs/')).toEqual([]);
	});

	it('is refused when PayPal does not', async () => {
		const body = Buffer.from(genuine.rawBody.toString().replace('24.00', '24.01'));
		expect(await deliver(placed, genuine, { body })).toBe(401);
		expect(logLines.map(({ message }) => message)).toContain('PayPal delivery refused: wrong-signature');
		expect(host.executions).toEqual([]);
	});

	it.each([
		['what is no event', Buffer.from('{},"webhook_id":"WEBHOOK_ID"')],
		['bytes that are no text', Buffer.from([0x7b, 0x22, 0xc0, 0xa2, 0x22, 0x3a, 0x31, 0x7d])],
	])('is not passed on when it holds %s', async (_what, body) => {
		expect(await deliver(placed, genuine, { body })).toBe(401);
		expect(questions()).toEqual([]);
	});

	it('with a certificate from elsewhere is not passed on', async () => {
		const headers = { 'paypal-cert-url': 'http://localhost:9/v1/notifications/certs/CERT-1' };
		expect(await deliver(placed, genuine, { headers })).toBe(401);
		expect(questions()).toEqual([]);
	});

	it('waits when PayPal gives no answer', async () => {
		simulators.world.faults.add({
			on: 'call',
			vendor: 'paypal',
			match: 'verify-webhook-signature',
			action: 'fail',
			status: 503,
		});
		expect(await deliver(placed, genuine)).toBe(503);
		expect(host.executions).toEqual([]);
		expect(await deliver(placed, genuine)).toBe(200);
	});
});

describe('an event of the webhook simulator', () => {
	const simulate = async (placed: PlacedNode) => {
		await axios.post(
			`${simulators.origin}/api-m.paypal.com/v1/notifications/simulate-event`,
			{ url: host.urlOf(placed), event_type: 'PAYMENT.CAPTURE.COMPLETED' },
			{ headers: { authorization: `Bearer ${String(credential.data.accessToken)}` } },
		);
		return (await attempts(1))[0]!.status;
	};

	it('is refused, with a hint in the log', async () => {
		const placed = trigger();
		await host.publish(placed);
		expect(await simulate(placed)).toBe(401);
		expect(host.executions).toEqual([]);
		expect(JSON.stringify(logLines)).toContain('Accept Simulator Events');
	});

	it('is let through, marked, where the merchant wants it', async () => {
		const placed = trigger({ acceptSimulatorEvents: true });
		await host.publish(placed);
		expect(await simulate(placed)).toBe(200);
		expect(host.executions[0]![0]).toMatchObject({
			eventType: 'PAYMENT.CAPTURE.COMPLETED',
			simulated: true,
			confirmed: false,
		});
	});
});
