import { decimalField } from '../../../core/fields/decimalField';
import { list } from '../../../core/fields/list';
import { optionsField } from '../../../core/fields/optionsField';
import { textField } from '../../../core/fields/textField';
import type { ValuesOf } from '../../../core/fields/fieldGroup';

/** In the order a merchant fills them in. */
const lineFields = [
	textField({
		displayName: 'Name',
		name: 'name',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. Blue mug',
		description: 'At most 200 characters',
		most: 200,
	}),
	decimalField({
		displayName: 'Quantity',
		name: 'quantity',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 5 },
		default: 1,
		description: 'With up to five decimals, for example 1.5 hours',
	}).guarded(),
	decimalField({
		displayName: 'Unit Price',
		name: 'unitPrice',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 12.00',
		description: 'Price of one, for example 12.50',
	}),
	decimalField({
		displayName: 'Tax Rate (%)',
		name: 'taxRate',
		type: 'string',
		default: '',
		placeholder: 'e.g. 19',
		description: 'PayPal calculates the tax and adds it to the line',
	}).guarded(),
	textField({
		displayName: 'Tax Name',
		name: 'taxName',
		type: 'string',
		default: '',
		placeholder: 'e.g. VAT',
		description: 'Left empty, it is Tax',
		most: 100,
	}),
	decimalField({
		displayName: 'Tax Amount',
		name: 'tax',
		type: 'string',
		default: '',
		placeholder: 'e.g. 0.96',
		description:
			'Tax on one piece, if you know the amount and not the rate. PayPal takes rates only, so the tax of all lines becomes a line of its own.',
	}).guarded(),
	decimalField({
		displayName: 'Discount',
		name: 'discount',
		type: 'string',
		default: '',
		placeholder: 'e.g. 5.00 or 10%',
		description: 'Taken off this line',
	}).guarded(),
	textField({ displayName: 'Description', name: 'description', type: 'string', default: '', most: 1000 }),
	optionsField({
		displayName: 'Unit',
		name: 'unit',
		type: 'options',
		options: [
			{ name: 'Amount', value: 'AMOUNT' },
			{ name: 'Hours', value: 'HOURS' },
			{ name: 'Quantity', value: 'QUANTITY' },
		],
		default: 'QUANTITY',
		owner: 'PayPal',
	}),
];

/** What the buyer is billed for. */
export const invoiceLines = list({
	displayName: 'Invoice Lines',
	name: 'invoiceLines',
	type: 'fixedCollection',
	typeOptions: {
		multipleValues: true,
		sortable: true,
		multipleValueButtonText: 'Add Line',
		hideOptionalFields: true,
		addOptionalFieldButtonText: 'Add Field',
	},
	default: { line: [{ name: '', unitPrice: '' }] },
	placeholder: 'Add Line',
	description: 'What the buyer pays for. The total is calculated from it.',
	displayOptions: { show: { invoiceLinesSource: ['fields'] } },
	entry: 'invoice line',
	options: [{ displayName: 'Line', name: 'line', values: lineFields }],
});

/** Amounts are decimal strings or numbers, per piece. One that came as a row or as JSON may say its currency. */
export type InvoiceLine = ValuesOf<typeof invoiceLines> & { currency?: string };
