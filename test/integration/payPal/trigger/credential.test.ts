import { withPayPalTrigger } from '../../../support/payPalTrigger';

const underTest = withPayPalTrigger();
const { host, trigger, recordedApproval, deliver } = underTest;

const { simulators } = underTest;

it('the credential is read once a minute, and for no call that confirms an event while its token is good', async () => {
	const placed = trigger();
	await host.publish(placed);
	const delivery = await recordedApproval(placed);
	const readsPerDelivery: number[] = [];
	for (let count = 1; count <= 3; count++) {
		underTest.credential.reads = 0;
		expect(await deliver(placed, delivery)).toBe(200);
		readsPerDelivery.push(underTest.credential.reads);
	}
	expect(readsPerDelivery).toEqual([1, 0, 0]);
});

it('a token that PayPal takes no longer is tried once; n8n gets another, and the event comes in', async () => {
	const placed = trigger();
	await host.publish(placed);
	const delivery = await recordedApproval(placed);
	const confirming = { vendor: 'paypal', method: 'GET', match: '/webhooks-events/' } as const;
	simulators.world.faults.add({ ...confirming, on: 'call', action: 'fail', status: 401, times: 2 });
	simulators.world.calls.length = 0;
	underTest.credential.reads = 0;
	expect(await deliver(placed, delivery)).toBe(200);
	// By itself, by n8n with the same token, and by n8n with the one it then asks for.
	const calls = simulators.world.calls.map(({ method, path }) => `${method} ${path.replace(/WH-.*/, '')}`);
	const confirm = 'GET /v1/notifications/webhooks-events/';
	expect(calls).toEqual([confirm, confirm, 'POST /v1/oauth2/token', confirm]);
	expect(underTest.credential.reads).toBeGreaterThan(0);
});
