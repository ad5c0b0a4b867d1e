import '../support/shortSleeps';

import { withCheckout } from '../support/checkoutNode';
import { paidAndGoneOn } from '../support/paidAndGoneOn';
import { withWaitingHost } from '../support/waitingHost';
import { WaitingPayment } from '../support/waitingPayment';

const { simulators, checkout, buyer } = withCheckout();
const host = withWaitingHost();

const eventOf = async (orderId: string) =>
	await checkout.settle(
		orderId,
		{},
		{ baseUrl: host.baseUrl, items: [{ orderId, eventId: 'WH-COMPLETED' }], executionId: '901' },
	);

/**
 * An execution that asks in a loop had gone on through Paid, and waited for its next payment when PayPal's event of the first one
 * came. It said that it knows no such payment, which was taken for a wait that had ended without the money: the sale left through
 * Paid a second time.
 */
it('a sale with which an execution has gone on leaves through Paid once, though it waits for another payment by now', async () => {
	const { orderId } = await paidAndGoneOn(simulators.origin, buyer, host);
	host.payment = await WaitingPayment.ask(simulators.origin, '8.00');
	expect((await eventOf(orderId)).output).toBe(2);
	expect(host.calls).toBeGreaterThan(0);
	expect(host.left).toEqual([]);
});

/** The same while what stands behind its Paid runs for longer than Settle Payment asks. */
it('a sale with which an execution has gone on leaves through Paid once, though it still runs', async () => {
	const { orderId } = await paidAndGoneOn(simulators.origin, buyer, host);
	host.refusal = 'running';
	expect((await eventOf(orderId)).output).toBe(2);
	expect(host.calls).toBeGreaterThan(0);
});

/** Nothing of that is known of a wait that has ended without the money. */
it('a sale that nobody has gone on with leaves through Paid behind the event, though another payment is waited for', async () => {
	const payment = await WaitingPayment.ask(simulators.origin);
	const orderId = await payment.order();
	await buyer.approves(orderId);
	host.payment = await WaitingPayment.ask(simulators.origin, '8.00');
	expect((await eventOf(orderId)).output).toBe(1);
});
