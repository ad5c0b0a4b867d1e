import '../support/shortSleeps';

import { MessengerCheckout } from '../../nodes/MessengerCheckout/MessengerCheckout.node';
import { withCheckout } from '../support/checkoutNode';
import { runNode, type NodeRun } from '../support/n8nCore';

const { checkout, buyer } = withCheckout();

const settle = async (items: object[], extra: Partial<NodeRun> = {}) => {
	const { outputs } = await runNode({
		node: new MessengerCheckout(),
		parameters: {
			resource: 'payment',
			operation: 'settlePayment',
			orderId: '={{ $json.orderId }}',
			settleOptions: {},
		},
		credentials: checkout.credentials,
		executionId: '1',
		items: items as NonNullable<NodeRun['items']>,
		...extra,
	});
	return outputs.map(({ length }) => length);
};

/**
 * A Merge node in front had doubled the items. Who is the first to come with a sale stays so however often they ask, and all
 * items of an execution are the same comer: each of them left through Paid, and two parcels were packed.
 */
describe('an item that came in twice', () => {
	let orderId: string;
	beforeEach(async () => {
		orderId = await checkout.order();
		await buyer.approves(orderId);
	});

	it.each([
		['of a poll', () => ({ orderId })],
		["of PayPal's event", () => ({ orderId, eventId: 'WH-1' })],
	])('%s leaves through Paid once', async (_, item) => {
		expect(await settle([item(), item()])).toEqual([0, 1, 1]);
	});

	it('leaves through Paid once in each try of the node, and of the execution', async () => {
		const resumeToken = 'kept-by-retry';
		for (const executionId of ['1', '1', '2'])
			expect(await settle([{ orderId }, { orderId }], { executionId, resumeToken })).toEqual([0, 1, 1]);
	});
});
