import { findOrMakeLiveOrder } from '../../nodes/checkout/asking/liveOrder';
import { settleParked } from '../../nodes/checkout/settling/settleParked';
import { parkedFor } from '../support/memory/sale';
import { memoryWorld } from '../support/memory/world';

// Two executions ask for one sale with the same Idempotency Key, the buyer pays in one of them, and the time of the
// other is over. No order of that one was ever made, as the provider takes money for the sale once; yet it was called
// "expired", like a sale that nobody has paid for.
it('says of a sale that was paid in another execution that money was taken for it', async () => {
	const { kassa, provider, clock } = memoryWorld();
	const waiting = async (key: string) =>
		parkedFor(await provider.app(), clock.iso, { key, invoiceId: 'MC-CART-7' });
	const order = await findOrMakeLiveOrder(provider, (await waiting('one')).checkout);
	kassa.sign(order!.id);
	await kassa.collect(order!.id);

	const settlement = await settleParked(provider, await waiting('other'), {});
	expect(settlement).toMatchObject({
		orderId: '',
		judgement: { status: 'CANCELLED', paidBefore: true, reason: expect.stringContaining('MC-CART-7') },
	});
	expect(settlement).not.toHaveProperty('checkout');
	expect(kassa.moneyOf()).toHaveLength(1);
});
