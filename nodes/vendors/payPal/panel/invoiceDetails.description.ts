import { booleanField } from '../../../core/fields/booleanField';
import { collection } from '../../../core/fields/collection';
import { decimalField } from '../../../core/fields/decimalField';
import { field } from '../../../core/fields/field';
import type { ValuesOf } from '../../../core/fields/fieldGroup';
import { optionsField } from '../../../core/fields/optionsField';
import { textField, toText } from '../../../core/fields/textField';

/** Any date or time as the day it names: `2026-11-28`. An empty one is an empty text. */
export const dayField = <const Name extends string>(displayName: string, name: Name, description: string) =>
	field({ displayName, name, type: 'dateTime', default: '', description }, (value, self) => {
		const text = toText(value, self).trim();
		if (text === '') return '';
		const [day] = /^\d{4}-\d{2}-\d{2}/.exec(text) ?? [];
		if (day && !Number.isNaN(Date.parse(day))) return day;
		throw self.refused(text, 'is not a date', 'Write it as year, month and day, for example 2026-12-24.');
	});

/** What is added to the lines, or taken off. */
export const invoiceAmounts = collection({
	displayName: 'Amounts',
	name: 'invoiceAmounts',
	type: 'collection',
	placeholder: 'Add amount',
	default: {},
	description: 'Shipping, discount and one more amount for the whole invoice',
	options: [
		decimalField({
			displayName: 'Discount',
			name: 'discount',
			type: 'string',
			default: '',
			placeholder: 'e.g. 5.00 or 10%',
			description: 'Taken off all lines',
		}),
		decimalField({
			displayName: 'Other Amount',
			name: 'other',
			type: 'string',
			default: '',
			placeholder: 'e.g. 2.00',
		}),
		textField({
			displayName: 'Other Amount Name',
			name: 'otherName',
			type: 'string',
			default: '',
			placeholder: 'e.g. Gift wrapping',
			description: 'How the invoice names it',
			most: 50,
		}),
		decimalField({
			displayName: 'Shipping',
			name: 'shipping',
			type: 'string',
			default: '',
			placeholder: 'e.g. 4.90',
		}),
		decimalField({
			displayName: 'Shipping Tax Rate (%)',
			name: 'shippingTaxRate',
			type: 'string',
			default: '',
			placeholder: 'e.g. 19',
		}),
	],
})
	.guarded()
	.among('options');

export type InvoiceAmounts = ValuesOf<typeof invoiceAmounts>;

/** Whom it is for, when it is due, and what it says besides its lines. */
export const invoiceDetails = collection({
	displayName: 'Details',
	name: 'invoiceDetails',
	type: 'collection',
	placeholder: 'Add detail',
	default: {},
	options: [
		booleanField({
			displayName: 'Allow Partial Payment',
			name: 'partialPayment',
			type: 'boolean',
			default: true,
			description: 'Whether the buyer may pay in parts. Not in Brazil, India and Israel.',
		}).guarded(),
		booleanField({
			displayName: 'Allow Tip',
			name: 'tip',
			type: 'boolean',
			default: true,
			description: 'Whether the buyer can add a tip',
		}),
		textField({
			displayName: 'Business Name of Buyer',
			name: 'businessName',
			type: 'string',
			default: '',
			most: 300,
		}),
		dayField('Due Date', 'dueDate', 'When the invoice is to be paid, instead of Payment Term'),
		textField({
			displayName: 'Email of Buyer',
			name: 'email',
			type: 'string',
			default: '',
			placeholder: 'e.g. jamie@example.com',
			description: 'Only needed to send the invoice by email',
			most: 254,
		}).guarded(),
		textField({
			displayName: 'First Name of Buyer',
			name: 'givenName',
			type: 'string',
			default: '',
			most: 140,
		}),
		dayField(
			'Invoice Date',
			'invoiceDate',
			'Left empty, it is today. PayPal sends an invoice with a later date on that day.',
		).guarded(),
		textField({
			displayName: 'Invoice Number',
			name: 'invoiceNumber',
			type: 'string',
			default: '',
			placeholder: 'e.g. 2026-1042',
			description:
				'Your own number, at most 25 characters. PayPal has one invoice for each. Left empty, it is made up, the same one when you retry this execution. For numbers in sequence, map the one of Invoice: Get Next Number.',
			most: 25,
		}).guarded(),
		textField({
			displayName: 'Last Name of Buyer',
			name: 'surname',
			type: 'string',
			default: '',
			most: 140,
		}),
		textField({
			displayName: 'Memo',
			name: 'memo',
			type: 'string',
			default: '',
			description: 'A note to yourself, which the buyer never sees',
			most: 500,
		}),
		decimalField({
			displayName: 'Minimum Partial Payment',
			name: 'minimumPayment',
			type: 'string',
			default: '',
			placeholder: 'e.g. 10.00',
			description: 'The least a buyer may pay at a time',
		}).guarded(),
		textField({
			displayName: 'Note',
			name: 'note',
			type: 'string',
			typeOptions: { rows: 2 },
			default: '',
			placeholder: 'e.g. Thank you for your order!',
			description: 'The buyer sees it on the invoice',
			most: 4000,
		}),
		optionsField({
			displayName: 'Payment Term',
			name: 'paymentTerm',
			type: 'options',
			options: [
				{ name: 'Due on Receipt', value: 'DUE_ON_RECEIPT' },
				{ name: 'No Due Date', value: 'NO_DUE_DATE' },
				{ name: 'Within 10 Days', value: 'NET_10' },
				{ name: 'Within 15 Days', value: 'NET_15' },
				{ name: 'Within 30 Days', value: 'NET_30' },
				{ name: 'Within 45 Days', value: 'NET_45' },
				{ name: 'Within 60 Days', value: 'NET_60' },
				{ name: 'Within 90 Days', value: 'NET_90' },
			],
			default: 'DUE_ON_RECEIPT',
			owner: 'PayPal',
		}),
		booleanField({
			displayName: 'Prices Include Tax',
			name: 'taxInclusive',
			type: 'boolean',
			default: true,
			description: 'Whether the unit prices have the tax in them already',
		}).guarded(),
		textField({
			displayName: 'Reference',
			name: 'reference',
			type: 'string',
			default: '',
			placeholder: 'e.g. PO-88',
			description: 'Such as the order number of the buyer. The buyer sees it.',
			most: 120,
		}),
		textField({
			displayName: 'Terms and Conditions',
			name: 'terms',
			type: 'string',
			typeOptions: { rows: 2 },
			default: '',
			most: 4000,
		}),
	],
}).among('options');

export type InvoiceDetails = ValuesOf<typeof invoiceDetails>;
