import { findFurthestOrder, findOrMakeLiveOrder } from '../../nodes/checkout/asking/liveOrder';
import { findOccasion } from '../../nodes/checkout/telling/findOccasion';
import { parkedFor } from '../support/memory/sale';
import { memoryWorld } from '../support/memory/world';

// Send Notification behind the Not Paid of a wait looks for the order of the pay link that tells most. An order that was
// declined for good is as completed as one that is paid, and older: the buyer was told "declined" of money that was taken.
it('tells of the order that is paid, not of the one before it that was declined for good', async () => {
	const { kassa, provider, clock } = memoryWorld();
	const { checkout } = parkedFor(await provider.app(), clock.iso);
	const pay = async (signature: 'bouncesForGood' | 'good') => {
		const order = await findOrMakeLiveOrder(provider, checkout);
		kassa.sign(order!.id, signature);
		await kassa.collect(order!.id);
		return order!.id;
	};
	const declined = await pay('bouncesForGood');
	const paid = await pay('good');
	expect(paid).not.toBe(declined);

	const found = await findFurthestOrder(provider, checkout);
	expect(found?.id).toBe(paid);
	expect(await findOccasion(provider, { id: found?.id, item: {} })).toMatchObject({ kind: 'paid' });
});
