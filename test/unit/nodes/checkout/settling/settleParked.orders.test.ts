import '../../../../support/shortSleeps';

import type { Payment, Reservation, Take } from '../../../../../nodes/checkout/payment';
import { settleParked, toParkedSettlementItem } from '../../../../../nodes/checkout/settling/settleParked';
import type { Asked } from '../../../../../nodes/checkout/terms/asked';
import { parkedFor } from '../../../../support/memory/sale';
import { memoryWorld } from '../../../../support/memory/world';

const amount = { currency: 'USD', value: '24.00' };
const taken = (state: Take['state'], value = '24.00'): Partial<Payment> => ({
	takes: [{ id: 'TAKE', state, stateName: state, amount: { ...amount, value } }],
	phase: 'completed',
});
const kept = (
	state: Reservation['state'],
	more: Partial<Payment> = {},
	until?: string,
): Partial<Payment> => ({
	reservations: [{ id: 'KEPT', state, amount, ...(until && { expiresAt: until }) }],
	phase: 'completed',
	...more,
});

/** What an order of the link can have come to. */
const orders = {
	paid: taken('completed'),
	pending: taken('pending'),
	reserved: kept('open'),
	'taken in part': kept('partlyTaken', taken('completed', '10.00')),
	refunded: taken('refunded'),
	'refunded in part': taken('partlyRefunded'),
	'declined for good': taken('declined'),
	declined: { ...taken('declined'), phase: 'open' },
	changed: { amount: { ...amount, value: '0.24' } },
	open: {},
	released: { ...kept('voided'), phase: 'voided' },
	approved: { phase: 'approved' },
	'on its way while it is open': { ...taken('pending'), phase: 'open' },
	'run out': kept('open', {}, '2026-01-01T00:00:00Z'),
} satisfies Record<string, Partial<Payment>>;

type Order = keyof typeof orders;

/** A link with these orders, and one more that nobody has touched. */
async function linkWith(names: Order[], changes: Partial<Asked> = {}) {
	const world = memoryWorld();
	const { provider } = world;
	const parked = parkedFor(await provider.app(), world.clock.iso, changes);
	const shown = new Map<string, Payment>();
	for (const [index, name] of names.entries()) {
		const { payment } = await provider.open({ ...parked.checkout.asked, invoiceId: '' }, `order ${index}`);
		shown.set(payment.id, { ...payment, ...orders[name] });
	}
	const read = provider.read.bind(provider);
	jest
		.spyOn(provider, 'read')
		.mockImplementation(async (id, ...more) => shown.get(id) ?? (await read(id, ...more)));
	const take = jest.spyOn(provider, 'take');
	parked.checkout.openOrders = [...shown.keys()];
	const settle = async (expected = {}) => await settleParked(provider, parked, expected);
	return { ...world, parked, ids: [...shown.keys()], take, settle };
}

describe('invariant 1: of several orders of a link one is paid', () => {
	it.each<[Order, string, Partial<Asked>]>([
		['paid', 'PAID', {}],
		['pending', 'PENDING', {}],
		['reserved', 'AUTHORIZED', { intent: 'reserve' }],
		['taken in part', 'PARTIALLY_CAPTURED', { intent: 'reserve' }],
	])('where one is %s, one that is approved is left alone', async (name, status, changes) => {
		const { settle, ids, take } = await linkWith([name, 'approved'], changes);
		const settlement = await settle();
		expect(settlement).toMatchObject({ orderId: ids[0], judgement: { status } });
		expect(settlement).not.toHaveProperty('checkout');
		expect(take).not.toHaveBeenCalled();
	});

	it('one that is not completed holds nothing yet: the others are looked at, too', async () => {
		const { settle, ids } = await linkWith(['on its way while it is open', 'paid']);
		expect(await settle()).toMatchObject({ orderId: ids[1], judgement: { status: 'PAID' } });
	});
});

