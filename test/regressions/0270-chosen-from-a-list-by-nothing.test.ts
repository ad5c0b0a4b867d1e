import type { IDataObject } from 'n8n-workflow';

import { PayPalCheckout } from '../../nodes/PayPalCheckout/PayPalCheckout.node';
import { failureOf } from '../support/failureOf';
import { runNode } from '../support/n8nCore';
import { payPalCredential } from '../support/payPalCredential';

/**
 * n8n keeps what is chosen from a list with how it was chosen, and an expression inside. One that gave nothing there was
 * taken for a field that the merchant had left empty: the quantity was changed and the plan stayed, or the subscriptions
 * of all plans were listed.
 */
const plan = { __rl: true, mode: 'id', value: '={{ $json.plan }}' };
const operations: Array<[string, IDataObject]> = [
	['revise', { subscriptionId: 'I-BW452GLLEP1G', planId: plan, quantity: '2' }],
	['getMany', { planId: plan }],
];

describe.each(operations)('Subscription: %s', (operation, parameters) => {
	it.each<[IDataObject]>([[{}], [{ plan: null }], [{ plan: ' ' }]])(
		'with a plan from %j asks PayPal for nothing',
		async (row) => {
			const run = runNode({
				node: new PayPalCheckout(),
				parameters: { resource: 'subscription', operation, ...(parameters as object) },
				credentials: [payPalCredential('http://localhost:9')],
				items: [row],
			});
			expect((await failureOf(run)).message).toContain('Plan: the expression returns nothing for this item');
		},
	);
});
