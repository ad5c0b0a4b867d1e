import { judge, type LaneBooks } from '../../faults/verdict.ts';

const orderId = '5O190127TN364715T';
const capture = { id: '3C679366HH908993F', orderId, cents: 2895 };
const paidItem = { orderId, captureId: capture.id, payment: { status: 'PAID' } };

const sold: LaneBooks = {
	price: 2895,
	approved: [orderId],
	agreedByTap: 0,
	refundsAsked: [],
	captures: [capture],
	refunds: [],
	receipts: 1,
	refundsTold: 0,
	items: [paidItem],
	failedAt: [],
};

/** What would be seen if the nodes broke a promise. */
const bad: Array<[string, Partial<LaneBooks>, string]> = [
	['taken twice', { captures: [capture, { ...capture, id: '9XL' }], receipts: 2 }, 'charged 2 times'],
	['more taken than asked', { captures: [{ ...capture, cents: 2896 }] }, '2896 taken where 2895 was asked'],
	[
		'taken of an order that nobody approved',
		{ captures: [{ ...capture, orderId: 'OTHER' }] },
		'nobody approved',
	],
	['told twice', { receipts: 2 }, 'told 2 times of 1 payments'],
	['told, and not taken', { captures: [], items: [paidItem] }, 'told 1 times of 0 payments'],
	['paid, and nobody told', { receipts: 0 }, 'a payment not told, and nothing says so'],
	['given back, and nobody asked', { refunds: [{ cents: 100 }] }, '100 given back where 0 was asked'],
	['given back twice', { refundsAsked: [2895], refunds: [{ cents: 2895 }, { cents: 1 }] }, '2896 given back'],
	['taken, and no item says so', { items: [] }, 'taken, and no item says so'],
	[
		'approved, and forgotten',
		{ captures: [], receipts: 0, items: [] },
		'approved, not taken, and no item says so',
	],
];

describe('the verdict on a sale in which something went wrong', () => {
	it('is good where everybody got what they should', () => {
		expect(judge(sold)).toEqual({ isGood: true, words: 'paid, told once' });
	});

	it.each(bad)('is bad: %s', (_case, change, words) => {
		const verdict = judge({ ...sold, ...change });
		expect(verdict.isGood).toBe(false);
		expect(verdict.words).toContain(words);
	});

	it.each<[string, Partial<LaneBooks>]>([
		['an execution that failed', { receipts: 0, items: [], failedAt: ['Send the receipt'] }],
		['an output', { receipts: 0, items: [paidItem, { notification: { sent: false } }] }],
	])('is good where nobody was told, and %s says so', (_case, change) => {
		expect(judge({ ...sold, ...change }).isGood).toBe(true);
	});

	it('is good where nothing was charged', () => {
		expect(judge({ ...sold, approved: [], captures: [], receipts: 0, items: [] })).toEqual({
			isGood: true,
			words: 'not charged',
		});
	});
});
