import '../support/shortSleeps';

import { withCheckout } from '../support/checkoutNode';
import { paidAndGoneOn } from '../support/paidAndGoneOn';
import { withWaitingHost } from '../support/waitingHost';
import { WaitingPayment } from '../support/waitingPayment';

const { simulators, checkout, buyer } = withCheckout();
const host = withWaitingHost();

/**
 * One event of PayPal's, a payment that was declined, had started an execution that asked for the money anew, and waited. It went
 * on through Paid, PayPal's event of the new payment left through Settled Before, and n8n was killed. In the Retry, Settle Payment
 * looked for the sale under the event that had started it all: it was settled before, and nobody packed it.
 */
it('a sale goes on in the Retry of an execution that an event of another payment has started', async () => {
	const started = { eventId: 'WH-DENIED', eventType: 'PAYMENT.CAPTURE.DENIED' };
	const { payment, orderId } = await paidAndGoneOn(simulators.origin, buyer, host, { items: [started] });
	expect(payment.timedOut.eventId).toBe('WH-DENIED');

	const event = { baseUrl: host.baseUrl, items: [{ orderId, eventId: 'WH-COMPLETED' }], executionId: '901' };
	expect((await checkout.settle(orderId, {}, event)).output).toBe(2);

	const { resumeToken } = payment.execution;
	const retry = { executionId: '902', resumeToken, items: [payment.timedOut], baseUrl: host.baseUrl };
	const again = async () => await checkout.run('settlePayment', { orderId: '', settleOptions: {} }, retry);
	expect((await again()).output).toBe(1);
	expect((await again()).output).toBe(1);
	expect((await checkout.settle(orderId, {}, { ...event, executionId: '903' })).output).toBe(2);
});

/** What was settled in time is its own as well, by whichever node. */
it('Remind and Wait and Settle Payment of such an execution let the same sale through', async () => {
	const items = [{ eventId: 'WH-DENIED' }];
	const payment = await WaitingPayment.ask(simulators.origin, undefined, {}, {}, { items });
	const orderId = await payment.order();
	await buyer.approves(orderId);
	const { executionId, resumeToken } = payment.execution;
	const own = { executionId, resumeToken, items: [payment.timedOut], baseUrl: host.baseUrl };
	const waiting = { waitAmount: 2, waitUnit: 'hours' };
	const reminded = await checkout.run('remindAndWait', waiting, own);
	expect(reminded).toMatchObject({ output: 1, json: { orderId, eventId: 'WH-DENIED' } });
	const behind = { ...own, items: [reminded.json] };
	expect((await checkout.settle(orderId, {}, behind)).output).toBe(1);
});
