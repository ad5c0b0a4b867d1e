import type { IDataObject } from 'n8n-workflow';

import { logLines, type PlacedNode } from '../support/n8nCore';
import { withPayPalTrigger } from '../support/payPalTrigger';

const { simulators, host, trigger, webhooks, calls, recordedApproval, resigned, deliver } =
	withPayPalTrigger();

const lookUps = () =>
	calls('GET', '/v1/notifications/webhooks').filter(({ path }) => !path.includes('events'));
const copyOf = (data: IDataObject) => JSON.parse(JSON.stringify(data)) as IDataObject;
const write = (placed: PlacedNode, data: IDataObject) => {
	for (const key of Object.keys(placed.staticData!)) delete placed.staticData![key];
	Object.assign(placed.staticData!, copyOf(data));
};

/**
 * n8n keeps the static data of a workflow as a whole, and an execution that goes on after a wait has that of when it began
 * (`wait-tracker.js`). Whatever writes into it then, such as a Code node, puts back the webhook that the workflow
 * had before it was published anew. From then on every event of PayPal's was refused, until it was published once more.
 */
describe.each<[string, 'certificate' | 'postback', (before: IDataObject) => IDataObject]>([
	['back to what it was', 'certificate', (before) => before],
	['gone', 'certificate', () => ({})],
	['back to what it was, and PayPal is asked', 'postback', (before) => before],
])('what n8n kept for a trigger is %s', (_what, verification, after) => {
	const changed = async () => {
		const placed = trigger({ verification });
		await host.publish(placed);
		const before = copyOf(placed.staticData!);
		await host.unpublish(placed);
		await host.publish(placed);
		const genuine = await recordedApproval(placed);
		write(placed, after(before));
		simulators.world.calls.length = 0;
		return { placed, genuine };
	};

	it('what PayPal delivers comes in, and its webhook is looked for once', async () => {
		const { placed, genuine } = await changed();
		expect(await deliver(placed, genuine)).toBe(200);
		expect(await deliver(placed, await resigned(genuine))).toBe(200);
		expect(host.executions).toHaveLength(1);
		expect(lookUps()).toHaveLength(1);
	});

	it('forgeries are refused, and have it looked for ten times in a minute', async () => {
		const { placed, genuine } = await changed();
		const headers = { 'paypal-transmission-id': 'x' };
		for (let times = 0; times < 15; times++) expect(await deliver(placed, genuine, { headers })).toBe(401);
		expect(lookUps()).toHaveLength(10);
		expect(host.executions).toEqual([]);
		expect(JSON.stringify(logLines)).not.toContain(webhooks()[0]!.id);
	});
});

it('a workflow that is published anew afterwards gets what is meant for its new webhook', async () => {
	const placed = trigger();
	await host.publish(placed);
	const first = await recordedApproval(placed);
	write(placed, {});
	expect(await deliver(placed, first)).toBe(200);
	await host.unpublish(placed);
	await host.publish(placed);
	expect(await deliver(placed, await resigned(first))).toBe(200);
	expect(host.executions).toHaveLength(1);
});
