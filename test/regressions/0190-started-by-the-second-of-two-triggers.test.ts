import type { IExecuteFunctions } from 'n8n-workflow';

import { claimantOf } from '../../nodes/checkout/once/claimant';

const type = 'n8n-nodes-messenger-checkout.payPalCheckoutTrigger';

/** What n8n tells Settle Payment, behind a node that has kept nothing but the order. */
const startedBy = (...ran: string[]) =>
	({
		getInputData: () => [{ json: { orderId: '5O190127TN364715T' } }],
		getNode: () => ({ name: 'Settle' }),
		getParentNodes: () => ['Approved', 'Completed'].map((name) => ({ name, type })),
		getExecutionId: () => '231',
		getWorkflowDataProxy: () => ({
			$execution: {},
			$: (name: string) => ({
				isExecuted: ran.includes(name),
				first: () => ({ json: { eventId: `WH-${name}` } }),
			}),
		}),
	}) as unknown as IExecuteFunctions;

/**
 * Only the first of the two triggers was looked at. PayPal brought its event again after the execution had failed behind
 * Paid, and the new execution was taken for somebody else: the sale left through Settled Before, and nobody packed it.
 */
it.each(['Approved', 'Completed'])('a sale comes to the event of whichever trigger has run: %s', (name) => {
	expect(claimantOf(startedBy(name), 0)).toBe(`event:WH-${name}`);
});
