import type { Checkout } from '../../../../../../nodes/vendors/payPal/orders/checkout';
import { toOrderRequest } from '../../../../../../nodes/vendors/payPal/orders/orderRequest';
import { refusal } from '../../../../../support/refusal';

const cart: Checkout = {
	intent: 'CAPTURE',
	currency: 'USD',
	lines: [{ name: 'Blue mug', quantity: 2, unitPrice: '12.00' }],
};

const refusalOf = (checkout: Partial<Checkout>) => refusal(() => toOrderRequest({ ...cart, ...checkout }));

describe('toOrderRequest', () => {
	it.each<[string, Partial<Checkout>, string, string]>([
		['an empty cart', { lines: [] }, 'Cart Lines', 'The cart is empty: Cart Lines has no lines'],
		[
			'a negative price',
			{
				lines: [
					{ name: 'Mug', unitPrice: '1' },
					{ name: 'Card', unitPrice: '-3' },
				],
			},
			'Unit Price of cart line 2',
			'Unit Price of cart line 2: -3 is below zero',
		],
		[
			'decimals in JPY',
			{ currency: 'JPY', lines: [{ name: 'Mug', unitPrice: '12.50' }] },
			'Unit Price of cart line 1',
			'Unit Price of cart line 1: 12.50 has decimals, but JPY has none',
		],
		[
			'an unknown currency',
			{ currency: 'XYZ' },
			'Currency',
			'Currency: "XYZ" is not a currency PayPal takes',
		],
		[
			'half a piece',
			{ lines: [{ name: 'Mug', unitPrice: '1', quantity: 1.5 }] },
			'Quantity of cart line 1',
			'Quantity of cart line 1: "1.5" is not a quantity',
		],
		[
			'no piece',
			{ lines: [{ name: 'Mug', unitPrice: '1', quantity: 0 }] },
			'Quantity of cart line 1',
			'Quantity of cart line 1: "0" is not a quantity',
		],
		[
			'a nameless line',
			{ lines: [{ name: '', unitPrice: '1' }] },
			'Name of cart line 1',
			'Name of cart line 1 is empty',
		],
		[
			'a name over 127 characters',
			{ lines: [{ name: 'x'.repeat(128), unitPrice: '1' }] },
			'Name of cart line 1',
			'Name of cart line 1 has 128 characters, but PayPal takes 127',
		],
		[
			'a discount that leaves nothing',
			{ discount: '24.00' },
			'Discount',
			'Discount leaves 0.00 to pay, but PayPal takes only amounts above zero',
		],
		[
			'a discount of everything',
			{ discount: '100%' },
			'Discount',
			'Discount leaves 0.00 to pay, but PayPal takes only amounts above zero',
		],
		[
			'a discount of more than everything',
			{ discount: '100.5%' },
			'Discount',
			'Discount: "100.5%" is more than 100%',
		],
		['a percentage of nothing', { discount: '%' }, 'Discount', 'Discount: "%" is not an amount'],
		['shipping as a percentage', { shipping: '10%' }, 'Shipping', 'Shipping: "10%" is a percentage'],
		[
			'a free cart',
			{ lines: [{ name: 'Gift', unitPrice: 0 }] },
			'Unit Price',
			'The order total is zero, but PayPal takes only amounts above zero',
		],
		[
			'two different taxes',
			{ lines: [{ name: 'Mug', unitPrice: '1', tax: '0.10' }], taxTotal: '0.20' },
			'Tax',
			'Tax on the order is 0.20, but the tax of the cart lines adds up to 0.10',
		],
		[
			'donations beside goods',
			{
				lines: [
					{ name: 'Mug', unitPrice: '1' },
					{ name: 'Trees', unitPrice: '1', category: 'DONATION' },
				],
			},
			'Category',
			"Category: donations and goods can't be in one order",
		],
		[
			'an invoice ID over 127',
			{ invoiceId: 'x'.repeat(128) },
			'Invoice ID',
			'Invoice ID has 128 characters, but PayPal takes 127',
		],
		[
			'a custom ID over 127',
			{ customId: 'x'.repeat(128) },
			'Custom ID',
			'Custom ID has 128 characters, but PayPal takes 127',
		],
		[
			'a strange locale',
			{ experience: { locale: 'english' } },
			'Locale',
			'Locale: "english" is not a language PayPal knows',
		],
		[
			'a landing page PayPal does not have',
			{ experience: { landingPage: 'HOME' as 'LOGIN' } },
			'Landing Page',
			'Landing Page: "HOME" is not one of PayPal\'s choices',
		],
		[
			'a category PayPal does not have',
			{ lines: [{ name: 'Mug', unitPrice: '1', category: 'MUGS' as 'DONATION' }] },
			'Category of cart line 1',
			'Category of cart line 1: "MUGS" is not one of PayPal\'s choices',
		],
		[
			'a return URL without https',
			{ experience: { returnUrl: 'm.me/shop' } },
			'Return URL',
			'Return URL: "m.me/shop" is not a web address',
		],
		[
			'a fixed address that is missing',
			{ experience: { shippingPreference: 'SET_PROVIDED_ADDRESS' } },
			'Country Code',
			'Country Code is empty, but this order needs an address',
		],
		[
			'an address without a country',
			{ shipTo: { city: 'San Jose' } },
			'Country Code',
			'Country Code is empty, but this order needs an address with a country',
		],
		[
			'a country by name',
			{ shipTo: { countryCode: 'Germany' } },
			'Country Code',
			'Country Code: "GERMANY" is not a country code',
		],
		[
			'half a phone number',
			{ shipTo: { phoneNumber: '555' } },
			'Phone Number',
			'Phone Number is not a number PayPal takes',
		],
		[
			'a total over the limit',
			{ lines: [{ name: 'Ship', unitPrice: '999999999999999.99', quantity: 2 }] },
			'Total',
			'Total: 1999999999999999.98 is more than PayPal takes in one amount',
		],
	])('refuses %s', (_what, checkout, field, message) => {
		const refused = refusalOf(checkout);
		expect(refused).toMatchObject({ field, message });
		expect(refused.remedy).toMatch(/\.$/);
	});
});
