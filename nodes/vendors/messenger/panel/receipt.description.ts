import { collection } from '../../../core/fields/collection';
import { decimalField } from '../../../core/fields/decimalField';
import { field } from '../../../core/fields/field';
import type { ValuesOf } from '../../../core/fields/fieldGroup';
import { list } from '../../../core/fields/list';
import { section } from '../../../core/fields/section';
import { limits } from '../sending/limits';
import { messengerList } from './messengerList';
import { messengerText } from './messengerText';
import { messengerUrl } from './messengerUrl';

export const recipientNameField = messengerText({
	displayName: 'Recipient Name',
	name: 'recipientName',
	type: 'string',
	default: '',
	required: true,
	description: 'Name of the buyer',
});

export const orderNumberField = messengerText({
	displayName: 'Order Number',
	name: 'orderNumber',
	type: 'string',
	default: '',
	required: true,
	description: 'Must be different on every receipt',
});

export const paymentMethodField = messengerText({
	displayName: 'Payment Method',
	name: 'paymentMethod',
	type: 'string',
	default: 'PayPal',
	required: true,
	placeholder: 'e.g. Visa 2345',
}).among('options');

export const currencyField = messengerText({
	displayName: 'Currency',
	name: 'currency',
	type: 'string',
	default: 'USD',
	required: true,
	description: 'Three-letter currency code',
});

/** In the order a merchant fills them in. */
const lineFields = [
	messengerText({
		displayName: 'Title',
		name: 'title',
		type: 'string',
		default: '',
		placeholder: 'e.g. Maple mug',
	}),
	decimalField({
		displayName: 'Quantity',
		name: 'quantity',
		type: 'number',
		typeOptions: { minValue: 1, numberPrecision: 0 },
		default: 1,
	}),
	decimalField({
		displayName: 'Unit Price',
		name: 'unitPrice',
		type: 'string',
		default: '',
		placeholder: 'e.g. 24.00',
		description: 'Price per piece',
	}),
	messengerText({ displayName: 'Subtitle', name: 'subtitle', type: 'string', default: '' }),
	messengerUrl({
		displayName: 'Image URL',
		name: 'imageUrl',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://example.com/mug.jpg',
	}),
];

export const linesField = messengerList({
	displayName: 'Lines',
	name: 'lines',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Line',
	default: {},
	heading: 'Line',
	least: 0,
	most: limits.receiptElements,
	description: 'What was bought, at most 100 lines',
	displayOptions: { show: { linesFrom: ['fields'] } },
	options: [
		{
			displayName: 'Line',
			name: 'line',
			values: lineFields,
		},
	],
});

export const totalField = decimalField({
	displayName: 'Total',
	name: 'totalCost',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 30.93',
	description:
		'What was paid. Lines, shipping and tax minus discounts must add up to it: the buyer sees all of them.',
});

export const addressField = section({
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
				messengerText({ displayName: 'Street', name: 'street1', type: 'string', default: '' }),
				messengerText({ displayName: 'Street 2', name: 'street2', type: 'string', default: '' }),
				messengerText({ displayName: 'City', name: 'city', type: 'string', default: '' }),
				messengerText({ displayName: 'Postal Code', name: 'postalCode', type: 'string', default: '' }),
				messengerText({ displayName: 'State', name: 'state', type: 'string', default: '' }),
				messengerText({
					displayName: 'Country',
					name: 'country',
					type: 'string',
					most: 2,
					default: '',
					placeholder: 'e.g. US',
					description: 'Two-letter country code',
				}),
			],
		},
	],
});

export const discountsField = list({
	displayName: 'Discounts',
	name: 'discounts',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Discount',
	default: {},
	heading: 'Discount',
	description: 'What was deducted',
	options: [
		{
			displayName: 'Discount',
			name: 'discount',
			values: [
				messengerText({
					displayName: 'Name',
					name: 'name',
					type: 'string',
					default: '',
					placeholder: 'e.g. Welcome coupon',
				}),
				decimalField({
					displayName: 'Amount',
					name: 'amount',
					type: 'string',
					default: '',
					placeholder: 'e.g. 5.00',
					description: 'A positive number',
				}),
			],
		},
	],
});

export const detailsField = collection({
	displayName: 'Details',
	name: 'details',
	type: 'collection',
	placeholder: 'Add detail',
	default: {},
	options: [
		addressField,
		discountsField,
		messengerText({
			displayName: 'Merchant Name',
			name: 'merchantName',
			type: 'string',
			default: '',
			description: 'Shown at the top of the receipt',
		}),
		messengerUrl({
			displayName: 'Order URL',
			name: 'orderUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://example.com/orders/1001',
		}),
		decimalField({
			displayName: 'Shipping',
			name: 'shippingCost',
			type: 'string',
			default: '',
			placeholder: 'e.g. 4.95',
		}),
		decimalField({
			displayName: 'Subtotal',
			name: 'subtotal',
			type: 'string',
			default: '',
			description: 'Only needed without lines. Otherwise it is the sum of the lines.',
		}),
		decimalField({
			displayName: 'Tax',
			name: 'totalTax',
			type: 'string',
			default: '',
			placeholder: 'e.g. 1.98',
		}),
		field(
			{
				displayName: 'Timestamp',
				name: 'timestamp',
				type: 'dateTime',
				default: '',
				description: 'When it was paid',
			},
			(value) => value,
		),
	],
}).among('options');

/** A line as the panel or a cart gives it: the price is for one piece. */
export type ReceiptLine = ValuesOf<typeof linesField>;

export type ReceiptAddress = ValuesOf<typeof addressField>;

/** Taken off, so its amount is positive. */
export type Discount = ValuesOf<typeof discountsField>;
