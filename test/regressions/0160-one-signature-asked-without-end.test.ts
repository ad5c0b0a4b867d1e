import '../support/shortSleeps';

import { withSameChecksum } from '../support/checksumForgery';
import { withPayPalTrigger } from '../support/payPalTrigger';

const { simulators, host, trigger, calls, recordedApproval, deliver } = withPayPalTrigger();

/** A blank that Node leaves at the end of a header, and that `trim` takes away. */
const noBreakSpace = '\u00a0';

it('one captured signature is good for ten questions in a minute, however its ID is spelled', async () => {
	const placed = trigger();
	await host.publish(placed);
	const genuine = await recordedApproval(placed);
	simulators.world.calls.length = 0;
	const id = genuine.headers['paypal-transmission-id']!;
	const ownId = (JSON.parse(genuine.rawBody.toString()) as { id: string }).id;
	const statuses: number[] = [];
	for (let tries = 0; tries < 15; tries++) {
		const otherId = `${ownId.slice(0, -2)}${String(tries).padStart(2, '0')}`;
		const body = withSameChecksum(genuine.rawBody, ownId, otherId);
		const headers = { 'paypal-transmission-id': id + noBreakSpace.repeat(tries) };
		statuses.push(await deliver(placed, genuine, { body, headers }));
	}
	expect(statuses).not.toContain(200);
	const asked = new Set(calls('GET', '/webhooks-events/').map(({ path }) => path));
	expect(asked.size).toBeLessThanOrEqual(10);
	expect(host.executions).toEqual([]);
});
