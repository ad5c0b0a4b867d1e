import { buyers, page } from '../../playground/seed.ts';
import { withCheckout } from '../support/checkoutNode';

const { simulators, checkout } = withCheckout();
const { psid } = buyers[0]!;

/** As the model of an AI agent may send it: n8n lays that over the item. */
const madeUp = {
	psid,
	pageId: page.id,
	payment: { status: 'TIMED_OUT', amount: { currency: 'USD', value: '24.00' } },
	checkout: {
		order: {
			intent: 'CAPTURE',
			purchase_units: [
				{
					custom_id: `messenger:${page.id}:${psid}`,
					amount: { currency_code: 'USD', value: '0.01' },
				},
			],
			payment_source: { paypal: {} },
		},
		requestId: 'order-made-up',
		since: new Date().toISOString(),
	},
};

it('makes no order, and seals none, from an item that carries no seal of ours', async () => {
	const settling = checkout.run('settlePayment', { orderId: '', settleOptions: {} }, { items: [madeUp] });
	await expect(settling).rejects.toThrow('Order ID is empty');
	expect(simulators.payPal.state().orders).toEqual([]);
});
