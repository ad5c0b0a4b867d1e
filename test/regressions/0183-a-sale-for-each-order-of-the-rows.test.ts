import type { IDataObject } from 'n8n-workflow';

import { MessengerCheckout } from '../../nodes/MessengerCheckout/MessengerCheckout.node';
import { buyers } from '../../playground/seed.ts';
import { withCheckout } from '../support/checkoutNode';
import { runNode, type NodeRun } from '../support/n8nCore';

const { checkout } = withCheckout();
const { psid } = buyers[0]!;

/**
 * The brother of 0176: rows of one order with a key each were a sale under the key of the row that happened to come first, and
 * the money was paid to its seller.
 */
it.each<[string, string, IDataObject, number]>([
	['requestPayment', 'Idempotency Key', { requestOptions: { idempotencyKey: '={{ $json.own }}' } }, 4],
	['requestPayment', 'Payee Email', { requestOptions: { payeeEmail: '={{ $json.own }}' } }, 4],
	['requestPaymentAndWait', 'Idempotency Key', { waitOptions: { idempotencyKey: '={{ $json.own }}' } }, 4],
	['requestPaymentAndWait', 'Payee Email', { waitOptions: { payeeEmail: '={{ $json.own }}' } }, 4],
	['requestPayment', 'Payee Email', { orderDetails: { payeeEmail: '={{ $json.own }}' } }, 3],
])('%s asks nobody for rows with different ones: %s', async (operation, label, options, typeVersion) => {
	const rows = ['jo@example.com', 'kim@example.com'].map((own) => ({ name: 'Mug', price: '12.00', own }));
	const run = async (items: IDataObject[]) =>
		await runNode({
			node: new MessengerCheckout(),
			parameters: {
				resource: 'payment',
				operation,
				psid,
				currency: 'USD',
				linesSource: 'input',
				...options,
			} as NodeRun['parameters'],
			credentials: checkout.credentials,
			items,
			typeVersion,
		});
	await expect(run(rows)).rejects.toThrow(
		new RegExp(`^${label} is "kim@example.com" here and "jo@example.com" in item 0.*\\[item 1\\]`),
	);
	expect(checkout.calls('/orders')).toEqual([]);
	expect(checkout.calls('/messages')).toEqual([]);
});
