import '../support/shortSleeps';

import { MessengerCheckout } from '../../nodes/MessengerCheckout/MessengerCheckout.node';
import { withLinkedCharge } from '../support/linkedCharge';
import { runNode, runWebhook, type NodeRun, type PlacedNode } from '../support/n8nCore';
import { shopCredentials } from '../support/shopCredentials';

const charge = withLinkedCharge();
const { simulators, host } = charge;

const orders = { on: 'call', vendor: 'paypal', method: 'POST', match: '/v2/checkout/orders' } as const;

/**
 * PayPal's answer to the charge got lost, and the time of Charge Linked Account was over. Remind and Wait could not ask PayPal and
 * waited on. Whoever tapped "Pay now" once more, as they had been asked to, read "Nothing was charged", and had been charged.
 */
it('a tap while a reminder waits goes on with what was charged before', async () => {
	await charge.save();
	const executionId = '9901';
	const asked = await charge.ask({}, { executionId });
	simulators.world.faults.add({ ...orders, action: 'drop', when: 'after', times: 3 });
	await charge.tap(asked.payNow, 1);
	expect(charge.taken()).toHaveLength(1);
	expect(asked.left).toBeUndefined();

	const placed: PlacedNode & NodeRun = {
		node: new MessengerCheckout(),
		credentials: shopCredentials(simulators.origin),
		executionId,
		baseUrl: host.baseUrl,
		items: [asked.timedOut],
		parameters: { resource: 'payment', operation: 'remindAndWait', waitAmount: 20, waitUnit: 'hours' },
	};
	simulators.world.faults.clear();
	simulators.world.faults.add({ ...orders, action: 'fail', status: 503, times: 99 });
	const { executeData, waitTill } = await runNode(placed);
	expect(waitTill).toBeDefined();
	simulators.world.faults.clear();

	const work: Array<Promise<unknown>> = [];
	asked.execution.take = async (request, response) => {
		const done = runWebhook({ ...placed, parked: executeData }, 'setup', request, response);
		work.push(done.then(({ workflowData }) => (asked.left = workflowData as typeof asked.left)));
		return await done;
	};
	await charge.tap(asked.payNow, 2);
	await Promise.all(work);
	expect(charge.wordsOf(await charge.newest())).not.toContain('confirm this payment');
	expect(asked.left?.[1]).toMatchObject([{ json: { payment: { status: 'PAID' } } }]);
	expect(charge.taken()).toHaveLength(1);
});
