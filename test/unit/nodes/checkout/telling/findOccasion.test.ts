import { findOccasion } from '../../../../../nodes/checkout/telling/findOccasion';
import { isOccasion } from '../../../../../nodes/checkout/telling/occasion';
import type { PaymentKind } from '../../../../../nodes/checkout/notifications/kinds';
import type { Signature } from '../../../../support/memory/kassa/bill';
import { askedFor, chat } from '../../../../support/memory/sale';
import { memoryWorld } from '../../../../support/memory/world';

/** An order of the buyer's, signed like this and collected. */
async function order(signature?: Signature, changes: Parameters<typeof askedFor>[0] = {}) {
	const world = memoryWorld();
	const { payment } = await world.provider.open(askedFor({ invoiceId: 'CART-7', ...changes }), 'a key');
	const { id } = payment;
	if (signature) {
		world.kassa.sign(id, signature);
		await world.kassa.collect(id);
	}
	const takeId = world.kassa.find(id)!.collections[0]?.no ?? '';
	const find = async (kind?: PaymentKind, item: object = {}, about: string = id) =>
		await findOccasion(world.provider, { id: about, item: { ...item }, ...(kind && { kind }) });
	const giveBack = async (value?: string) =>
		await world.provider.giveBack(takeId, `back ${value}`, value ? { currency: 'USD', value } : undefined);
	return { ...world, id, takeId, find, giveBack };
}

describe('what there is to tell is what the provider says now', () => {
	it('is paid, bound to the chat of the order, and told once per payment', async () => {
		const { find, id, takeId } = await order('good');
		expect(await find()).toMatchObject({
			kind: 'paid',
			key: `paid:${takeId}`,
			ids: { orderId: id, captureId: takeId },
			binding: chat,
			facts: { orderNumber: 'CART-7', amount: { currency: 'USD', value: '24.00' }, items: 'Stoneware mug' },
		});
	});

	it('is the same, and told once with it, when the take is named', async () => {
		const { find, takeId } = await order('good');
		expect(await find(undefined, {}, takeId)).toEqual(await find());
	});

	it.each<[Signature, PaymentKind]>([
		['slow', 'pending'],
		['bouncesForGood', 'declined'],
	])('a payment that was %s is %s', async (signature, kind) => {
		const { find } = await order(signature);
		expect(await find()).toMatchObject({ kind });
	});

	it('is authorized when the money is only reserved', async () => {
		const { find } = await order('good', { intent: 'reserve' });
		expect(await find()).toMatchObject({ kind: 'authorized' });
		expect(await find('paid')).not.toHaveProperty('key');
	});

	it('is nothing while the buyer has not signed, or nothing was collected', async () => {
		const { find, kassa, id } = await order();
		expect(isOccasion(await find())).toBe(false);
		kassa.sign(id);
		expect(isOccasion(await find())).toBe(false);
	});

	it('is a reminder only where the merchant has chosen it', async () => {
		const { find } = await order();
		expect(await find('reminder')).toMatchObject({ kind: 'reminder', facts: { link: expect.any(String) } });
	});

	it('is declined when somebody saw it fail, as the order does not keep it', async () => {
		const { find } = await order();
		expect(await find(undefined, { news: 'bounced' })).toMatchObject({ kind: 'declined' });
	});

	it('is paid, however old the news of a failure is', async () => {
		const { find } = await order('good');
		expect(await find(undefined, { news: 'bounced' })).toMatchObject({ kind: 'paid' });
	});

	it('is nothing when the provider does not know the order', async () => {
		const { find } = await order();
		expect(await find(undefined, {}, 'bill-0')).toEqual({
			ids: { orderId: 'bill-0' },
			reason: "Kassa can't find this order.",
		});
		expect(await find(undefined, {}, 'collection-0')).toMatchObject({ ids: { captureId: 'collection-0' } });
	});

	it('is nothing, and no mistake, for news that no buyer is told of', async () => {
		const { find } = await order('good');
		expect(await find(undefined, { news: 'terms changed' })).toEqual({
			ids: {},
			reason: 'Kassa tells of its terms.',
		});
	});

	it('is the merchant’s mistake when nothing is named', async () => {
		const { find } = await order();
		await expect(find(undefined, {}, '')).rejects.toMatchObject({ field: 'Order or Capture ID' });
	});
});

