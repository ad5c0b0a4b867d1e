import '../support/shortSleeps';

import { withLinkedCharge } from '../support/linkedCharge';

const charge = withLinkedCharge();

/**
 * Two executions asked for one sale, under one Idempotency Key. The buyer paid in the first, and tapped "Pay now" of the second,
 * too: they read that it is closed, and the execution waited on for what nobody could pay any more.
 */
it('a tap for a sale that is paid in another execution ends the wait, and charges nothing', async () => {
	await charge.save();
	const keyed = { waitOptions: { idempotencyKey: 'cart-4711' } };
	const [first, second] = [await charge.ask(keyed), await charge.ask(keyed)];
	await charge.tap(first.payNow, 1);
	expect(first.left![1]).toHaveLength(1);
	await charge.tap(second.payNow, 2);
	expect(charge.wordsOf(await charge.newest())).toContain('closed');
	expect(second.left).toMatchObject([[{ json: { payment: { status: 'CANCELLED', paidBefore: true } } }], []]);
	expect(charge.taken()).toHaveLength(1);
});
