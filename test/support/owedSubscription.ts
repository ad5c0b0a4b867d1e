import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { withPayPalCheckout } from './payPalCheckout';
import { subscribersAt } from './subscriptions';

/** An ID as a field for one of several has it. */
const from = (value: unknown) => ({ __rl: true, mode: 'id', value });

/** PayPal Checkout, each time in an execution of its own, and subscriptions that owe something. Call it where a file's tests begin. */
export function withOwedSubscription() {
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

	return { simulators, calls, run, owing };
}
