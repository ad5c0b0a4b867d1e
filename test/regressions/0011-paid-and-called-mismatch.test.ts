import { withCheckout } from '../support/checkoutNode';

const { simulators, checkout, buyer } = withCheckout();

it('looks at the order again when PayPal answers the capture with less than the order', async () => {
	const orderId = await checkout.order();
	await buyer.approves(orderId);
	simulators.world.faults.add({
		on: 'call',
		vendor: 'paypal',
		method: 'POST',
		match: `${orderId}/capture`,
		action: 'fail',
		when: 'after',
		status: 201,
		body: { id: orderId, status: 'COMPLETED', links: [] },
	});
	const { output, json } = await checkout.settle(orderId);
	expect(json).toMatchObject({ payment: { status: 'PAID' } });
	expect(output).toBe(1);
	expect(checkout.calls('/capture')).toHaveLength(1);
});
