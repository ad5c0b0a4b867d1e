import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';

import { logLines, type PlacedNode } from '../../../support/n8nCore';
import { withPayPalTrigger } from '../../../support/payPalTrigger';

const underTest = withPayPalTrigger();
const {
	simulators,
	host,
	trigger,
	checkout,
	approvedOrder,
	attempts,
	calls,
	recordedApproval,
	deliver,
	resigned,
} = underTest;

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

	it('waits for PayPal when its certificate can not be had, and PayPal can not be asked', async () => {
		const placed = trigger();
		await host.publish(placed);
		const delivery = await recordedApproval(placed);
		const certificate = `${simulators.origin}/api-m.paypal.com/v1/notifications/certs/CERT-of-tomorrow`;
		const headers = { 'paypal-cert-url': certificate };
		for (const match of ['/certs/', '/verify-webhook-signature'])
			simulators.world.faults.add({
				on: 'call',
				vendor: 'paypal',
				match,
				action: 'fail',
				status: 500,
				times: 3,
			});
		expect(await deliver(placed, delivery, { headers })).toBe(503);
		expect(host.executions).toEqual([]);
	});

	it('is none of PayPal when it names a certificate that PayPal does not have', async () => {
		const placed = trigger();
		await host.publish(placed);
		const delivery = await recordedApproval(placed);
		const certificate = `${simulators.origin}/api-m.paypal.com/v1/notifications/certs/CERT-of-nobody`;
		expect(await deliver(placed, delivery, { headers: { 'paypal-cert-url': certificate } })).toBe(401);
		expect(host.executions).toEqual([]);
	});
});

describe('an event of the webhook simulator', () => {
	const simulate = async (placed: PlacedNode) => {
		await axios.post(
			`${simulators.origin}/api-m.paypal.com/v1/notifications/simulate-event`,
			{ url: host.urlOf(placed), event_type: 'PAYMENT.CAPTURE.COMPLETED' },
			{ headers: { authorization: `Bearer ${String(underTest.credential.data.accessToken)}` } },
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
