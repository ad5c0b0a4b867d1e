import '../support/shortSleeps';

import { withOwedSubscription } from '../support/owedSubscription';

const { simulators, calls, run, owing } = withOwedSubscription();

const taken = () =>
	simulators.payPal.state().events.filter(({ event_type }) => event_type === 'PAYMENT.SALE.COMPLETED').length;

/**
 * n8n's Retry, and Retry On Fail, run all items again, also those that had worked. A part that had been collected was then
 * refused as more than is owed, so that the execution could never end, and it said that nothing was taken.
 */
describe.each([
	['most of it', '9.00'],
	['all of it', '12.00'],
])('a part that is %s', (_, amount) => {
	const part = { collect: 'part', amount };

	it.each([
		['Retry On Fail', { executionId: 'first' }, { executionId: 'first' }],
		[
			'Retry',
			{ executionId: 'second', resumeToken: 'drawn-once' },
			{ executionId: 'third', resumeToken: 'drawn-once', mode: 'retry' },
		],
	])('is collected once, and told as collected again by %s', async (__, first, again) => {
		const subscriptionId = await owing();
		const before = taken();
		const collect = async (extra: object) =>
			await run('subscription', 'captureOutstanding', { subscriptionId, ...part }, extra);
		const made = await collect(first);
		expect(made).toMatchObject({ collected: true, amount: { value: amount } });
		expect(await collect(again)).toEqual(made);
		expect(taken()).toBe(before + 1);
	});

	it('is collected once under a key', async () => {
		const subscriptionId = await owing();
		const collect = async () =>
			await run('subscription', 'captureOutstanding', {
				subscriptionId,
				...part,
				options: { idempotencyKey: 'S-7' },
			});
		const made = await collect();
		expect(await collect()).toEqual(made);
		expect(calls('POST', '/capture')).toHaveLength(2);
	});

	it('is refused where it is asked for anew', async () => {
		const subscriptionId = await owing();
		const collect = async () => await run('subscription', 'captureOutstanding', { subscriptionId, ...part });
		await collect();
		if (amount === '12.00') expect(await collect()).toMatchObject({ collected: false });
		else await expect(collect()).rejects.toThrow('is more than the 3.00 USD that are owed');
		expect(calls('POST', '/capture')).toHaveLength(1);
	});
});

/** A key was used for an order with the merchant's own Reference ID; the next one was to pay another seller. */
it('an order under a known key that pays somebody else is refused', async () => {
	const order = async (payeeEmail: string) =>
		await run('order', 'create', {
			currency: 'USD',
			lines: { line: [{ name: 'Blue mug', quantity: 2, unitPrice: '12.00' }] },
			createOptions: { referenceId: 'mugs', idempotencyKey: 'O-7', payeeEmail },
		});
	await order('jo@example.com');
	await expect(order('kim@example.com')).rejects.toThrow('PayPal already has an order with this key');
	expect(await order('Jo@example.com')).toMatchObject({ replayed: true });
});
