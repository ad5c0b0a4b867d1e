import fc from 'fast-check';

import { toPaidReceipt as toReceipt } from '../../../../../../nodes/vendors/messenger/sending/paidReceipt';
import { toReceiptTemplate } from '../../../../../../nodes/vendors/messenger/sending/receipt';
import { toOrderRequest } from '../../../../../../nodes/vendors/payPal/orders/orderRequest';
import type { Order } from '../../../../../../nodes/vendors/payPal/orders/orders';
import { toPayment } from '../../../../../../nodes/vendors/payPal/payments/toPayment';

/** As PayPal's record of it is read. */
const toPaidReceipt = (order: Order, shopName?: string) => toReceipt(toPayment(order), shopName);

const cart = {
	intent: 'CAPTURE' as const,
	currency: 'USD',
	lines: [
		{ name: 'Stoneware mug', quantity: 2, unitPrice: '24.00', tax: '1.98' },
		{ name: 'Maple syrup', quantity: 1, unitPrice: '12.50' },
	],
	shipping: '4.95',
	handling: '1.00',
	discount: '5.00',
};

/** PayPal keeps the request and adds the capture. */
const paid = (checkout: Parameters<typeof toOrderRequest>[0], changes: Partial<Order> = {}): Order => {
	const [unit] = toOrderRequest(checkout).purchase_units;
	return {
		id: '5O190127TN364715T',
		status: 'COMPLETED',
		payer: { name: { given_name: 'Jamie', surname: 'Rivera' } },
		purchase_units: [
			{
				...unit!,
				payments: {
					captures: [
						{ id: 'CAP', status: 'COMPLETED', amount: unit!.amount, create_time: '2026-11-22T08:00:00Z' },
					],
				},
			},
		],
		...changes,
	} as Order;
};

describe('the receipt of a paid order', () => {
	it('lists lines, sums, discount and time as PayPal has them', () => {
		expect(toPaidReceipt(paid(cart), 'Maple & Mug')).toEqual({
			recipientName: 'Jamie Rivera',
			merchantName: 'Maple & Mug',
			orderNumber: '5O190127TN364715T',
			currency: 'USD',
			paymentMethod: 'PayPal',
			timestamp: '2026-11-22T08:00:00Z',
			elements: [
				{ title: 'Stoneware mug', quantity: 2, price: '48.00' },
				{ title: 'Maple syrup', quantity: 1, price: '12.50' },
			],
			summary: { subtotal: '60.50', shippingCost: '5.95', totalTax: '3.96', totalCost: '65.41' },
			adjustments: [{ name: 'Discount', amount: '5.00' }],
		});
	});

	it('names the card, and sends it to the address the buyer chose', () => {
		const order = paid(cart, { payment_source: { card: { brand: 'VISA', last_digits: '1111' } } });
		order.purchase_units![0]!.shipping = {
			name: { full_name: 'Jamie R.' },
			address: {
				address_line_1: '2211 N First Street',
				admin_area_2: 'San Jose',
				admin_area_1: 'CA',
				postal_code: '95131',
				country_code: 'US',
			},
		};
		expect(toPaidReceipt(order)).toMatchObject({
			recipientName: 'Jamie R.',
			paymentMethod: 'VISA 1111',
			address: {
				street1: '2211 N First Street',
				city: 'San Jose',
				state: 'CA',
				postalCode: '95131',
				country: 'US',
			},
		});
	});

	it('names China as everybody but PayPal does', () => {
		const order = paid(cart);
		order.purchase_units![0]!.shipping = {
			address: {
				address_line_1: '1 Nanjing Road',
				admin_area_2: 'Shanghai',
				postal_code: '200000',
				country_code: 'C2',
			},
		};
		expect(toPaidReceipt(order)).toMatchObject({ address: { country: 'CN' } });
	});

	it('leaves an incomplete address out: Messenger would refuse the whole receipt', () => {
		const order = paid(cart);
		order.purchase_units![0]!.shipping = { address: { country_code: 'US' } };
		expect(toPaidReceipt(order)).not.toHaveProperty('address');
	});

	it('always adds up, whatever was bought', () => {
		const cents = (max: number) => fc.integer({ min: 0, max }).map((value) => (value / 100).toFixed(2));
		const line = fc.record({
			name: fc.constant('Thing'),
			quantity: fc.integer({ min: 1, max: 50 }),
			unitPrice: fc.integer({ min: 1, max: 100_000 }).map((value) => (value / 100).toFixed(2)),
			tax: cents(1000),
		});
		fc.assert(
			fc.property(
				fc.array(line, { minLength: 1, maxLength: 8 }),
				cents(5000),
				cents(1),
				(lines, shipping, discount) => {
					const order = paid({ ...cart, lines, shipping, discount });
					expect(() => toReceiptTemplate(toPaidReceipt(order))).not.toThrow();
				},
			),
		);
	});
});
