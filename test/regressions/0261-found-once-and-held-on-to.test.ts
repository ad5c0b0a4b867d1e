import { withPayPalTrigger } from '../support/payPalTrigger';

const { simulators, host, trigger, recordedApproval, resigned, deliver } = withPayPalTrigger();

/**
 * Where n8n had lost the webhook of a trigger, it was looked for at PayPal, and what was found went before what n8n knew ever
 * after: a workflow that was published anew was deaf for as long as PayPal did not list its webhooks, or strangers
 * with forgeries kept it from being asked.
 */
it('a webhook that n8n knows of goes before the one that was found before', async () => {
	const placed = trigger();
	const publishAnew = async () => {
		await host.unpublish(placed);
		await host.publish(placed);
	};
	await host.publish(placed);
	const before = JSON.stringify(placed.staticData);
	await publishAnew();
	const first = await recordedApproval(placed);
	Object.assign(placed.staticData!, JSON.parse(before));
	expect(await deliver(placed, first)).toBe(200);
	await publishAnew();
	const fault = {
		on: 'call',
		vendor: 'paypal',
		method: 'GET',
		match: { test: (path: string) => path.endsWith('/webhooks') },
	} as const;
	simulators.world.faults.add({ ...fault, action: 'fail', status: 500, times: 99 });
	expect(await deliver(placed, await resigned(first))).toBe(200);
});
