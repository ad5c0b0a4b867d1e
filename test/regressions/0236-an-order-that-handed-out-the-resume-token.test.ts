import '../support/shortSleeps';

import type { IDataObject } from 'n8n-workflow';

import { MessengerCheckout } from '../../nodes/MessengerCheckout/MessengerCheckout.node';
import { buyers } from '../../playground/seed.ts';
import { mug, withCheckout } from '../support/checkoutNode';
import { runNode, type NodeRun } from '../support/n8nCore';
import { WaitingPayment } from '../support/waitingPayment';

const { simulators, checkout, buyer } = withCheckout();

const resumeToken = 'a-token-of-this-execution';

/** Runs a node of the execution all of this happens in, and gives its whole run with what it has parked. */
async function run(
	operation: string,
	parameters: IDataObject,
	json: IDataObject,
	more: Partial<NodeRun> = {},
) {
	const placed = {
		node: new MessengerCheckout(),
		parameters: { resource: 'payment', operation, waitAmount: 2, waitUnit: 'hours', ...parameters } as never,
		credentials: checkout.credentials,
		items: [json],
		resumeToken,
		...more,
	};
	const { executeData } = await runNode(placed);
	return { ...placed, parked: executeData, item: executeData.data.main![0]![0]!.json };
}

/**
 * A reminder that n8n ran again made orders of its own, and wrote n8n's key to the execution into them, where whoever pays can
 * read it. Those of the first run have it closed.
 */
it('keeps the key to the execution to itself when a reminder is run again', async () => {
	const ask = { psid: buyers[0]!.psid, currency: 'USD', linesSource: 'json', linesJson: [mug] };
	const { item } = await run('requestPaymentAndWait', ask, {}, { executionId: '4711' });
	const again = await run('remindAndWait', {}, item, { executionId: '4712', mode: 'retry' });
	const reminder = (await buyer.got()).at(-1)!.attachment!.payload as { buttons: Array<{ url: string }> };
	const payment = WaitingPayment.from(again, buyer, reminder.buttons[0]!.url);
	const orderId = await payment.order();
	const order = await checkout.payPal('GET', `/v2/checkout/orders/${orderId}`);
	expect(JSON.stringify(order.purchase_units)).toContain('.4712.');
	expect(JSON.stringify(order.purchase_units)).not.toContain(resumeToken);

	await buyer.approves(orderId);
	const { left } = await payment.open({ step: 'return', token: orderId });
	expect(left![1]).toMatchObject([{ orderId, payment: { status: 'PAID' } }]);
	expect(simulators.payPal.state().captures).toHaveLength(1);
});
