import '../support/shortSleeps';

import { withOwedSubscription } from '../support/owedSubscription';

const { calls, run, owing } = withOwedSubscription();

/** At the second try of Retry On Fail PayPal was asked for more than is owed. */
it('a part that is more than is owed is refused at each try', async () => {
	const subscriptionId = await owing();
	const part = { subscriptionId, collect: 'part', amount: '12.01' };
	for (let tries = 0; tries < 2; tries++)
		await expect(run('subscription', 'captureOutstanding', part, { executionId: 'first' })).rejects.toThrow(
			'is more than the 12.00 USD that are owed',
		);
	expect(calls('POST', '/capture')).toEqual([]);
});
