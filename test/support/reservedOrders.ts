import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { Buyer } from './buyer';
import { withPayPalCheckout } from './payPalCheckout';

/** PayPal Checkout, each time in an execution of its own, and 100.00 USD that a buyer has reserved. */
export function withReservedOrders() {
	const { simulators, run: runNode, calls } = withPayPalCheckout();
	let executions = 0;

	const run = async (resource: string, operation: string, parameters: IDataObject): Promise<IDataObject> =>
		(
			await runNode(resource, operation, parameters as INodeParameters, {
				executionId: String(++executions),
			})
		).json[0]!;

	/** @returns the authorization's ID, as a parameter */
	async function reserve(): Promise<{ authorizationId: string }> {
		const { orderId } = await run('order', 'create', {
			currency: 'USD',
			lines: { line: [{ name: 'Table', quantity: 1, unitPrice: '100.00' }] },
			createOptions: { intent: 'AUTHORIZE' },
		});
		await new Buyer(simulators.origin).approves(orderId as string);
		const { authorizationId } = await run('order', 'authorize', { orderId });
		return { authorizationId: authorizationId as string };
	}

	return { simulators, calls, run, reserve };
}
