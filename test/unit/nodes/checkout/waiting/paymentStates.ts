import type { ParkedItem } from '../../../../../nodes/checkout/asking/parkedCheckout';
import { sealTerms, termsOf } from '../../../../../nodes/checkout/terms/seal';
import { billsLiveMs } from '../../../../support/memory/kassa/kassa';
import type { memoryWorld } from '../../../../support/memory/world';

type World = ReturnType<typeof memoryWorld>;

/** How a payment that is waited for may be, and how it came to be so. */
export const states: Record<
	string,
	(world: World, order: string, parked: ParkedItem) => Promise<unknown> | unknown
> = {
	open: () => {},
	approved: ({ kassa }, order) => kassa.sign(order),
	'approved, and will bounce': ({ kassa }, order) => kassa.sign(order, 'bounces'),
	'approved, and will bounce for good': ({ kassa }, order) => kassa.sign(order, 'bouncesForGood'),
	'approved, and not wanted': ({ kassa }, order) => {
		kassa.sign(order);
		kassa.faults.add('collect', 'unwanted');
	},
	'approved, and to be approved again': ({ kassa }, order) => {
		kassa.sign(order);
		for (let tries = 0; tries < 3; tries++) kassa.faults.add('collect', 'sign again');
	},
	'approved, and gone a moment later': ({ kassa }, order) => {
		kassa.sign(order);
		for (let tries = 0; tries < 3; tries++) kassa.faults.add('collect', 'bill gone');
	},
	'approved, and paid for elsewhere': ({ kassa }, order) => {
		kassa.sign(order);
		kassa.faults.add('collect', 'sale collected');
	},
	'approved, and the money is slow': ({ kassa }, order) => kassa.sign(order, 'slow'),
	'approved, and taken by another call': ({ kassa }, order) => {
		kassa.sign(order);
		kassa.faults.add('collect', 'busy', 'after');
	},
	paid: async ({ kassa }, order) => {
		kassa.sign(order);
		await kassa.collect(order);
	},
	'paid, and not shown yet': async ({ kassa }, order) => {
		kassa.sign(order);
		await kassa.collect(order);
		kassa.staleReads = 1;
	},
	'declined for good': async ({ kassa }, order) => {
		kassa.sign(order, 'bouncesForGood');
		await kassa.collect(order);
	},
	'on its way': async ({ kassa }, order) => {
		kassa.sign(order, 'slow');
		await kassa.collect(order);
	},
	refunded: async ({ kassa }, order) => {
		kassa.sign(order);
		const { collections } = await kassa.collect(order);
		await kassa.sendBack(collections[0]!.no, 'a key');
	},
	'refunded in part': async ({ kassa }, order) => {
		kassa.sign(order);
		const { collections } = await kassa.collect(order);
		await kassa.sendBack(collections[0]!.no, 'a key', { cents: 400, code: 'USD' });
	},
	'ended by the provider': ({ kassa }, order) => kassa.alter(order, (bill) => (bill.state = 'torn')),
	expired: ({ clock }) => clock.advance(billsLiveMs),
	'approved over another amount': ({ kassa }, order) => {
		kassa.sign(order);
		kassa.alter(order, (bill) => (bill.sum.cents = 100));
	},
	'approved to pay somebody else': ({ kassa }, order) => {
		kassa.sign(order);
		kassa.alter(order, (bill) => (bill.payTo = { accountId: 'somebody' }));
	},
	'of another request for payment': async ({ kassa, provider }, order, { checkout }) => {
		kassa.sign(order);
		const { asked } = checkout;
		const wayBack = { executionId: '1', checkoutId: 'another', resumeToken: 'token' };
		const stamp = sealTerms(termsOf(asked), await provider.app(), wayBack);
		kassa.alter(order, (bill) => (bill.stamp = stamp));
	},
	'of another shop': ({ kassa }, order) => kassa.alter(order, (bill) => (bill.shop = 'another shop')),
};
