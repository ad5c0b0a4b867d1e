import { findOrMakePayableOrder } from '../../../../../nodes/checkout/asking/payableOrder';
import { hourMs } from '../../../../support/memory/clock';
import { askedFor, saleOf } from '../../../../support/memory/sale';
import { memoryWorld } from '../../../../support/memory/world';

const { clock, kassa, provider } = memoryWorld();
let sales = 0;
/** A sale that nobody has asked for yet. */
const newSale = (...changes: [Parameters<typeof askedFor>[0]?, boolean?]) =>
	saleOf(`payable-${++sales}`, ...changes);
const ask = async (sale: ReturnType<typeof newSale>) => await findOrMakePayableOrder(provider, sale);
const orderOf = async (sale: ReturnType<typeof newSale>) => {
	const made = await ask(sale);
	if (made.paidBefore) throw new Error('paid before');
	return made.orderId;
};

describe('invariant 1: whoever asks again with the same key asks for the same order', () => {
	it('makes it once, and leads to the same page', async () => {
		const sale = newSale();
		const made = [await ask(sale), await ask(sale), await ask(sale)];
		expect(new Set(made.map((one) => JSON.stringify(one))).size).toBe(1);
		expect(made[0]).toMatchObject({
			requestId: sale.requestId,
			approveUrl: expect.stringContaining('/sign/'),
		});
		expect(kassa.bills.filter(({ saleNo }) => saleNo === sale.asked.invoiceId)).toHaveLength(1);
	});

	it('makes it once when two ask at once', async () => {
		const sale = newSale();
		const [one, other] = await Promise.all([orderOf(sale), orderOf(sale)]);
		expect(one).toBe(other);
	});

	it.each(['before', 'after'] as const)(
		'makes it once when the answer was lost %s it was made',
		async (when) => {
			const sale = newSale();
			kassa.faults.add('issue', 'no answer', when);
			await expect(ask(sale)).rejects.toThrow('no answer');
			await orderOf(sale);
			expect(kassa.bills.filter(({ saleNo }) => saleNo === sale.asked.invoiceId)).toHaveLength(1);
		},
	);

	it('makes another in place of one that has expired', async () => {
		const sale = newSale();
		const first = await orderOf(sale);
		clock.advance(2 * hourMs);
		const second = await ask(sale);
		expect(second).toMatchObject({ orderId: expect.not.stringMatching(first) });
		expect(second.requestId).not.toBe(sale.requestId);
	});

	it('makes another in place of one that was declined for good', async () => {
		const sale = newSale();
		const first = await orderOf(sale);
		kassa.sign(first, 'bouncesForGood');
		await kassa.collect(first);
		expect(await orderOf(sale)).not.toBe(first);
	});

	it('makes no more of them than the provider keeps keys for', async () => {
		const sale = newSale();
		for (let declined = 0; declined < provider.keys.generations; declined++) {
			const order = await orderOf(sale);
			kassa.sign(order, 'bouncesForGood');
			await kassa.collect(order);
		}
		await expect(ask(sale)).rejects.toThrow('every order with this key');
	});
});

describe('a key is for one sale', () => {
	it('is refused for another amount', async () => {
		const sale = newSale();
		await ask(sale);
		const other = { ...sale, asked: { ...sale.asked, amount: { currency: 'USD', value: '25.00' } } };
		await expect(ask(other)).rejects.toMatchObject({ field: 'Idempotency Key' });
	});

	it('is refused for other goods at the same price', async () => {
		const sale = newSale();
		await ask(sale);
		const lines = [{ name: 'Glass mug', quantity: '1', unitPrice: '24.00' }];
		await expect(ask({ ...sale, asked: { ...sale.asked, lines } })).rejects.toThrow('for another cart');
	});
});

describe('invariant 1: a sale that is paid is not asked for again', () => {
	it('says which order was paid', async () => {
		const sale = newSale();
		const orderId = await orderOf(sale);
		kassa.sign(orderId);
		await kassa.collect(orderId);
		expect(await ask(sale)).toMatchObject({
			paidBefore: { orderId, judgement: { status: 'PAID', paidBefore: true } },
		});
	});

	it('says so of one that was approved, which may be taken at any moment', async () => {
		const sale = newSale();
		const orderId = await orderOf(sale);
		kassa.sign(orderId);
		expect(await ask(sale)).toMatchObject({ paidBefore: { orderId, judgement: { status: 'PENDING' } } });
	});

	it('says so long after the provider has forgotten the key', async () => {
		const sale = newSale();
		const orderId = await orderOf(sale);
		kassa.sign(orderId);
		await kassa.collect(orderId);
		clock.advance(500 * hourMs);
		expect(await ask(sale)).toMatchObject({ paidBefore: { orderId, judgement: { status: 'PAID' } } });
	});

	it('says where to look when another process had made the order', async () => {
		const sale = newSale();
		const { bill } = await kassa.issue({ ...billOf(sale.asked.invoiceId!) }, 'a key of the other process');
		kassa.sign(bill.no);
		await kassa.collect(bill.no);
		const { paidBefore } = await ask(sale);
		expect(paidBefore).toMatchObject({
			orderId: '',
			judgement: {
				status: 'CANCELLED',
				paidBefore: true,
				reason: expect.stringContaining(sale.asked.invoiceId!),
			},
		});
	});

	it('is an error where the invoice ID is one of the merchant’s own: no key says what it means', async () => {
		const sale = newSale({ invoiceId: 'INV-2026-1' }, false);
		const { bill } = await kassa.issue(billOf('INV-2026-1'), 'another order');
		kassa.sign(bill.no);
		await kassa.collect(bill.no);
		await expect(ask(sale)).rejects.toThrow('sale collected');
	});
});

it('passes on what the merchant has to put right', async () => {
	kassa.faults.add('issue', 'till closed');
	await expect(ask(newSale())).rejects.toThrow('till closed');
});

const billOf = (saleNo: string) => ({
	shop: 'funk-shop',
	way: 'collect' as const,
	sum: { cents: 2400, code: 'USD' },
	stamp: 'of another process',
	memo: '',
	saleNo,
	payTo: kassa.ownAccount,
	goods: [],
});
