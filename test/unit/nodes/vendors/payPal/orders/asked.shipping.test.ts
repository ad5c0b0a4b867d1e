import { toAsked } from '../../../../../../nodes/vendors/payPal/orders/asked';
import type { Checkout } from '../../../../../../nodes/vendors/payPal/orders/checkout';

const mug: Checkout = {
	intent: 'CAPTURE',
	currency: 'USD',
	lines: [{ name: 'Stoneware mug', quantity: 1, unitPrice: '24.00' }],
};
const shippingOf = (more: Partial<Checkout>) => toAsked({ ...mug, ...more }).shipping;

describe('the shipping in what is asked', () => {
	it('is what PayPal adds for it', () => {
		expect(shippingOf({ shipping: '4.95' })).toEqual({ currency: 'USD', value: '4.95' });
	});

	it('is what is left of it after its discount', () => {
		expect(shippingOf({ shipping: '4.95', shippingDiscount: '1.95' })).toEqual({
			currency: 'USD',
			value: '3.00',
		});
	});

	it.each<[string, Partial<Checkout>]>([
		['there is none', {}],
		['it is free', { shipping: '0' }],
		['all of it is taken off', { shipping: '4.95', shippingDiscount: '4.95' }],
		[
			'the buyer chooses it at PayPal',
			{ shippingOptions: [{ label: 'Standard', amount: '4.95' }] as Checkout['shippingOptions'] },
		],
	])('is not mentioned when %s', (_, more) => {
		expect(shippingOf(more)).toBeUndefined();
	});
});
