import '../../../../support/shortSleeps';

import { failureOf } from '../../../../support/failureOf';
import { withPayPalCheckout } from '../../../../support/payPalCheckout';

const { simulators, run, calls } = withPayPalCheckout();

const payOut = async (executionId: string) =>
	await run(
		'payout',
		'create',
		{ recipientType: 'EMAIL', receiver: 'ana@example.com', amount: '7.50', currency: 'USD' },
		{ executionId },
	);

const keys = () => [...new Set(calls('POST', '/payments/payouts').map(({ requestId }) => requestId))];

const loseAnswers = () =>
	simulators.world.faults.add({
		...{ on: 'call', vendor: 'paypal', method: 'POST', match: '/payments/payouts' },
		...{ action: 'drop', when: 'before', times: 3 },
	} as const);

const refuseOnce = (issue: string) =>
	simulators.world.faults.add({
		...{ on: 'call', vendor: 'paypal', method: 'POST', match: '/payments/payouts', times: 1 },
		...{ action: 'fail', status: 422 },
		body: { name: 'UNPROCESSABLE_ENTITY', details: [{ issue, description: 'No.' }] },
	} as const);

describe('a wish whose answer got lost', () => {
	it('is asked for under its first key by another execution', async () => {
		loseAnswers();
		await failureOf(payOut('one'));
		await payOut('two');
		expect(keys()).toHaveLength(1);
	});

	it('is over once PayPal has refused it: the next one is a wish of its own', async () => {
		loseAnswers();
		await failureOf(payOut('three'));
		refuseOnce('INSUFFICIENT_FUNDS');
		await failureOf(payOut('three'));
		await payOut('four');
		expect(keys()).toHaveLength(2);
	});
});
