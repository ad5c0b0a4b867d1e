import '../support/shortSleeps';

import { withCheckout } from '../support/checkoutNode';
import { paidAndGoneOn } from '../support/paidAndGoneOn';
import { withWaitingHost } from '../support/waitingHost';

const { simulators, checkout, buyer } = withCheckout();
const host = withWaitingHost();

/**
 * An execution that waited went on through Paid, PayPal's event left through Settled Before, and n8n was killed before the shop
 * had packed anything. n8n's Retry of what had crashed passes on what was parked, through Not Paid, and Settle Payment behind it
 * called the sale settled before: nobody ever packed it.
 */
it('a sale with which an execution had gone on goes on in its Retry, and nowhere else', async () => {
	const { payment, orderId } = await paidAndGoneOn(simulators.origin, buyer, host);

	const event = { baseUrl: host.baseUrl, items: [{ orderId, eventId: 'WH-COMPLETED' }] };
	expect((await checkout.settle(orderId, {}, { ...event, executionId: '901' })).output).toBe(2);

	const { resumeToken } = payment.execution;
	const retry = { executionId: '902', resumeToken, items: [payment.timedOut], baseUrl: host.baseUrl };
	const again = async () => await checkout.run('settlePayment', { orderId: '', settleOptions: {} }, retry);
	expect((await again()).output).toBe(1);
	expect((await again()).output).toBe(1);
	expect((await checkout.settle(orderId, {}, { ...event, executionId: '903' })).output).toBe(2);
	const other = { ...event, executionId: '904', items: [{ orderId }] };
	expect((await checkout.settle(orderId, {}, other)).output).toBe(2);
});
