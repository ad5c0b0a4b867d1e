import { withCheckout } from '../support/checkoutNode';
import { WaitingPayment } from '../support/waitingPayment';

const { simulators, checkout } = withCheckout();

it('tells a buyer whose money went back already that it is over, not that it is being checked', async () => {
	const payment = await WaitingPayment.ask(simulators.origin);
	const orderId = await payment.order();
	await payment.buyer.approves(orderId);
	await checkout.payPal('POST', `/v2/checkout/orders/${orderId}/capture`, {});
	const [capture] = simulators.payPal.state().captures;
	await checkout.payPal('POST', `/v2/payments/captures/${String(capture!.id)}/refund`, {});

	const { title, left } = await payment.open({ step: 'return', token: orderId });
	expect(title).toBe('This payment request is closed');
	expect(left?.[0]).toMatchObject([{ orderId, payment: { status: 'REFUNDED' } }]);
});
