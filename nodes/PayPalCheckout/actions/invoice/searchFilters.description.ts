import type { IExecuteFunctions } from 'n8n-workflow';

import { collection } from '../../../core/fields/collection';
import { decimalField } from '../../../core/fields/decimalField';
import type { Field } from '../../../core/fields/field';
import { multiOptionsField } from '../../../core/fields/multiOptionsField';
import { textField } from '../../../core/fields/textField';
import { toCurrency } from '../../../vendors/payPal/money/currencies';
import { toPayPal } from '../../../vendors/payPal/money/payPalMoney';
import { readMoney } from '../../../vendors/payPal/money/readMoney';
import { textsWithin } from '../../../vendors/payPal/orders/textLimit';
import { isFilled } from '../../../vendors/payPal/orders/breakdown';
import { currencyField } from '../../../vendors/payPal/panel/currency.description';
import { dayField } from '../../../vendors/payPal/panel/invoiceDetails.description';
import { withoutBlanks } from './withoutBlanks';

/** PayPal looks for so many at a time. https://developer.paypal.com/docs/api/invoicing/v2/#definition-search_data */
const mostStatuses = 5;

const amountField = <const Name extends string>(displayName: string, name: Name) =>
	decimalField({
		displayName,
		name,
		type: 'string',
		default: '',
		placeholder: 'e.g. 12.00',
		description: 'Total of the invoice. Also needs Currency.',
	});

/** What the invoices have in common; all of it has to be true. */
export const searchFilters = collection({
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add filter',
	default: {},
	description: 'Without any, all invoices are found',
	options: [
		amountField('Amount From', 'amountFrom'),
		amountField('Amount To', 'amountTo'),
		textField({
			displayName: 'Business Name of Buyer',
			name: 'businessName',
			type: 'string',
			default: '',
			most: 300,
		}),
		dayField('Created From', 'createdFrom', 'On this day or later'),
		dayField('Created To', 'createdTo', 'On this day or earlier'),
		currencyField.with({ description: 'Invoices in this currency' }),
		dayField('Due From', 'dueFrom', 'On this day or later'),
		dayField('Due To', 'dueTo', 'On this day or earlier'),
		textField({
			displayName: 'Email of Buyer',
			name: 'email',
			type: 'string',
			placeholder: 'e.g. jamie@example.com',
			default: '',
			most: 254,
		}),
		textField({
			displayName: 'First Name of Buyer',
			name: 'givenName',
			type: 'string',
			default: '',
			most: 140,
		}),
		dayField('Invoice Date From', 'dateFrom', 'On this day or later'),
		dayField('Invoice Date To', 'dateTo', 'On this day or earlier'),
		textField({
			displayName: 'Invoice Number',
			name: 'invoiceNumber',
			type: 'string',
			default: '',
			most: 25,
		}),
		textField({ displayName: 'Last Name of Buyer', name: 'surname', type: 'string', default: '', most: 140 }),
		textField({ displayName: 'Memo', name: 'memo', type: 'string', default: '', most: 500 }),
		textField({ displayName: 'Reference', name: 'reference', type: 'string', default: '', most: 120 }),
		multiOptionsField({
			displayName: 'Status',
			name: 'status',
			type: 'multiOptions',
			options: [
				{ name: 'Cancelled', value: 'CANCELLED' },
				{ name: 'Draft', value: 'DRAFT' },
				{ name: 'Marked as Paid', value: 'MARKED_AS_PAID' },
				{ name: 'Marked as Refunded', value: 'MARKED_AS_REFUNDED' },
				{ name: 'Paid', value: 'PAID' },
				{ name: 'Partially Paid', value: 'PARTIALLY_PAID' },
				{ name: 'Partially Refunded', value: 'PARTIALLY_REFUNDED' },
				{ name: 'Payment Pending', value: 'PAYMENT_PENDING' },
				{ name: 'Refunded', value: 'REFUNDED' },
				{ name: 'Scheduled', value: 'SCHEDULED' },
				{ name: 'Sent by Email', value: 'SENT' },
				{ name: 'Unpaid', value: 'UNPAID' },
			],
			default: [],
			description: 'Any of these, at most five',
		}),
	],
}).guarded();

const { fields } = searchFilters;

const texts = {
	invoice_number: fields.invoiceNumber,
	memo: fields.memo,
	recipient_business_name: fields.businessName,
	recipient_email: fields.email,
	recipient_first_name: fields.givenName,
	recipient_last_name: fields.surname,
	reference: fields.reference,
};

/** What PayPal is asked for. https://developer.paypal.com/docs/api/invoicing/v2/#definition-search_data */
export function readCriteria(context: IExecuteFunctions, itemIndex: number): object {
	const given = withoutBlanks(searchFilters.read(context, itemIndex));
	const { status, currency, amountFrom, amountTo, createdFrom, createdTo } = given;
	if (status && status.length > mostStatuses)
		throw fields.status.invalid(
			`has ${status.length}, but PayPal takes ${mostStatuses}`,
			'Choose fewer, or search twice.',
		);
	const created = range(createdFrom, createdTo);
	const amounts = amountRange(currency, amountFrom, amountTo);
	return {
		...textsWithin(texts, given),
		...(status && status.length > 0 && { status }),
		...(currency && { currency_code: toCurrency(currency) }),
		...named('invoice_date_range', range(given.dateFrom, given.dateTo)),
		...named('due_date_range', range(given.dueFrom, given.dueTo)),
		...named(
			'creation_date_range',
			created && { start: `${created.start}T00:00:00Z`, end: `${created.end}T23:59:59Z` },
		),
		...named('total_amount_range', amounts),
	};
}

const named = <Name extends string>(name: Name, value: object | undefined): object =>
	value ? { [name]: value } : {};

/** PayPal wants both ends. */
const range = (from?: string, to?: string): { start: string; end: string } | undefined =>
	from || to ? { start: from ?? '2000-01-01', end: to ?? '2099-12-31' } : undefined;

const mostAmount = '999999999';

function amountRange(currency: string | undefined, from: unknown, to: unknown): object | undefined {
	if (!isFilled(from) && !isFilled(to)) return undefined;
	if (!currency)
		throw fields.currency.invalid(
			'is missing',
			`Add it: ${fields.amountFrom.label} and ${fields.amountTo.label} need it.`,
		);
	const money = (value: unknown, field: Field) =>
		toPayPal(readMoney(value, currency, field.label).toAmount());
	return {
		lower_amount: money(isFilled(from) ? from : '0', fields.amountFrom),
		upper_amount: money(isFilled(to) ? to : mostAmount, fields.amountTo),
	};
}
