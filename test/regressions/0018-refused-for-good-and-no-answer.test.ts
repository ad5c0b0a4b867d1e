import { withCheckout } from '../support/checkoutNode';

const { simulators, checkout, buyer } = withCheckout();

it.each(['TRANSACTION_REFUSED', 'PAYER_CANNOT_PAY', 'MAX_NUMBER_OF_PAYMENT_ATTEMPTS_EXCEEDED'])(
	'Settle Payment answers Not Paid when PayPal refuses the capture with %s',
	async (issue) => {
		const orderId = await checkout.order();
		await buyer.approves(orderId);
		simulators.world.faults.add({
			on: 'call',
			vendor: 'paypal',
			match: `${orderId}/capture`,
			action: 'fail',
			status: 422,
			body: { name: 'UNPROCESSABLE_ENTITY', details: [{ issue }] },
		});
		const { output, json } = await checkout.settle(orderId);
		expect(output).toBe(0);
		expect(json.payment).toMatchObject({ status: 'DECLINED', reason: expect.stringMatching(/\w+ \w+/) });
	},
);
