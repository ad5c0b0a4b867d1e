import '../support/shortSleeps';

import { withCheckout } from '../support/checkoutNode';

const { checkout, buyer, simulators } = withCheckout();

/** An expression had come to the number 0, and nothing was checked, as if no amount had been expected. */
it.each([0, '0', NaN, '={{ 1 - 1 }}', '={{ NaN }}', '={{ undefined }}'])(
	'takes nothing where %s is expected',
	async (expectedAmount) => {
		const orderId = await checkout.order();
		await buyer.approves(orderId);
		const settling = checkout.settle(orderId, { settleOptions: { expectedAmount } });
		const output = await settling.then(
			(left) => left.output,
			() => 'an error',
		);
		expect([0, 'an error']).toContain(output);
		expect(simulators.payPal.state().captures).toHaveLength(0);
	},
);
