import type { IExecuteFunctions, INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import {
	checkoutFieldsBefore,
	productOrCartFields,
	readCheckout,
} from '../../../../../../nodes/vendors/payPal/panel/checkout.description';
import { toExperienceContext } from '../../../../../../nodes/vendors/payPal/orders/experienceContext';

const read = (parameters: Record<string, unknown>, isPlacedBefore = false, options = {}) =>
	readCheckout(
		{
			getNodeParameter: (name: string, _itemIndex: number, fallback: unknown) =>
				name
					.split('.')
					.reduce<unknown>((value, key) => (value as Record<string, unknown>)?.[key], parameters) ?? fallback,
		} as unknown as IExecuteFunctions,
		0,
		isPlacedBefore,
		options,
	);

describe('checkoutFieldsBefore', () => {
	const experience = checkoutFieldsBefore.find(({ name }) => name === 'experience')!.property
		.options as INodeProperties[];

	it('offers no choice that PayPal does not have', () => {
		for (const { name, options } of experience.filter(({ type }) => type === 'options')) {
			for (const { value } of options as INodePropertyOptions[]) {
				expect(() => toExperienceContext({ [name]: value })).not.toThrow();
			}
		}
	});
});

describe('readCheckout', () => {
	it('reads every field a merchant can fill in', () => {
		expect(
			read({
				currency: 'EUR',
				lines: { line: [{ name: 'Mug', quantity: 2, unitPrice: '12.00' }] },
				amounts: { shipping: '4.90', discount: 0, taxTotal: '' },
				orderDetails: {
					invoiceId: 'INV-1',
					softDescriptor: '',
					shipTo: { address: { fullName: 'Jamie', countryCode: 'US', city: '' } },
				},
				experience: { brandName: 'Maple & Mug', locale: '' },
			}),
		).toEqual({
			currency: 'EUR',
			lines: [{ name: 'Mug', quantity: 2, unitPrice: '12.00' }],
			shipping: '4.90',
			discount: 0,
			invoiceId: 'INV-1',
			shipTo: { fullName: 'Jamie', countryCode: 'US' },
			experience: { brandName: 'Maple & Mug' },
		});
	});

	it('gives an empty cart when nothing is filled in', () => {
		expect(read({})).toEqual({ currency: 'USD', lines: [], experience: {} });
	});

	it.each([
		['a list', [{ name: 'Mug', unitPrice: 1 }]],
		['a text', '[{ "name": "Mug", "unitPrice": 1 }]'],
	])('takes cart lines as %s of an expression', (_what, linesJson) => {
		expect(read({ linesSource: 'json', linesJson }).lines).toEqual([{ name: 'Mug', unitPrice: 1 }]);
	});

	it.each(['{', '{}', '"x"', '[1]', [null], { name: 'Mug' }, 5])('refuses %p for cart lines', (linesJson) => {
		expect(() => read({ linesSource: 'json', linesJson })).toThrow(
			'Cart Lines (JSON) is not a list of cart lines',
		);
	});

	it('has no conditions of its own but between its fields, so that any node can use it', () => {
		const conditions = [...productOrCartFields, ...checkoutFieldsBefore].flatMap(
			({ property: { displayOptions } }) => Object.keys(displayOptions?.show ?? {}),
		);
		expect(new Set(conditions)).toEqual(new Set(['linesSource']));
	});
});
