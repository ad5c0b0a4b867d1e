import { logLines } from '../support/n8nCore';
import { withPayPalTrigger } from '../support/payPalTrigger';

const { simulators, host, trigger, calls, recordedApproval, deliver } = withPayPalTrigger();

const minuteMs = 60_000;
const forged = 'x'.repeat(343) + '=';
const questions = () => calls('POST', '/v1/notifications/verify-webhook-signature').length;

afterEach(() => jest.restoreAllMocks());

describe('a trigger that has PayPal asked about each delivery', () => {
	it('asks about sixty forgeries in a minute, and PayPal comes again with what is true', async () => {
		const placed = trigger({ verification: 'postback' });
		await host.publish(placed);
		const genuine = await recordedApproval(placed);
		simulators.world.calls.length = 0;
		const headers = { 'paypal-transmission-sig': forged };
		const statuses = new Set<number>();
		for (let burst = 0; burst < 10; burst++)
			for (const status of await Promise.all(
				Array.from({ length: 10 }, async () => await deliver(placed, genuine, { headers })),
			))
				statuses.add(status);
		expect([...statuses].sort()).toEqual([401, 503]);
		expect(questions()).toBe(60);
		expect(await deliver(placed, genuine)).toBe(503);
		expect(JSON.stringify(logLines)).toContain('verification-unavailable');

		const now = Date.now();
		jest.spyOn(Date, 'now').mockImplementation(() => now + minuteMs);
		expect(await deliver(placed, genuine)).toBe(200);
		expect(host.executions).toHaveLength(1);
	});

	it('asks about every one that is true', async () => {
		const placed = trigger({ verification: 'postback' });
		await host.publish(placed);
		const genuine = await recordedApproval(placed);
		for (let times = 0; times < 70; times++) expect(await deliver(placed, genuine)).toBe(200);
		expect(questions()).toBe(70);
	});
});
