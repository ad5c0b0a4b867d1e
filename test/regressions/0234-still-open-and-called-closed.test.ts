import '../support/shortSleeps';

import type { IDataObject } from 'n8n-workflow';

import { MessengerCheckout } from '../../nodes/MessengerCheckout/MessengerCheckout.node';
import { withLinkedCharge } from '../support/linkedCharge';
import { runNode, runWebhook, type NodeRun, type PlacedNode } from '../support/n8nCore';
import { shopCredentials } from '../support/shopCredentials';

const charge = withLinkedCharge();
const { simulators, host } = charge;

/**
 * The time of Charge Linked Account was over, and Remind and Wait waited on for the same payment. Whoever then tapped "Pay now"
 * of the first message read that the request was closed, while it was waiting for exactly that.
 */
it('leads to the pay page whoever taps "Pay now" while a reminder waits for the payment', async () => {
	await charge.save();
	const executionId = '9900';
	const asked = await charge.ask({}, { executionId });
	const placed: PlacedNode & NodeRun = {
		node: new MessengerCheckout(),
		credentials: shopCredentials(simulators.origin),
		executionId,
		baseUrl: host.baseUrl,
		items: [asked.timedOut],
		parameters: { resource: 'payment', operation: 'remindAndWait', waitAmount: 20, waitUnit: 'hours' },
	};
	const { executeData, waitTill } = await runNode(placed);
	expect(waitTill).toBeDefined();
	const work: Array<Promise<unknown>> = [];
	asked.execution.take = async (request, response) => {
		const done = runWebhook({ ...placed, parked: executeData }, 'setup', request, response);
		work.push(done);
		return await done;
	};
	await charge.tap(asked.payNow, 1);
	await Promise.all(work);
	const payload = (await charge.newest())!.attachment?.payload as IDataObject;
	expect(charge.wordsOf(await charge.newest())).toContain('confirm this payment');
	expect((payload.buttons as IDataObject[])[0]!.url).toBe(asked.otherWay.url);
	expect(charge.taken()).toEqual([]);
});
