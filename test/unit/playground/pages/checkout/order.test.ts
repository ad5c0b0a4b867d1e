import {
	addressLines,
	breakdownLines,
	obstacle,
	preferredSource,
} from '../../../../../playground/pages/checkout/order';

describe('obstacle', () => {
	it.each([
		['CREATED', false, undefined],
		['PAYER_ACTION_REQUIRED', false, undefined],
		['APPROVED', false, undefined],
		['APPROVED', true, 'expired'],
		['VOIDED', false, 'expired'],
		['COMPLETED', false, 'paid'],
		['COMPLETED', true, 'paid'],
	])('%s, expired: %s -> %s', (status, expired, expected) => {
		expect(obstacle({ status, expired })).toBe(expected);
	});
});

it.each([
	['GUEST_CHECKOUT', 'card'],
	['BILLING', 'card'],
	['LOGIN', 'paypal'],
	['NO_PREFERENCE', 'paypal'],
])('landing page %s offers %s first', (landingPage, source) => {
	expect(preferredSource(landingPage)).toBe(source);
});

describe('breakdownLines', () => {
	it('keeps an order people expect, with deductions marked, and leaves out what is nothing', () => {
		const lines = breakdownLines({
			tax_total: '6.19',
			shipping: '0.00',
			discount: '5.00',
			item_total: '75.50',
		});
		expect(lines).toEqual([
			{ name: 'Items', value: '75.50', reduces: false },
			{ name: 'Discount', value: '5.00', reduces: true },
			{ name: 'Tax', value: '6.19', reduces: false },
		]);
	});

	it('is empty when the order has only a total', () => {
		expect(breakdownLines({})).toEqual([]);
	});
});

describe('addressLines', () => {
	it('writes an address as on a parcel', () => {
		const address = {
			address_line_1: '2211 N First Street',
			admin_area_2: 'San Jose',
			admin_area_1: 'CA',
			postal_code: '95131',
			country_code: 'US',
		};
		expect(addressLines(address)).toEqual(['2211 N First Street', 'San Jose, CA 95131', 'US']);
	});

	it('leaves out what an address does not have', () => {
		expect(addressLines({ admin_area_2: 'Singapore', country_code: 'SG' })).toEqual(['Singapore', 'SG']);
	});
});
