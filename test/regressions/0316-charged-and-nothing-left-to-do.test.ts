import '../support/shortSleeps';

import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { Buyer } from '../support/buyer';
import { failureOf } from '../support/failureOf';
import { withPayPalCheckout } from '../support/payPalCheckout';

const { simulators, run: runNode } = withPayPalCheckout();
let executions = 0;

const run = async (resource: string, operation: string, parameters: IDataObject): Promise<IDataObject> =>
	(await runNode(resource, operation, parameters as INodeParameters, { executionId: String(++executions) }))
		.json[0]!;

async function reserved(): Promise<IDataObject> {
	const { orderId } = await run('order', 'create', {
		currency: 'USD',
		lines: { line: [{ name: 'Table', quantity: 1, unitPrice: '100.00' }] },
		createOptions: { intent: 'AUTHORIZE' },
	});
	await new Buyer(simulators.origin).approves(orderId as string);
	const { authorizationId } = await run('order', 'authorize', { orderId });
	return { authorizationId };
}

const told = async (operation: string, parameters: IDataObject): Promise<string> => {
	const { message, description } = await failureOf(run('authorization', operation, parameters));
	return `${message}. ${description}`;
};

/** Both read "The money was already taken. Nothing is left to do." */
describe('an authorization that is over', () => {
	it('leads whoever wants to release it to a refund', async () => {
		const one = await reserved();
		await run('authorization', 'capture', one);
		expect(await told('void', one)).toMatch(/already taken\. Use Capture: Refund/);
	});

	it('does not say that the rest was taken, where it was released', async () => {
		const one = await reserved();
		await run('authorization', 'capture', { ...one, amount: '40.00', finalCapture: true });
		expect(await told('capture', { ...one, amount: '60.00' })).toMatch(/^Nothing is reserved .* Order: Get/);
	});
});
