import '../support/shortSleeps';

import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { Buyer } from '../support/buyer';
import { DisputedPayment } from '../support/disputedPayment';
import { withPayPalCheckout } from '../support/payPalCheckout';

const { simulators, run: runNode, calls } = withPayPalCheckout();
const chat = { psid: '28777805391819468', pageId: '108542738901234' };

const run = async (resource: string, operation: string, parameters: IDataObject): Promise<IDataObject> =>
	(await runNode(resource, operation, parameters as INodeParameters)).json[0]!;

async function disputed(opening: object): Promise<DisputedPayment> {
	const { orderId } = await run('order', 'create', {
		currency: 'USD',
		lines: { line: [{ name: 'Blue mug', quantity: 2, unitPrice: '12.00' }] },
		createOptions: chat,
	});
	await new Buyer(simulators.origin).approves(orderId as string);
	const { captureId } = await run('order', 'capture', { orderId });
	return await DisputedPayment.open(simulators, captureId as string, opening);
}

const busy = (match: string, skip: number) =>
	simulators.world.faults.add({
		on: 'call',
		action: 'fail',
		method: 'GET',
		match,
		status: 503,
		skip,
		times: 3,
	});

/** The brother of 0210: what PayPal had taken could not be looked at, and Retry On Fail was told that it is not possible. */
it('a claim that was accepted is accepted, whether the case can be seen or not', async () => {
	const { disputeId, captureId } = await disputed({ reason: 'MERCHANDISE_OR_SERVICE_NOT_AS_DESCRIBED' });
	busy(`/disputes/${disputeId}`, 1);
	const item = await run('dispute', 'acceptClaim', { disputeId, claimType: 'REFUND_WITH_RETURN' });
	expect(item).toMatchObject({ disputeId, captureId, ...chat });
	expect(item).not.toHaveProperty('status');
	expect(calls('POST', '/accept-claim')).toHaveLength(1);
});
