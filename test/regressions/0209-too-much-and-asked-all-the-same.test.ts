import '../support/shortSleeps';

import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { withPayPalCheckout } from '../support/payPalCheckout';
import { subscribersAt } from '../support/subscriptions';

const { simulators, run: runNode, calls } = withPayPalCheckout();
const world = subscribersAt(simulators);
let executions = 0;

const run = async (
	resource: string,
	operation: string,
	parameters: IDataObject,
	extra: object = {},
): Promise<IDataObject> =>
	(
		await runNode(resource, operation, parameters as INodeParameters, {
			executionId: String(++executions),
			...extra,
		})
	).json[0]!;
const from = (value: unknown) => ({ __rl: true, mode: 'id', value });

/** A subscription of which 12.00 could not be charged. */
async function owing(): Promise<string> {
	const { productId } = await run('product', 'create', { name: 'Coffee Club', type: 'PHYSICAL' });
	const { planId } = await run('plan', 'create', {
		productId: from(productId),
		name: 'Monthly',
		price: '12.00',
		currency: 'USD',
		options: { failureThreshold: 1 },
	});
	const made = await run('subscription', 'create', { planId: from(planId), psid: '', pageId: '' });
	await world.approves(made.approveUrl as string);
	await world.bank(made.subscriptionId as string, false);
	world.passDays(45);
	await world.bank(made.subscriptionId as string, true);
	return made.subscriptionId as string;
}

/** At the second try of Retry On Fail PayPal was asked for more than is owed. */
it('a part that is more than is owed is refused at each try', async () => {
	const subscriptionId = await owing();
	const part = { subscriptionId, collect: 'part', amount: '12.01' };
	for (let tries = 0; tries < 2; tries++)
		await expect(run('subscription', 'captureOutstanding', part, { executionId: 'first' })).rejects.toThrow(
			'is more than the 12.00 USD that are owed',
		);
	expect(calls('POST', '/capture')).toEqual([]);
});
