import type { INodeProperties } from 'n8n-workflow';

/** In the order a merchant fills them in. */
const lineFields: INodeProperties[] = [
	{
		displayName: 'Name',
		name: 'name',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. Blue mug',
		description: 'At most 127 characters. The buyer sees it at PayPal.',
	},
	{
		displayName: 'Quantity',
		name: 'quantity',
		type: 'number',
		typeOptions: { minValue: 1, numberPrecision: 0 },
		default: 1,
	},
	{
		displayName: 'Unit Price',
		name: 'unitPrice',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 12.00',
		description: 'Price of one piece without tax, with a dot before the decimals',
	},
	{
		displayName: 'Tax',
		name: 'tax',
		type: 'string',
		default: '',
		placeholder: 'e.g. 0.96',
		description: 'Tax on one piece',
	},
	{ displayName: 'SKU', name: 'sku', type: 'string', default: '' },
	{ displayName: 'Description', name: 'description', type: 'string', default: '' },
	{
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
	},
	{
		displayName: 'URL',
		name: 'url',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://shop.example/blue-mug',
		description: 'Page of the product',
	},
	{
		displayName: 'Image URL',
		name: 'imageUrl',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://shop.example/blue-mug.jpg',
		description:
			'Picture of the product. PayPal shows it when it is at https and ends in .jpg, .png or .gif; others are left out.',
	},
];

/** What is bought. */
export const cartDescription: INodeProperties[] = [
	{
		displayName: 'Cart Lines From',
		name: 'linesSource',
		type: 'options',
		options: [
			{ name: 'Fields Below', value: 'fields' },
			{ name: 'JSON', value: 'json', description: 'A list from an earlier node or an expression' },
		],
		default: 'fields',
	},
	{
		displayName: 'Cart Lines',
		name: 'lines',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true, multipleValueButtonText: 'Add Line' },
		default: {},
		placeholder: 'Add Line',
		description: 'What the buyer buys. The total is worked out from it.',
		displayOptions: { show: { linesSource: ['fields'] } },
		options: [
			{
				displayName: 'Line',
				name: 'line',
				values: lineFields,
			},
		],
	},
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
];

/** What comes on top of the lines, or off them. */
export const amountsDescription: INodeProperties = {
	displayName: 'Amounts',
	name: 'amounts',
	type: 'collection',
	placeholder: 'Add amount',
	default: {},
	description: 'Shipping, tax and discounts of the whole order, with a dot before the decimals',
	options: [
		{
			displayName: 'Discount',
			name: 'discount',
			type: 'string',
			default: '',
			placeholder: 'e.g. 5.00',
			description: 'Taken off the whole order',
		},
		{ displayName: 'Handling', name: 'handling', type: 'string', default: '', placeholder: 'e.g. 2.00' },
		{ displayName: 'Insurance', name: 'insurance', type: 'string', default: '', placeholder: 'e.g. 1.50' },
		{ displayName: 'Shipping', name: 'shipping', type: 'string', default: '', placeholder: 'e.g. 4.90' },
		{
			displayName: 'Shipping Discount',
			name: 'shippingDiscount',
			type: 'string',
			default: '',
			placeholder: 'e.g. 4.90',
			description: 'Taken off for shipping',
		},
		{
			displayName: 'Tax',
			name: 'taxTotal',
			type: 'string',
			default: '',
			placeholder: 'e.g. 1.92',
			description: 'Tax on the whole order, when the cart lines have no tax of their own',
		},
	],
};
