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

const release = async (parameters: IDataObject) => await run('authorization', 'void', parameters);

/**
 * PayPal's OpenAPI of 2024 has no request ID for releasing money: whoever had lost the answer, or asked again, read that no
 * money is reserved and was to make a new order.
 */
describe('reserved money that is released', () => {
	it('is released for whoever asks again', async () => {
		const one = await reserved();
		await release({ ...one, options: { idempotencyKey: 'a' } });
		const again = await release({ ...one, options: { idempotencyKey: 'b' } });
		expect(again).toMatchObject({ ...one, status: 'VOIDED' });
	});

	it('is not where PayPal refuses it for another reason', async () => {
		const one = await reserved();
		await run('authorization', 'capture', one);
		await expect(release(one)).rejects.toThrow();
	});

	/** It read "No money is reserved by this authorization any longer", and the buyer's money stayed where it was. */
	it('is still reserved where it was reserved again, which is said', async () => {
		const one = await reserved();
		simulators.world.clock.advance(4 * 24 * 60 * 60 * 1000);
		const { authorizationId } = await run('authorization', 'reauthorize', one);
		const { message, description } = await failureOf(release({ authorizationId }));
		expect(`${message}. ${description}`).toMatch(/reserved again.* It is still reserved/);
		expect(await release(one)).toMatchObject({ ...one, status: 'VOIDED' });
	});
});
