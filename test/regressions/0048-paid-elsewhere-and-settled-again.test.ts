import { withCheckout } from '../support/checkoutNode';

const { checkout, simulators } = withCheckout();

// An execution waited for a sale that was paid in another one: its item leaves through Not Paid without an order, and
// may come to Settle Payment, as in "look, remind, look again". It was an error there: "Order ID is empty".
it('an item of a sale that was paid elsewhere passes Settle Payment as it is', async () => {
	const item = {
		pageId: '108542738901234',
		psid: '28777805391819468',
		payment: { status: 'CANCELLED', paidBefore: true, amount: { currency: 'USD', value: '24.00' } },
	};
	const settled = await checkout.run('settlePayment', { orderId: '={{ $json.orderId }}' }, { items: [item] });
	expect(settled).toEqual({ output: 0, json: item });
	expect(simulators.payPal.state().captures).toEqual([]);
});
