import '../support/shortSleeps';

import { PayPalCheckout } from '../../nodes/PayPalCheckout/PayPalCheckout.node';
import { withCheckout } from '../support/checkoutNode';
import { runNode } from '../support/n8nCore';

const { checkout, buyer } = withCheckout();

const listed = async (operation: 'get' | 'getMany', more: object) =>
	(
		await runNode({
			node: new PayPalCheckout(),
			parameters: { resource: 'webhookEvent', operation, ...more },
			credentials: checkout.credentials,
		})
	).json;

/**
 * A schedule looks for events that never arrived, and settles what they are about. An event that comes again is let through
 * Paid again, because what came after has failed; one that is looked up again is not: each look shipped the sale once more.
 */
it.each(['get', 'getMany'] as const)(
	'leaves through Paid once, however often its event is looked up by %s',
	async (operation) => {
		const orderId = await checkout.order();
		await buyer.approves(orderId);
		const filters = { eventType: 'CHECKOUT.ORDER.APPROVED' };
		const [{ eventId } = {}] = await listed('getMany', { returnAll: true, filters });
		const outputs: number[] = [];
		for (const executionId of ['1', '2', '3']) {
			const items = await listed(operation, { returnAll: true, filters, eventId });
			outputs.push((await checkout.settle(orderId, {}, { executionId, items })).output);
		}
		expect(outputs).toEqual([1, 2, 2]);
	},
);
