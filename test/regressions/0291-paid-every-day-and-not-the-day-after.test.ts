import '../support/shortSleeps';

import { failureOf } from '../support/failureOf';
import { withPayPalCheckout } from '../support/payPalCheckout';

const { simulators, run } = withPayPalCheckout();
const hour = 3_600_000;

const payouts = () =>
	new Set(
		simulators.world.calls
			.filter(({ method, path }) => method === 'POST' && path === '/v1/payments/payouts')
			.map(({ requestId }) => requestId),
	).size;

afterEach(() => jest.restoreAllMocks());

/**
 * A wish whose answer was lost was known for a day from the moment its last try had failed: somebody who is paid the same every day
 * was not paid on the next one. In the night in which summer time begins, a day has 23 hours.
 */
describe('who is paid every day, also where an answer was lost', () => {
	const items = [{ email: 'jo@example.com', amount: '12.00' }];
	const pay = async (executionId: string) => await run('payout', 'create', {}, { items, executionId });
	const loseAnswers = () =>
		simulators.world.faults.add({
			...{ on: 'call', vendor: 'paypal', method: 'POST', match: '/v1/payments/payouts' },
			...{ action: 'drop', when: 'after', times: 3 },
		} as const);

	it.each([24, 23])('is paid after %s hours', async (hours) => {
		loseAnswers();
		const begunMs = Date.now();
		await failureOf(pay('monday'));
		jest.spyOn(Date, 'now').mockReturnValue(begunMs + hours * hour);
		await pay('tuesday');
		expect(payouts()).toBe(2);
	});

	it('is paid after a Retry in the evening whose answer was lost as well', async () => {
		loseAnswers();
		const begunMs = Date.now();
		await failureOf(pay('monday'));
		loseAnswers();
		jest.spyOn(Date, 'now').mockReturnValue(begunMs + 10 * hour);
		await failureOf(pay('monday'));
		jest.spyOn(Date, 'now').mockReturnValue(begunMs + 24 * hour);
		await pay('tuesday');
		expect(payouts()).toBe(2);
	});
});
