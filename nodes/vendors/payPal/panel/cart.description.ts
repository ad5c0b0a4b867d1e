import { collection } from '../../../core/fields/collection';
import { decimalField } from '../../../core/fields/decimalField';
import type { Field } from '../../../core/fields/field';
import { isRecord } from '../../../core/guards';
import type { ValuesOf } from '../../../core/fields/fieldGroup';
import { requireFilledKeys } from '../../../core/fields/filledKeys';
import { jsonField } from '../../../core/fields/jsonField';
import { list } from '../../../core/fields/list';
import { optionsField } from '../../../core/fields/optionsField';
import { productColumns } from '../../../core/productRow';
import { textField } from '../../../core/fields/textField';

/** In the order a merchant fills them in. */
const lineFields = [
	textField({
		displayName: 'Name',
		name: 'name',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. Blue mug',
		description: 'At most 127 characters. The buyer sees it at PayPal.',
		most: 127,
	}),
	decimalField({
		displayName: 'Quantity',
		name: 'quantity',
		type: 'number',
		typeOptions: { minValue: 1, numberPrecision: 0 },
		default: 1,
	}).guarded(),
	decimalField({
		displayName: 'Unit Price',
		name: 'unitPrice',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 12.00',
		description: 'Price of one piece without tax, for example 12.50. A decimal comma is understood, too.',
	}),
	decimalField({
		displayName: 'Tax',
		name: 'tax',
		type: 'string',
		default: '',
		placeholder: 'e.g. 0.96',
		description: 'Tax on one piece',
	}).guarded(),
	textField({ displayName: 'SKU', name: 'sku', type: 'string', default: '', most: 127 }),
	textField({ displayName: 'Description', name: 'description', type: 'string', default: '', most: 2048 }),
	optionsField({
		displayName: 'Category',
		name: 'category',
		type: 'options',
		options: [
			{ name: 'Digital Goods', value: 'DIGITAL_GOODS' },
			{ name: 'Donation', value: 'DONATION' },
			{ name: 'Not Specified', value: '' },
			{ name: 'Physical Goods', value: 'PHYSICAL_GOODS' },
		],
		default: '',
		owner: 'PayPal',
	}),
	textField({
		displayName: 'URL',
		name: 'url',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://shop.example/blue-mug',
		description: 'Product page',
		most: 2048,
	}),
	textField({
		displayName: 'Image URL',
		name: 'imageUrl',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://shop.example/blue-mug.jpg',
		description:
			'Product picture. PayPal shows it if its address starts with https and ends in .jpg, .png or .gif; others are left out.',
		most: 2048,
	}),
];

/** Where the lines of the cart come from. */
export const linesSource = optionsField({
	displayName: 'Cart Lines From',
	name: 'linesSource',
	type: 'options',
	options: [
		{ name: 'Fields Below', value: 'fields' },
		{ name: 'JSON', value: 'json', description: 'A list from an earlier node or an expression' },
	],
	default: 'fields',
});

/** The same, and a row for each line. */
export const linesSourceOrRows = optionsField({
	displayName: 'Cart Lines From',
	name: 'linesSource',
	type: 'options',
	options: [
		{
			name: 'All Input Items',
			value: 'input',
			description: `One order for all items that come in, for example rows of a sheet. Each has ${productColumns}.`,
		},
		{ name: 'Fields Below', value: 'fields' },
		{ name: 'JSON', value: 'json', description: 'A list from an earlier node or an expression' },
	],
	default: 'fields',
});

/** What is bought. */
export const cartLines = list({
	displayName: 'Cart Lines',
	name: 'lines',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true, multipleValueButtonText: 'Add Line' },
	default: {},
	placeholder: 'Add Line',
	description: 'What the buyer buys. The total is calculated from it.',
	displayOptions: { show: { linesSource: ['fields'] } },
	entry: 'cart line',
	options: [
		{
			displayName: 'Line',
			name: 'line',
			values: lineFields,
		},
	],
});

/** The same with a line that is open, in which only what every line needs is shown. */
export const openCartLines = cartLines.with({
	default: { line: [{ name: '', unitPrice: '' }] },
	typeOptions: {
		...cartLines.property.typeOptions,
		hideOptionalFields: true,
		addOptionalFieldButtonText: 'Add Field',
	},
});

/** One line of a cart, as the merchant gives it. Amounts are decimal strings or numbers, per piece. */
export type CheckoutLine = ValuesOf<typeof cartLines>;

/** A line without a quantity is one piece; a quantity that got lost is not. */
export function requireQuantities(lines: Array<Record<string, unknown>>, place = ''): void {
	lines.forEach((line, index) => requireFilledKeys(line, [cartLines.at(index, place).quantity]));
}

/**
 * Lines given as JSON.
 *
 * @throws InvalidInput when it is no list of lines
 */
export const toLines = (value: unknown, field: Field): CheckoutLine[] => {
	const lines = toLineList(value, field);
	requireQuantities(lines);
	return cartLines.parseAll(lines);
};

/** @throws InvalidInput when it is no list of lines */
export function toLineList(value: unknown, field: Field): Array<Record<string, unknown>> {
	const lines = value ?? [];
	if (Array.isArray(lines) && lines.every(isRecord)) return lines;
	throw field.invalid(
		'is not a list of cart lines',
		'Enter a JSON list such as [{ "name": "Blue mug", "quantity": 2, "unitPrice": "12.00" }].',
	);
}

export const linesJson = jsonField(
	{
		displayName: 'Cart Lines (JSON)',
		name: 'linesJson',
		type: 'json',
		typeOptions: { rows: 6 },
		default: '[\n  { "name": "Blue mug", "quantity": 2, "unitPrice": "12.00" }\n]',
		required: true,
		description:
			'A list of lines, each with the keys name, quantity and unitPrice; optional: tax, sku, description, category',
		displayOptions: { show: { linesSource: ['json'] } },
	},
	toLines,
);

/** What is added to the lines, or taken off. */
export const amounts = collection({
	displayName: 'Amounts',
	name: 'amounts',
	type: 'collection',
	placeholder: 'Add amount',
	default: {},
	description: 'Shipping, tax and discounts for the whole order',
	options: [
		decimalField({
			displayName: 'Discount',
			name: 'discount',
			type: 'string',
			default: '',
			placeholder: 'e.g. 5.00 or 10%',
			description:
				'Taken off the whole order. A percentage is of the prices of all cart lines, without tax and shipping, rounded up in favor of the buyer.',
		}),
		decimalField({
			displayName: 'Handling',
			name: 'handling',
			type: 'string',
			default: '',
			placeholder: 'e.g. 2.00',
		}),
		decimalField({
			displayName: 'Insurance',
			name: 'insurance',
			type: 'string',
			default: '',
			placeholder: 'e.g. 1.50',
		}),
		decimalField({
			displayName: 'Shipping',
			name: 'shipping',
			type: 'string',
			default: '',
			placeholder: 'e.g. 4.90',
		}),
		decimalField({
			displayName: 'Shipping Discount',
			name: 'shippingDiscount',
			type: 'string',
			default: '',
			placeholder: 'e.g. 4.90',
			description: 'Taken off the shipping price',
		}),
		decimalField({
			displayName: 'Tax',
			name: 'taxTotal',
			type: 'string',
			default: '',
			placeholder: 'e.g. 1.92',
			description: 'Tax on the whole order, if the cart lines have no tax of their own',
		}),
	],
}).guarded();

export type Amounts = ValuesOf<typeof amounts>;
