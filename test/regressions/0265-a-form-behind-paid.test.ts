import '../support/shortSleeps';

import { withCheckout } from '../support/checkoutNode';
import { withWaitingHost } from '../support/waitingHost';
import { WaitingPayment } from '../support/waitingPayment';

const { simulators, checkout, buyer } = withCheckout();
const host = withWaitingHost();

/**
 * Behind Paid, an execution waited for a form of the shop's. n8n sends whoever calls at it on to the form, which was taken for
 * an execution that can't be asked: PayPal's event left through Paid as well, and the shop packed twice.
 */
it('a sale with which an execution has gone on to a form leaves through Paid there alone', async () => {
	const payment = await WaitingPayment.ask(simulators.origin);
	host.payment = payment;
	const orderId = await payment.order();
	await buyer.approves(orderId);
	const { left } = await payment.open({ step: 'return', token: orderId });
	expect(left![1]).toHaveLength(1);
	host.payment = undefined;
	host.refusal = 'form';
	const event = { baseUrl: host.baseUrl, items: [{ orderId, eventId: 'WH-COMPLETED' }], executionId: '901' };
	expect((await checkout.settle(orderId, {}, event)).output).toBe(2);
});
