import '../support/shortSleeps';

import { MessengerCheckout } from '../../nodes/MessengerCheckout/MessengerCheckout.node';
import { withCheckout } from '../support/checkoutNode';
import { runNode } from '../support/n8nCore';

const { simulators, checkout } = withCheckout();

/** Of several buyers who wanted to be forgotten, the error did not say which one is still there. */
it('an error about one of several saved accounts names its item', async () => {
	const tokens = { payment_tokens: [{ id: '8kk8451t', payment_source: { paypal: {} } }] };
	const list = { on: 'call', vendor: 'paypal', method: 'GET', match: '/v3/vault/payment-tokens' } as const;
	simulators.world.faults.add({ ...list, action: 'fail', status: 200, body: tokens, skip: 1, times: 99 });
	const forget = runNode({
		node: new MessengerCheckout(),
		parameters: {
			resource: 'linkedAccount',
			operation: 'forget',
			psid: '={{ $json.psid }}',
			options: { tellBuyer: 'no' },
		},
		credentials: checkout.credentials,
		items: [{ psid: '28777805391819468' }, { psid: '28777805391819469' }],
	});
	await expect(forget).rejects.toMatchObject({
		message: expect.stringContaining('[item 1]') as string,
		context: { itemIndex: 1 },
	});
});
