import '../support/shortSleeps';

import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { Buyer } from '../support/buyer';
import { failureOf } from '../support/failureOf';
import { withPayPalCheckout } from '../support/payPalCheckout';

const { simulators, run: runNode } = withPayPalCheckout();

const run = async (operation: string, parameters: IDataObject, executionId: string): Promise<IDataObject> =>
	(
		await runNode(operation === 'refund' ? 'capture' : 'order', operation, parameters as INodeParameters, {
			executionId,
		})
	).json[0]!;

/**
 * Whoever gave money back under an Invoice ID that PayPal knows, read that it had taken money for it, and to give another sale
 * another ID: with that, it was given back a second time.
 */
it('a refund that may have been made is said to be one', async () => {
	const { orderId } = await run(
		'create',
		{ currency: 'USD', lines: { line: [{ name: 'Mug', quantity: 1, unitPrice: '24.00' }] } },
		'one',
	);
	await new Buyer(simulators.origin).approves(orderId as string);
	const { captureId } = await run('capture', { orderId }, 'two');
	const refund = { captureId, amount: '5.00', refundDetails: { invoiceId: 'CREDIT-1042' } };
	await run('refund', refund, 'three');
	const { message, description } = await failureOf(run('refund', refund, 'four'));
	expect(message).toBe('PayPal has taken, or given back, money for this Invoice ID before');
	expect(description).toContain('an earlier try may have done it');
	expect(simulators.payPal.state().refunds).toHaveLength(1);
});
