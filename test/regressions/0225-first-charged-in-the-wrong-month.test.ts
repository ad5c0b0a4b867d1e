import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { withPayPalCheckout } from '../support/payPalCheckout';

const { simulators, run: runNode, calls } = withPayPalCheckout();

const from = (value: unknown) => ({ __rl: true, mode: 'id', value });
let executions = 0;
const run = async (resource: string, operation: string, parameters: IDataObject): Promise<IDataObject> =>
	(await runNode(resource, operation, parameters as INodeParameters, { executionId: String(++executions) }))
		.json[0]!;

async function plan(): Promise<string> {
	const { productId } = await run('product', 'create', { name: 'Coffee Club', type: 'PHYSICAL' });
	const made = await run('plan', 'create', {
		productId: from(productId),
		name: 'Monthly',
		price: '12.00',
		currency: 'USD',
	});
	return made.planId as string;
}

const subscribe = async (planId: string, startTime: unknown) =>
	await run('subscription', 'create', {
		planId: from(planId),
		psid: '',
		pageId: '',
		details: { startTime } as never,
	});

/** "03.01.2099" is the third of January: it was read the American way, and the first charge made in March. */
describe('a start time', () => {
	it.each(['03.01.2099', '3.1.2099', '03/01/2099', '3-1-2099', ' 03.01.2099 09:00'])(
		'that could be one of two days is refused: %s',
		async (startTime) => {
			const planId = await plan();
			await expect(subscribe(planId, startTime)).rejects.toThrow(/^Start Time: ".*" is not a date/);
			expect(calls('POST', '/v1/billing/subscriptions')).toEqual([]);
		},
	);

	it.each([
		['2099-01-03T09:00:00Z', '2099-01-03T09:00:00Z'],
		['2099-01-03T09:00:00.000+01:00', '2099-01-03T08:00:00Z'],
		['2099-01-03', '2099-01-03T00:00:00Z'],
		['3 January 2099 09:00 UTC', '2099-01-03T09:00:00Z'],
	])('that can mean one day only is taken: %s', async (startTime, sent) => {
		expect(await subscribe(await plan(), startTime)).toMatchObject({ startTime: sent });
	});
});

it('payments are not listed for a period that could be another', async () => {
	const { subscriptionId } = await subscribe(await plan(), '2099-01-03');
	const list = async (period: object) =>
		await runNode('subscription', 'getTransactions', { subscriptionId, period } as never);
	await expect(list({ from: '03.01.2026' })).rejects.toThrow('From: "03.01.2026" is not a date');
	await expect(list({ until: '1/3/2026' })).rejects.toThrow('Until: "1/3/2026" is not a date');
	expect(simulators.world.calls.filter(({ path }) => path.endsWith('/transactions'))).toEqual([]);
});
