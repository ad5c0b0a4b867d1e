import type { INodeProperties } from 'n8n-workflow';

/** In the order a merchant fills them in. */
const lineFields: INodeProperties[] = [
	{
		displayName: 'Title',
		name: 'title',
		type: 'string',
		default: '',
		placeholder: 'e.g. Maple mug',
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
		placeholder: 'e.g. 24.00',
		description: 'Price per piece',
	},
	{ displayName: 'Subtitle', name: 'subtitle', type: 'string', default: '' },
	{
		displayName: 'Image URL',
		name: 'imageUrl',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://example.com/mug.jpg',
	},
];

const lines: INodeProperties[] = [
	{
		displayName: 'Lines From',
		name: 'linesFrom',
		type: 'options',
		options: [
			{ name: 'Fields', value: 'fields', description: 'Fill in each line here' },
			{ name: 'JSON', value: 'json', description: 'A list, for example the lines of a cart' },
		],
		default: 'fields',
		description: 'Where the lines of the receipt come from',
	},
	{
		displayName: 'Lines',
		name: 'lines',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: 'Add Line',
		default: {},
		description: 'What was bought, at most 100 lines',
		displayOptions: { show: { linesFrom: ['fields'] } },
		options: [
			{
				displayName: 'Line',
				name: 'line',
				values: lineFields,
			},
		],
	},
	{
		displayName: 'Lines (JSON)',
		name: 'linesJson',
		type: 'json',
		typeOptions: { rows: 6 },
		default: '[\n  { "title": "Maple mug", "quantity": 1, "unitPrice": "24.00" }\n]',
		description:
			'A list of at most 100 lines with title, quantity and unitPrice, plus subtitle and imageUrl if you like. The lines of a PayPal cart work too.',
		displayOptions: { show: { linesFrom: ['json'] } },
	},
];

const details: INodeProperties = {
	displayName: 'Details',
	name: 'details',
	type: 'collection',
	placeholder: 'Add detail',
	default: {},
	options: [
		{
			displayName: 'Address',
			name: 'address',
			type: 'fixedCollection',
			default: {},
			description: 'Where the order is sent',
			options: [
				{
					displayName: 'Address',
					name: 'value',
					values: [
						{ displayName: 'Street', name: 'street1', type: 'string', default: '' },
						{ displayName: 'Street 2', name: 'street2', type: 'string', default: '' },
						{ displayName: 'City', name: 'city', type: 'string', default: '' },
						{ displayName: 'Postal Code', name: 'postalCode', type: 'string', default: '' },
						{ displayName: 'State', name: 'state', type: 'string', default: '' },
						{
							displayName: 'Country',
							name: 'country',
							type: 'string',
							default: '',
							placeholder: 'e.g. US',
							description: 'Two-letter country code',
						},
					],
				},
			],
		},
		{
			displayName: 'Discounts',
			name: 'discounts',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add Discount',
			default: {},
			description: 'What was deducted',
			options: [
				{
					displayName: 'Discount',
					name: 'discount',
					values: [
						{
							displayName: 'Name',
							name: 'name',
							type: 'string',
							default: '',
							placeholder: 'e.g. Welcome coupon',
						},
						{
							displayName: 'Amount',
							name: 'amount',
							type: 'string',
							default: '',
							placeholder: 'e.g. 5.00',
							description: 'A positive number',
						},
					],
				},
			],
		},
		{
			displayName: 'Merchant Name',
			name: 'merchantName',
			type: 'string',
			default: '',
			description: 'Shown at the top of the receipt',
		},
		{
			displayName: 'Order URL',
			name: 'orderUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://example.com/orders/1001',
		},
		{
			displayName: 'Shipping',
			name: 'shippingCost',
			type: 'string',
			default: '',
			placeholder: 'e.g. 4.95',
		},
		{
			displayName: 'Subtotal',
			name: 'subtotal',
			type: 'string',
			default: '',
			description: 'Only needed without lines. Otherwise it is the sum of the lines.',
		},
		{ displayName: 'Tax', name: 'totalTax', type: 'string', default: '', placeholder: 'e.g. 1.98' },
		{
			displayName: 'Timestamp',
			name: 'timestamp',
			type: 'dateTime',
			default: '',
			description: 'When it was paid',
		},
	],
};

export const receiptDescription: INodeProperties[] = [
	{
		displayName: 'Recipient Name',
		name: 'recipientName',
		type: 'string',
		default: '',
		required: true,
		description: 'Name of the buyer',
	},
	{
		displayName: 'Order Number',
		name: 'orderNumber',
		type: 'string',
		default: '',
		required: true,
		description: 'Must be different on every receipt',
	},
	{
		displayName: 'Payment Method',
		name: 'paymentMethod',
		type: 'string',
		default: 'PayPal',
		required: true,
		placeholder: 'e.g. Visa 2345',
	},
	{
		displayName: 'Currency',
		name: 'currency',
		type: 'string',
		default: 'USD',
		required: true,
		description: 'Three-letter currency code',
	},
	...lines,
	{
		displayName: 'Total',
		name: 'totalCost',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 30.93',
		description:
			'What was paid. Lines, shipping and tax minus discounts must add up to it: the buyer sees all of them.',
	},
	details,
];
