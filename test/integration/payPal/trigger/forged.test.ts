import type { IDataObject } from 'n8n-workflow';

import { withSameChecksum } from '../../../support/checksumForgery';
import { logLines, type PlacedNode } from '../../../support/n8nCore';
import { withPayPalTrigger } from '../../../support/payPalTrigger';
import type { ReceivedDelivery } from '../../../support/simulators';

const underTest = withPayPalTrigger();
const { simulators, host, trigger, calls, webhooks, patchWebhook, recordedApproval, deliver } = underTest;

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
		expect(told).not.toContain(String(underTest.credential.data.clientSecret));
		expect(told).not.toContain(String(underTest.credential.data.accessToken));
	});

	it('is refused while the webhook is not registered', async () => {
		const unregistered = trigger({}, { webhookId: 'another-address' });
		await host.publish(unregistered);
		delete (Object.values(unregistered.staticData!)[0] as IDataObject).webhookId;
		await patchWebhook(webhooks().at(-1)!.id, '/url', simulators.receiver.url);
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
