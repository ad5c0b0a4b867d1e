import fc from 'fast-check';

import type { Checkout } from '../../../../../../nodes/vendors/payPal/orders/checkout';
import { toOrderRequest } from '../../../../../../nodes/vendors/payPal/orders/orderRequest';

const cart: Checkout = {
	intent: 'CAPTURE',
	currency: 'USD',
	lines: [{ name: 'Blue mug', quantity: 2, unitPrice: '12.00' }],
};

const unitOf = (checkout: Partial<Checkout>) => toOrderRequest({ ...cart, ...checkout }).purchase_units[0]!;

describe('toOrderRequest', () => {
	it('turns a cart into an order in the names of PayPal', () => {
		expect(
			toOrderRequest({
				...cart,
				lines: [
					{
						name: ' Blue mug ',
						quantity: '2',
						unitPrice: 12,
						tax: '0.96',
						sku: 'MUG-1',
						category: 'PHYSICAL_GOODS',
					},
					{
						name: 'Card',
						unitPrice: '3.5',
						imageUrl: 'https://shop.example/card.png',
						url: 'https://shop.example/card',
					},
				],
				shipping: '4.90',
				discount: 5,
				shippingDiscount: '1',
				invoiceId: 'INV-1042',
				customId: 'messenger:1:2',
				softDescriptor: 'MAPLEANDMUG',
				description: 'Your order',
				payeeEmail: 'shop@example.com',
				experience: {
					brandName: 'Maple & Mug',
					locale: 'en_US',
					returnUrl: 'https://m.me/mapleandmug',
					cancelUrl: 'https://m.me/mapleandmug',
					shippingPreference: 'NO_SHIPPING',
				},
			}),
		).toEqual({
			intent: 'CAPTURE',
			purchase_units: [
				{
					description: 'Your order',
					custom_id: 'messenger:1:2',
					invoice_id: 'INV-1042',
					soft_descriptor: 'MAPLEANDMUG',
					payee: { email_address: 'shop@example.com' },
					amount: {
						currency_code: 'USD',
						value: '28.32',
						breakdown: {
							item_total: { currency_code: 'USD', value: '27.50' },
							tax_total: { currency_code: 'USD', value: '1.92' },
							shipping: { currency_code: 'USD', value: '4.90' },
							discount: { currency_code: 'USD', value: '5.00' },
							shipping_discount: { currency_code: 'USD', value: '1.00' },
						},
					},
					items: [
						{
							name: 'Blue mug',
							quantity: '2',
							unit_amount: { currency_code: 'USD', value: '12.00' },
							tax: { currency_code: 'USD', value: '0.96' },
							sku: 'MUG-1',
							category: 'PHYSICAL_GOODS',
						},
						{
							name: 'Card',
							quantity: '1',
							unit_amount: { currency_code: 'USD', value: '3.50' },
							url: 'https://shop.example/card',
							image_url: 'https://shop.example/card.png',
						},
					],
				},
			],
			payment_source: {
				paypal: {
					experience_context: {
						brand_name: 'Maple & Mug',
						locale: 'en-US',
						shipping_preference: 'NO_SHIPPING',
						user_action: 'PAY_NOW',
						return_url: 'https://m.me/mapleandmug',
						cancel_url: 'https://m.me/mapleandmug',
					},
				},
			},
		});
	});

	it('adds up for every cart and every currency', () => {
		const minor = (maximum: number) => fc.integer({ min: 0, max: maximum });
		fc.assert(
			fc.property(
				fc.constantFrom('USD', 'EUR', 'JPY', 'HUF'),
				fc.array(
					fc.record({ price: minor(1e7), tax: minor(1e5), quantity: fc.integer({ min: 1, max: 999 }) }),
					{
						minLength: 1,
						maxLength: 20,
					},
				),
				fc.record({ shipping: minor(1e5), handling: minor(1e4), insurance: minor(1e4) }),
				(currency, lines, extra) => {
					const decimals = currency === 'USD' || currency === 'EUR' ? 2 : 0;
					const text = (value: number) =>
						decimals === 2
							? `${Math.trunc(value / 100)}.${String(value % 100).padStart(2, '0')}`
							: String(value);
					const { amount, items } = unitOf({
						currency,
						lines: lines.map(({ price, tax, quantity }) => ({
							name: 'Thing',
							quantity,
							unitPrice: text(price + 1),
							tax: text(tax),
						})),
						shipping: text(extra.shipping),
						handling: text(extra.handling),
						insurance: text(extra.insurance),
						discount: text(1),
						shippingDiscount: text(0),
					});
					const units = (value = '0') => BigInt(value.replace('.', ''));
					const part = (name: keyof typeof amount.breakdown) => units(amount.breakdown[name]?.value);
					const times = (quantity: string, value = '0') => BigInt(quantity) * units(value);
					const total = (values: bigint[]) => values.reduce((sum, value) => sum + value, 0n);
					expect(total(items.map((item) => times(item.quantity, item.unit_amount.value)))).toBe(
						part('item_total'),
					);
					expect(total(items.map((item) => times(item.quantity, item.tax?.value)))).toBe(part('tax_total'));
					expect(units(amount.value)).toBe(
						part('item_total') +
							part('tax_total') +
							part('shipping') +
							part('handling') +
							part('insurance') -
							part('discount') -
							part('shipping_discount'),
					);
				},
			),
		);
	});

	it.each([
		['10%', '2.40'],
		['12,5 %', '3.00'],
		['33.3%', '8.00'],
		['0%', '0.00'],
		['50%', '12.00'],
	])('takes %s off the goods alone', (discount, value) => {
		const { breakdown } = unitOf({ discount, shipping: '4.90', taxTotal: '1.92' }).amount;
		expect(breakdown.discount?.value).toBe(value);
	});

	it('asks for no more than a percentage says, and for less than a cent less', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 10 ** 9 }),
				fc.integer({ min: 0, max: 99_999 }),
				(cents, thousandths) => {
					const unitPrice = `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
					const lines = [{ name: 'Thing', quantity: 1, unitPrice }];
					const discount = `${thousandths / 1000}%`;
					const { value } = unitOf({ lines, discount, shipping: '1.00' }).amount;
					const paid = BigInt(value.replace('.', '')) - 100n;
					const exact = BigInt(cents) * (100_000n - BigInt(thousandths));
					expect(paid * 100_000n <= exact).toBe(true);
					expect(exact - paid * 100_000n < 100_000n).toBe(true);
				},
			),
		);
	});

	it('takes tax on the whole order when the lines have none', () => {
		const { amount } = unitOf({ taxTotal: '1.92' });
		expect(amount.value).toBe('25.92');
		expect(amount.breakdown.tax_total?.value).toBe('1.92');
	});

	it('leaves out a picture that PayPal would refuse the whole order for', () => {
		const imageOf = (imageUrl: string) =>
			unitOf({ lines: [{ name: 'Mug', unitPrice: '1', imageUrl }] }).items[0]!.image_url;
		expect(imageOf('http://localhost:4010/mug.png')).toBeUndefined();
		expect(imageOf('https://shop.example/mug.webp')).toBeUndefined();
		expect(imageOf('https://shop.example/mug.png?v=2')).toBeUndefined();
		expect(imageOf('https://shop.example/a-b/mug.png')).toBe('https://shop.example/a-b/mug.png');
	});

	it('ships to the address and the contact it is given', () => {
		expect(
			unitOf({
				shipTo: {
					fullName: 'Jamie Rivera',
					addressLine1: '2211 N First Street',
					city: 'San Jose',
					state: 'CA',
					postalCode: '95131',
					countryCode: 'us',
					email: 'jamie@example.com',
					phoneCountryCode: '+1',
					phoneNumber: '(408) 555-0100',
				},
			}).shipping,
		).toEqual({
			name: { full_name: 'Jamie Rivera' },
			address: {
				address_line_1: '2211 N First Street',
				admin_area_2: 'San Jose',
				admin_area_1: 'CA',
				postal_code: '95131',
				country_code: 'US',
			},
			email_address: 'jamie@example.com',
			phone_number: { country_code: '1', national_number: '4085550100' },
		});
	});
});