describe('what went back is told', () => {
	it('as a part, with how much, once per refund', async () => {
		const { find, giveBack } = await order('good');
		const { id: refundId } = await giveBack('4.00');
		expect(await find()).toMatchObject({
			kind: 'partlyRefunded',
			key: `partlyRefunded:${refundId}`,
			facts: { amount: { value: '4.00' } },
		});
		const second = await giveBack('5.00');
		expect(await find(undefined, { refundId: second.id })).toMatchObject({
			key: `partlyRefunded:${second.id}`,
			facts: { amount: { value: '5.00' } },
		});
	});

	it('as a whole, once, when the parts come to all of it', async () => {
		const { find, giveBack, takeId } = await order('good');
		await giveBack('4.00');
		await giveBack();
		expect(await find()).toMatchObject({
			kind: 'refunded',
			key: `refunded:${takeId}`,
			facts: { amount: { value: '24.00' } },
		});
	});

	it('not while it is on its way, nor when it has failed', async () => {
		for (const state of ['underWay', 'failed'] as const) {
			const { find, giveBack, kassa, id } = await order('good');
			const { id: refundId } = await giveBack();
			kassa.alter(id, (bill) => (bill.returns[0]!.state = state));
			expect(isOccasion(await find('refunded', { refundId }))).toBe(false);
		}
	});
});

describe('invariant 2: nobody is assured of money that is not as it was asked, or not ours', () => {
	it.each<
		[
			string,
			(bill: {
				payTo: object;
				sum: { cents: number };
				collections: Array<{ sum: { cents: number } }>;
			}) => void,
		]
	>([
		['it pays somebody else', (bill) => (bill.payTo = { accountId: 'somebody' })],
		[
			'it was changed, and paid as it was changed',
			({ sum, collections }) => {
				sum.cents = 100;
				collections[0]!.sum.cents = 100;
			},
		],
		['less was taken than was asked', ({ collections }) => (collections[0]!.sum.cents = 100)],
	])('%s', async (_, change) => {
		const { find, kassa, id } = await order('good');
		kassa.alter(id, change);
		const found = await find();
		expect(isOccasion(found)).toBe(false);
		expect(found).toMatchObject({ binding: chat, reason: expect.any(String) });
	});

	it('tells of an order that was made elsewhere for our account', async () => {
		const { find, kassa, id } = await order('good');
		kassa.alter(id, (bill) => (bill.stamp = 'made elsewhere'));
		expect(await find()).toMatchObject({ kind: 'paid' });
	});
});

describe('what is no payment for an order', () => {
	it.each([
		['dispute', 'disputeOpened'],
		['invoice', 'invoicePaid'],
		['subscription', 'subscriptionCharged'],
	] as const)('a %s is read from the provider', async (type, kind) => {
		const { find, provider } = await order();
		const occasion = { kind, key: `${kind}:no-1`, ids: {}, facts: { orderNumber: 'no-1' } };
		provider.occasions.set('no-1', occasion);
		expect(await find(undefined, { [type]: 'no-1' })).toBe(occasion);
	});

	it.each([
		['invoice', 'an invoice'],
		['subscription', 'a subscription'],
	])('nothing else than that can be told of an %s', async (type, name) => {
		const { find } = await order();
		const found = await find('paid', { [type]: 'no-1' });
		expect(found).toMatchObject({ reason: `This is about ${name}, not about "Paid".` });
		expect(isOccasion(found)).toBe(false);
	});

	it('news of a subscription are read from the provider, which knows what they may report', async () => {
		const { find, provider } = await order();
		const read = jest.spyOn(provider, 'readOccasion');
		await find('subscriptionPaused', { subscription: 'no-1' });
		expect(read).toHaveBeenCalledWith(
			{ type: 'subscription', subscriptionId: 'no-1' },
			'subscriptionPaused',
			undefined,
		);
	});
});
