import fc from 'fast-check';

import { InvalidInput } from '../../../../../../nodes/core/invalidInput';
import { toReceiptTemplate, type Receipt } from '../../../../../../nodes/vendors/messenger/sending/receipt';

const receipt: Receipt = {
	recipientName: 'Jamie Rivera',
	orderNumber: '1001',
	currency: 'USD',
	paymentMethod: 'PayPal',
	elements: [
		{ title: 'Maple mug', quantity: 2, price: '48.00', subtitle: 'Stoneware' },
		{ title: 'Coffee', price: '12.5' },
	],
	summary: { totalCost: '61.48', subtotal: '60.50', shippingCost: '4.95', totalTax: '1.03' },
	adjustments: [{ name: 'Welcome', amount: '5' }],
};

const build = (changes: Partial<Receipt> = {}) => {
	const message = toReceiptTemplate({ ...receipt, ...changes });
	return (message as { attachment: { payload: Record<string, unknown> } }).attachment.payload;
};

describe('a receipt', () => {
	it('is written as the Send API wants it: numbers on the wire, seconds as a string', () => {
		const payload = build({
			merchantName: 'Maple & Mug',
			orderUrl: 'https://example.com/orders/1001',
			timestamp: '2026-11-22T07:30:00Z',
			address: {
				street1: '2211 N First Street',
				city: 'San Jose',
				postalCode: '95131',
				state: 'CA',
				country: 'us',
			},
		});
		expect(payload).toEqual({
			template_type: 'receipt',
			recipient_name: 'Jamie Rivera',
			merchant_name: 'Maple & Mug',
			order_number: '1001',
			currency: 'USD',
			payment_method: 'PayPal',
			order_url: 'https://example.com/orders/1001',
			timestamp: '1795332600',
			elements: [
				{ title: 'Maple mug', subtitle: 'Stoneware', quantity: 2, currency: 'USD', price: 48 },
				{ title: 'Coffee', currency: 'USD', price: 12.5 },
			],
			address: {
				street_1: '2211 N First Street',
				city: 'San Jose',
				postal_code: '95131',
				state: 'CA',
				country: 'US',
			},
			summary: { subtotal: 60.5, shipping_cost: 4.95, total_tax: 1.03, total_cost: 61.48 },
			adjustments: [{ name: 'Welcome', amount: 5 }],
		});
	});

	it('adds up its lines where no subtotal is given', () => {
		expect(build({ summary: { ...receipt.summary, subtotal: '' } }).summary).toMatchObject({
			subtotal: 60.5,
		});
	});

	it('can do without lines', () => {
		const payload = build({ elements: [], adjustments: [], summary: { totalCost: '20' } });
		expect(payload).toMatchObject({ summary: { total_cost: 20 } });
		expect(payload).not.toHaveProperty('elements');
	});

	it.each([
		['a date', new Date('2026-11-22T07:30:00Z')],
		['seconds', 1795332600],
		['milliseconds, which Messenger would choke on', 1795332600000],
		['an ISO string with a zone', '2026-11-22T08:30:00+01:00'],
	])('takes its time as %s', (_, timestamp) => {
		expect(build({ timestamp }).timestamp).toBe('1795332600');
	});

	it.each([
		['JPY', '500', 500],
		['KWD', '1.234', 1.234],
		['INR', '99.90', 99.9],
	])('is in any currency: %s', (currency, total, wire) => {
		const payload = build({ currency, elements: [], adjustments: [], summary: { totalCost: total } });
		expect(payload.summary).toEqual({ total_cost: wire });
	});
});

describe('a receipt is refused', () => {
	const line = { title: 'Mug', price: '1' };
	const summary = receipt.summary;

	it.each<[string, Partial<Receipt>, string]>([
		[
			'when the lines do not make the subtotal',
			{ summary: { ...summary, subtotal: '60.51' } },
			'Subtotal is 60.51, but the lines add up to 60.50',
		],
		[
			'when the parts do not make the total',
			{ summary: { ...summary, totalCost: '61.49' } },
			'Total is 61.49, but subtotal, shipping and tax minus discounts make 61.48',
		],
		[
			'with 101 lines',
			{ elements: Array.from({ length: 101 }, () => line) },
			'Lines: 101 lines, but Messenger takes at most 100',
		],
		['without a name', { recipientName: '' }, 'Recipient Name is empty'],
		['without a number', { orderNumber: ' ' }, 'Order Number is empty'],
		['without a payment method', { paymentMethod: '' }, 'Payment Method is empty'],
		['without a total', { summary: { totalCost: '' } }, 'Total is empty'],
		['with a currency in words', { currency: 'Dollars' }, 'Currency: "DOLLARS" is not a currency'],
		['with a line without title', { elements: [{ title: '', price: '1' }] }, 'Line 1: Title is empty'],
		[
			'with a price in words',
			{ elements: [{ title: 'Mug', price: '$5' }] },
			'Line 1: Price: "$5" has more than the amount in it',
		],
		[
			'with a negative price',
			{ elements: [{ title: 'Mug', price: '-5' }] },
			'Line 1: Price: "-5" is not an amount',
		],
		[
			'with three decimals in USD',
			{ elements: [{ title: 'Mug', price: '5.001' }] },
			'Line 1: Price: 5.001 has more decimals than USD has (2)',
		],
		[
			'with a discount in words',
			{ adjustments: [{ name: 'Welcome', amount: 'free' }] },
			'Discount 1: Amount: "free" is not an amount',
		],
		[
			'with half a piece',
			{ elements: [{ title: 'Mug', price: '5', quantity: 0.5 }] },
			'Line 1: Quantity is not a whole number above zero',
		],
		['with a day that is none', { timestamp: 'yesterday' }, 'Timestamp: "yesterday" is not a date'],
		['with a link that is none', { orderUrl: 'orders/1' }, 'Order URL: "orders/1" is not a web address'],
		[
			'with half an address',
			{ address: { street1: 'x', city: '', postalCode: '1', state: 'CA', country: 'US' } },
			'Address: City is empty',
		],
		[
			'with a country in words',
			{ address: { street1: 'x', city: 'y', postalCode: '1', state: 'CA', country: 'France' } },
			'Address: Country has 6 characters, but Messenger takes at most 2',
		],
	])('%s', (_, changes, message) => {
		expect(() => build(changes)).toThrow(InvalidInput);
		expect(() => build(changes)).toThrow(message);
	});
});

it('a receipt whose parts add up in cents is taken, whatever floats would make of them', () => {
	const cents = fc.integer({ min: 0, max: 999_999_99 });
	const write = (amount: number) => `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;
	fc.assert(
		fc.property(fc.array(cents, { minLength: 1, maxLength: 20 }), cents, cents, (prices, shipping, tax) => {
			const subtotal = prices.reduce((sum, price) => sum + price, 0);
			const payload = build({
				elements: prices.map((price) => ({ title: 'Mug', price: write(price) })),
				adjustments: [],
				summary: {
					subtotal: write(subtotal),
					shippingCost: write(shipping),
					totalTax: write(tax),
					totalCost: write(subtotal + shipping + tax),
				},
			});
			expect(payload.summary).toMatchObject({ total_cost: Number(write(subtotal + shipping + tax)) });
		}),
	);
});
