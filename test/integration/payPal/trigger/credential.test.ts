import { withPayPalTrigger } from '../../../support/payPalTrigger';

const underTest = withPayPalTrigger();
const { host, trigger, recordedApproval, deliver } = underTest;

it('the credential is read by n8n for the call that confirms an event, and by the trigger once a minute', async () => {
	const placed = trigger();
	await host.publish(placed);
	const delivery = await recordedApproval(placed);
	const readsPerDelivery: number[] = [];
	for (let count = 1; count <= 3; count++) {
		underTest.credential.reads = 0;
		expect(await deliver(placed, delivery)).toBe(200);
		readsPerDelivery.push(underTest.credential.reads);
	}
	expect(readsPerDelivery).toEqual([2, 1, 1]);
});
