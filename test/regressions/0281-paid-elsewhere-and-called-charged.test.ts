import '../support/shortSleeps';

import { withLinkedCharge } from '../support/linkedCharge';

const charge = withLinkedCharge();

/**
 * Two executions asked for one sale. The buyer had approved the pay card of the second, then paid in the first by a tap, and tapped
 * "Pay now" of the second as well. They read nothing, or that PayPal wanted them to confirm a payment that nobody could make any
 * more; and the item said that the account had been charged.
 */
describe('a tap on what was approved, and was paid in another execution', () => {
	it('with one Idempotency Key: says that it is closed, and that nothing was charged here', async () => {
		await charge.save();
		const keyed = { waitOptions: { idempotencyKey: 'cart-4712' } };
		const [first, second] = [await charge.ask(keyed), await charge.ask(keyed)];
		await charge.buyer.approves(await second.page.order());
		await charge.tap(first.payNow, 1);
		expect(charge.taken()).toHaveLength(1);
		await charge.tap(second.payNow, 2);
		expect(charge.wordsOf(await charge.newest())).toContain('closed');
		expect(second.left).toMatchObject([
			[{ json: { payment: { status: 'CANCELLED', paidBefore: true } } }],
			[],
		]);
		expect(second.left![0]![0]!.json.linkedAccount).not.toHaveProperty('charged', true);
		expect(charge.taken()).toHaveLength(1);
	});

	it('with one Invoice ID of the shop: says that it is closed', async () => {
		await charge.save();
		const keyed = { waitOptions: { invoiceId: 'INV-4712' } };
		const [first, second] = [await charge.ask(keyed), await charge.ask(keyed)];
		await charge.buyer.approves(await second.page.order());
		await charge.tap(first.payNow, 1);
		await charge.tap(second.payNow, 2);
		const words = charge.wordsOf(await charge.newest());
		expect(words).toContain('closed');
		expect(words).not.toContain('confirm');
		expect(charge.taken()).toHaveLength(1);
	});
});
