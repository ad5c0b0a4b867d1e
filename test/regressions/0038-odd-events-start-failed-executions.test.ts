import axios from 'axios';

import { withSameChecksum } from '../support/checksumForgery';
import type { PlacedNode } from '../support/n8nCore';
import { withPayPalTrigger } from '../support/payPalTrigger';
import type { ReceivedDelivery } from '../support/simulators';

const underTest = withPayPalTrigger();
const { simulators, host, trigger, calls, recordedApproval, deliver } = underTest;

const nothingStarted = () => {
	expect(host.failedExecutions).toEqual([]);
	expect(host.executions).toEqual([]);
};

/** A delivery of PayPal's webhook simulator, which anybody can aim at any address. */
async function simulatedEvent(): Promise<ReceivedDelivery> {
	await axios.post(
		`${simulators.origin}/api-m.paypal.com/v1/notifications/simulate-event`,
		{ url: simulators.receiver.url, event_type: 'PAYMENT.CAPTURE.COMPLETED' },
		{ headers: { authorization: `Bearer ${String(underTest.credential.data.accessToken)}` } },
	);
	return (await simulators.receiver.received(1))[0]!;
}

describe('an event in an odd shape, with the checksum of a genuine one', () => {
	it.each(['{"toString":1,"valueOf":1}', '{}', '[]', 'null', '{"toString":null}'])(
		'is refused when its amount is %s',
		async (value) => {
			const placed = trigger();
			await host.publish(placed);
			const genuine = await recordedApproval(placed);
			const body = withSameChecksum(genuine.rawBody, '"value":"24.00"', `"value":${value}`);
			expect(await deliver(placed, genuine, { body })).toBe(401);
			nothingStarted();
		},
	);

	it.each([
		'"resource_type":5',
		'"resource_type":"constructor"',
		'"resource_type":"__proto__"',
		'"resource_type":["capture"]',
	])('is no failed execution when it is simulated and says %s', async (said) => {
		const placed = trigger({ acceptSimulatorEvents: true });
		await host.publish(placed);
		const simulated = await simulatedEvent();
		const body = withSameChecksum(simulated.rawBody, '"resource_type":"capture"', said);
		expect(await deliver(placed, simulated, { body })).toBeLessThan(500);
		expect(host.failedExecutions).toEqual([]);
	});

	it.each(['"links":"x","was":[', '"links":[{"rel":"up"}],"was":[', '"links":[null],"was":['])(
		'is no failed execution when it is simulated and has %s',
		async (links) => {
			const placed = trigger({ acceptSimulatorEvents: true });
			await host.publish(placed);
			const simulated = await simulatedEvent();
			expect(simulated.rawBody.toString()).toContain('"links":[');
			const body = withSameChecksum(simulated.rawBody, '"links":[', links);
			expect(await deliver(placed, simulated, { body })).toBeLessThan(500);
			expect(host.failedExecutions).toEqual([]);
		},
	);
});

it('a simulated event does not use up the ID of a genuine one', async () => {
	const placed = trigger({ acceptSimulatorEvents: true });
	await host.publish(placed);
	const genuine = await recordedApproval(placed);
	simulators.receiver.deliveries.length = 0;
	const simulated = await simulatedEvent();
	const idOf = ({ rawBody }: ReceivedDelivery) => (JSON.parse(rawBody.toString()) as { id: string }).id;
	const body = withSameChecksum(simulated.rawBody, idOf(simulated), idOf(genuine));
	expect(await deliver(placed, simulated, { body })).toBe(200);
	expect(await deliver(placed, genuine)).toBe(200);
	expect(host.executions.flat().map(({ confirmed }) => confirmed)).toEqual([false, true]);
});

describe('what forgeries make n8n ask PayPal', () => {
	let placed: PlacedNode;
	let genuine: ReceivedDelivery;

	beforeEach(async () => {
		placed = trigger();
		await host.publish(placed);
		genuine = await recordedApproval(placed);
		simulators.world.calls.length = 0;
	});

	it('is nothing again for a certificate that does not exist, and that is a forgery', async () => {
		const url = `${simulators.origin}/api-m.paypal.com/v1/notifications/certs/CERT-that-never-was`;
		const statuses = [];
		for (let time = 0; time < 5; time++)
			statuses.push(await deliver(placed, genuine, { headers: { 'paypal-cert-url': url } }));
		expect(statuses).toEqual([401, 401, 401, 401, 401]);
		expect(calls('GET', '/certs/')).toHaveLength(1);
		nothingStarted();
	});

	it('is bounded when each names another certificate', async () => {
		const certs = `${simulators.origin}/api-m.paypal.com/v1/notifications/certs`;
		const statuses = new Set<number>();
		for (let number = 0; number < 100; number++) {
			const headers = { 'paypal-cert-url': `${certs}/CERT-${number}-of-many` };
			statuses.add(await deliver(placed, genuine, { headers }));
		}
		expect([...statuses].sort()).toEqual([401, 503]);
		expect(calls('GET', '/certs/').length).toBeLessThan(40);
		expect(await deliver(placed, genuine)).toBe(200);
	});

	it('is nothing when the signature has carried another event already', async () => {
		expect(await deliver(placed, genuine)).toBe(200);
		simulators.world.calls.length = 0;
		const { id } = JSON.parse(genuine.rawBody.toString()) as { id: string };
		for (let number = 0; number < 5; number++) {
			const body = withSameChecksum(genuine.rawBody, id, `WH-UNKNOWN-${number}`);
			expect(await deliver(placed, genuine, { body })).toBe(401);
		}
		expect(calls('GET', '/webhooks-events/')).toEqual([]);
		expect(host.executions).toHaveLength(1);
	});

	it('is bounded while the genuine one has not come, which then is let in', async () => {
		const { id } = JSON.parse(genuine.rawBody.toString()) as { id: string };
		const statuses = await Promise.all(
			Array.from({ length: 30 }, async (_, number) => {
				const body = withSameChecksum(genuine.rawBody, id, `WH-UNKNOWN-${number}`);
				return await deliver(placed, genuine, { body });
			}),
		);
		expect(new Set(statuses)).toEqual(new Set([503]));
		expect(calls('GET', '/webhooks-events/').length).toBeLessThanOrEqual(30);
	});
});
