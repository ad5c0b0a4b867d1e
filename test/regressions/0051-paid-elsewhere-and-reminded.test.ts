import { findOrMakeLiveOrder } from '../../nodes/checkout/asking/liveOrder';
import { toNextCheckout } from '../../nodes/checkout/asking/parkedCheckout';
import { settleParked } from '../../nodes/checkout/settling/settleParked';
import { parkedFor } from '../support/memory/sale';
import { memoryWorld } from '../support/memory/world';

// Two executions ask for one sale with the same Idempotency Key, and the buyer pays in one of them. An order of the
// other is open still: a buyer who has paid was reminded to pay it.
it('a sale that was paid in another execution is over, though an order of this one is still open', async () => {
	const { kassa, provider, clock } = memoryWorld();
	const waiting = async (key: string) =>
		parkedFor(await provider.app(), clock.iso, { key, invoiceId: 'MC-CART-7' });
	const other = await waiting('other');
	const open = await findOrMakeLiveOrder(provider, other.checkout);
	const order = await findOrMakeLiveOrder(provider, (await waiting('one')).checkout);
	kassa.sign(order!.id);
	await kassa.collect(order!.id);

	const checkout = toNextCheckout(other.checkout, [open!.id]);
	const settlement = await settleParked(provider, { ...other, checkout }, {});
	expect(settlement).toMatchObject({ judgement: { status: 'CANCELLED', paidBefore: true } });
	expect(settlement).not.toHaveProperty('checkout');
	expect(kassa.moneyOf()).toHaveLength(1);
});
