import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { Buyer } from './buyer';
import { withPayPalCheckout } from './payPalCheckout';

/** PayPal Checkout, and orders that a buyer has approved. Call it where a file's tests begin. */
export function withApprovedOrder() {
	const { simulators, run: runNode, calls } = withPayPalCheckout();

	const run = async (resource: string, operation: string, parameters: IDataObject): Promise<IDataObject> =>
		(await runNode(resource, operation, parameters as INodeParameters)).json[0]!;

	async function approved(intent: 'AUTHORIZE' | 'CAPTURE'): Promise<string> {
		const { orderId } = await run('order', 'create', {
			currency: 'USD',
			lines: { line: [{ name: 'Blue mug', quantity: 2, unitPrice: '12.00' }] },
			createOptions: { intent },
		});
		await new Buyer(simulators.origin).approves(orderId as string);
		return orderId as string;
	}

	return { simulators, calls, run, approved };
}
