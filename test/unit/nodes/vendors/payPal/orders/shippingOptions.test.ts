import { InvalidInput } from '../../../../../../nodes/core/invalidInput';
import type { PurchaseUnitInput } from '../../../../../../nodes/vendors/payPal/orders/checkout';
import { toShippingOptions } from '../../../../../../nodes/vendors/payPal/orders/shippingOptions';

const standard = { label: 'Standard', amount: '4.90' };
const express = { label: 'Express', amount: '9', selected: true };
const cart = { currency: 'USD', lines: [] };

describe('toShippingOptions', () => {
	it('takes the price of the choice that is selected, else of the first', () => {
		const { options, shippingPrice } = toShippingOptions(
			{ ...cart, shippingOptions: [standard, express] },
			'USD',
		);
		expect(shippingPrice).toBe('9.00');
		expect(options).toEqual([
			{
				id: 'option-1',
				label: 'Standard',
				type: 'SHIPPING',
				selected: false,
				amount: { currency_code: 'USD', value: '4.90' },
			},
			{
				id: 'option-2',
				label: 'Express',
				type: 'SHIPPING',
				selected: true,
				amount: { currency_code: 'USD', value: '9.00' },
			},
		]);
		expect(toShippingOptions({ ...cart, shippingOptions: [standard] }, 'USD').shippingPrice).toBe('4.90');
	});

	it('is free without an amount, and nothing without choices', () => {
		expect(toShippingOptions({ ...cart, shippingOptions: [{ label: 'Pickup' }] }, 'JPY').shippingPrice).toBe(
			'0',
		);
		expect(toShippingOptions(cart, 'USD')).toEqual({});
	});

	it.each<[string, Partial<PurchaseUnitInput>, string | undefined]>([
		['more than ten', { shippingOptions: Array(11).fill(standard) }, undefined],
		['two that are selected', { shippingOptions: [express, express] }, undefined],
		['one without a label', { shippingOptions: [{ label: ' ' }] }, undefined],
		['a delivery type beside them', { shippingOptions: [standard], deliveryType: 'SHIPPING' }, undefined],
		['an address the buyer can not change', { shippingOptions: [standard] }, 'SET_PROVIDED_ADDRESS'],
		['another price for shipping', { shippingOptions: [standard], shipping: '5.00' }, undefined],
		['an amount that is none', { shippingOptions: [{ label: 'A', amount: 'free' }] }, undefined],
	])('refuses %s', (_what, changes, preference) => {
		expect(() => toShippingOptions({ ...cart, ...changes }, 'USD', preference)).toThrow(InvalidInput);
	});
});
