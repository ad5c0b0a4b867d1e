import '../support/shortSleeps';

import { withCheckout } from '../support/checkoutNode';
import { paidAndGoneOn } from '../support/paidAndGoneOn';
import { withWaitingHost } from '../support/waitingHost';

const { simulators, checkout, buyer } = withCheckout();
const host = withWaitingHost();

/**
 * Behind Paid, an execution waited for a form of the shop's. n8n sends whoever calls at it on to the form, which was taken for
 * an execution that can't be asked: PayPal's event left through Paid as well, and the shop packed twice.
 */
it('a sale with which an execution has gone on to a form leaves through Paid there alone', async () => {
	const { orderId } = await paidAndGoneOn(simulators.origin, buyer, host);
	host.refusal = 'form';
	const event = { baseUrl: host.baseUrl, items: [{ orderId, eventId: 'WH-COMPLETED' }], executionId: '901' };
	expect((await checkout.settle(orderId, {}, event)).output).toBe(2);
});