describe('what has become of a link is what the most decided of its orders says', () => {
	const order: Array<[Order, string]> = [
		['paid', 'PAID'],
		['refunded', 'REFUNDED'],
		['refunded in part', 'PARTIALLY_REFUNDED'],
		['declined for good', 'DECLINED'],
		['changed', 'MISMATCH'],
		['open', 'AWAITING_APPROVAL'],
		['released', 'AWAITING_APPROVAL'],
	];
	const pairs = order.flatMap(([first, status], index) =>
		order
			.slice(index + 1)
			.flatMap(([other]) => [[first, other, status, 0] as const, [other, first, status, 1] as const]),
	);

	it.each(
		pairs.filter(([first, other]) => ![first, other].every((name) => name === 'open' || name === 'released')),
	)('%s and %s: %s', async (first, other, status, which) => {
		const { settle, ids } = await linkWith([first, other]);
		expect(await settle()).toMatchObject({ orderId: ids[which], judgement: { status } });
	});

	it.each<[Order[], number[]]>([
		[
			['declined', 'declined for good', 'released', 'open'],
			[0, 3],
		],
		[['open'], [0]],
	])('%j: it can be waited for on with those that can still be paid', async (names, open) => {
		const { settle, ids, kassa } = await linkWith(names);
		const { checkout } = await settle();
		const untouched = kassa.bills.at(-1)!.no;
		expect(checkout!.openOrders).toEqual([...open.map((index) => ids[index]), untouched]);
	});

	it.each<Order>(['refunded', 'refunded in part', 'changed'])(
		'%s: it is not waited for any more, though another is open',
		async (name) => {
			const { settle } = await linkWith([name, 'open']);
			expect(await settle()).not.toHaveProperty('checkout');
		},
	);
});

describe('a link of a sale that was paid elsewhere', () => {
	it.each<[Order, object]>([
		['open', { orderId: '', judgement: { status: 'CANCELLED', paidBefore: true } }],
		['declined', { orderId: '', judgement: { status: 'CANCELLED', paidBefore: true } }],
		['run out', { orderId: '', judgement: { status: 'CANCELLED', paidBefore: true } }],
		['refunded', { judgement: { status: 'REFUNDED' } }],
	])('with one that is %s', async (name, expected) => {
		const { settle, kassa } = await linkWith([name]);
		for (let generation = 0; generation < 2; generation++) kassa.faults.add('issue', 'sale collected');
		const settlement = await settle();
		expect(settlement).toMatchObject(expected);
		expect(settlement).not.toHaveProperty('checkout');
	});
});

describe('what a link with several orders is held against', () => {
	it('is what its execution knows of it, and what the merchant says', async () => {
		const { settle } = await linkWith(['open']);
		expect((await settle()).judgement.status).toBe('AWAITING_APPROVAL');
		expect((await settle({ psid: '888' })).judgement).toMatchObject({
			status: 'MISMATCH',
			reason: 'The order belongs to another chat.',
		});
	});

	it('is its own request for payment, and no other of the same chat', async () => {
		const { settle, parked } = await linkWith(['open']);
		parked.checkout.asked.mark = 'mc1-of-another-request';
		expect((await settle()).judgement).toMatchObject({
			status: 'MISMATCH',
			reason: 'The order belongs to another request for payment.',
		});
	});
});

describe('how it leaves the node', () => {
	it('has the reference, and no order where there is none', async () => {
		const { settle, parked, kassa } = await linkWith([]);
		for (let generation = 0; generation < 2; generation++) kassa.faults.add('issue', 'bill gone');
		const item = toParkedSettlementItem({ ...parked, reference: 'CART-7' }, await settle());
		expect(item).toStrictEqual({
			pageId: '4242',
			psid: '777',
			reference: 'CART-7',
			payment: { status: 'EXPIRED', reason: 'Every order for this payment has expired.', amount },
		});
		expect(toParkedSettlementItem(parked, await settle())).not.toHaveProperty('reference');
	});
});
