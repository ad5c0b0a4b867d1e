import {
	findPaidBefore,
	findPaymentOfSale,
	noteOrderOfSale,
	toPaidBeforeItem,
} from '../../../../../nodes/checkout/asking/paidBefore';
import { askedFor, chat } from '../../../../support/memory/sale';
import { memoryWorld } from '../../../../support/memory/world';

const { kassa, provider } = memoryWorld();
let sales = 0;

/** An order of a new sale that this process has made. */
async function noted(signature?: 'bouncesForGood' | 'good') {
	const invoiceId = `MC-NOTED-${++sales}`;
	const { payment } = await provider.open(askedFor({ invoiceId }), `key of ${invoiceId}`);
	noteOrderOfSale(invoiceId, payment.id);
	if (signature) {
		kassa.sign(payment.id, signature);
		await kassa.collect(payment.id);
	}
	return { invoiceId, orderId: payment.id };
}

describe('what this process knows of a sale', () => {
	it('is nothing, without a call, for a sale it has not asked for', async () => {
		kassa.calls.length = 0;
		expect(await findPaymentOfSale(provider, 'MC-NEVER')).toBeUndefined();
		expect(await findPaymentOfSale(provider, undefined)).toBeUndefined();
		expect(kassa.calls).toEqual([]);
	});

	it('is the order that is paid', async () => {
		const { invoiceId, orderId } = await noted('good');
		expect(await findPaymentOfSale(provider, invoiceId)).toMatchObject({
			orderId,
			judgement: { status: 'PAID', paidBefore: true },
		});
	});

	it.each([
		['is open still', undefined],
		['was declined', 'bouncesForGood'],
	] as const)('is no payment when the order %s', async (_, signature) => {
		const { invoiceId } = await noted(signature);
		expect(await findPaymentOfSale(provider, invoiceId)).toBeUndefined();
	});

	it('is five orders, the newest of them', async () => {
		const { invoiceId } = await noted('good');
		for (let other = 0; other < 5; other++) noteOrderOfSale(invoiceId, `bill-90000${other}`);
		kassa.calls.length = 0;
		expect(await findPaymentOfSale(provider, invoiceId)).toBeUndefined();
		expect(kassa.callsOf('read')).toHaveLength(5);
	});
});

describe('how a sale that was paid before leaves the node', () => {
	it('says that no card was sent', async () => {
		const { invoiceId } = await noted('good');
		const paid = await findPaidBefore(provider, invoiceId, askedFor().amount);
		expect(toPaidBeforeItem(paid, { ...chat, reference: 'cart-7' })).toMatchObject({
			...chat,
			reference: 'cart-7',
			payment: { status: 'PAID', paidBefore: true, reason: expect.stringContaining('no card was sent') },
			delivery: { delivered: false, outcome: 'paid-before', mayHaveArrived: false },
		});
	});

	it('is not called paid when only the provider says that there is a payment', async () => {
		const paid = await findPaidBefore(provider, 'MC-ELSEWHERE', askedFor().amount);
		const item = toPaidBeforeItem(paid, chat);
		expect(item).not.toHaveProperty('orderId');
		expect(item.payment).toMatchObject({
			status: 'CANCELLED',
			reason: expect.stringMatching(/Kassa.*MC-ELSEWHERE/),
		});
	});
});
