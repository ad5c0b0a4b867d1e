import { invalidRequest, issue, type ErrorDetail } from '../errors.ts';
import { issueWith, valuePattern, type Money } from '../money.ts';
import { merchant } from '../../seed.ts';
import { onlyKnown, violations, type Shape } from '../shape.ts';
import type { InvoiceContent } from './invoice.ts';
import { totalsOf } from './totals.ts';

/**
 * What an invoice may hold: lengths, patterns and values of PayPal's OpenAPI of the Invoicing API, version 2.3.
 * https://developer.paypal.com/docs/api/invoicing/v2/#invoices_create
 */
const text = (max: number, min = 0): Shape => ({ type: 'string', min, max });
const code: Shape = { type: 'string', min: 3, max: 3 };
const date: Shape = { type: 'string', pattern: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/ };
const money: Shape = {
	type: 'object',
	required: ['currency_code', 'value'],
	fields: { currency_code: code, value: { type: 'string', max: 32, pattern: valuePattern } },
};
const percent: Shape = { type: 'string', pattern: valuePattern };
const tax: Shape = {
	type: 'object',
	required: ['name', 'percent'],
	fields: { name: text(100), percent },
};
const discount: Shape = { type: 'object', fields: { percent, amount: money } };
const email: Shape = { type: 'string', min: 3, max: 254, pattern: /^.+@[^"-].+$/ };

const address: Shape = {
	type: 'object',
	fields: {
		address_line_1: text(300),
		address_line_2: text(300),
		address_line_3: text(100),
		admin_area_1: text(300),
		admin_area_2: text(120),
		postal_code: text(60),
		country_code: { type: 'string', min: 2, max: 2 },
	},
};
const name: Shape = {
	type: 'object',
	fields: {
		prefix: text(140),
		given_name: text(140),
		surname: text(140),
		middle_name: text(140),
		suffix: text(140),
		full_name: text(300),
	},
};
const phone: Shape = {
	type: 'object',
	required: ['country_code', 'national_number'],
	fields: { country_code: text(3, 1), national_number: text(14, 1), phone_type: text(20) },
};
const phones: Shape = { type: 'array', of: phone };
const contact = { business_name: text(300), name, address };

const item: Shape = {
	type: 'object',
	required: ['name', 'quantity', 'unit_amount'],
	fields: {
		name: text(200),
		description: text(1000),
		quantity: { type: 'string', max: 14, pattern: /^-?\d{1,7}(\.\d{1,5})?$/ },
		unit_amount: money,
		tax,
		item_date: date,
		discount,
		unit_of_measure: { type: 'string', oneOf: ['QUANTITY', 'HOURS', 'AMOUNT'] },
	},
};

const invoice: Shape = {
	type: 'object',
	// "The invoice object must include an items array."
	required: ['detail', 'items'],
	fields: {
		detail: {
			type: 'object',
			required: ['currency_code'],
			fields: {
				currency_code: code,
				// The reference says 127; its errors, and the search, say 25.
				invoice_number: { type: 'string', max: 25 },
				reference: text(120),
				invoice_date: date,
				note: text(4000),
				terms_and_conditions: text(4000),
				memo: text(500),
				payment_term: {
					type: 'object',
					fields: {
						term_type: {
							type: 'string',
							oneOf: [
								...['DUE_ON_RECEIPT', 'DUE_ON_DATE_SPECIFIED', 'NO_DUE_DATE'],
								...['NET_10', 'NET_15', 'NET_30', 'NET_45', 'NET_60', 'NET_90'],
							],
						},
						due_date: date,
					},
				},
			},
		},
		invoicer: {
			type: 'object',
			fields: {
				...contact,
				email_address: email,
				phones,
				website: text(2048),
				tax_id: text(100),
				additional_notes: text(400),
				logo_url: text(2000),
			},
		},
		primary_recipients: {
			type: 'array',
			max: 100,
			of: {
				type: 'object',
				fields: {
					billing_info: {
						type: 'object',
						fields: {
							...contact,
							email_address: email,
							phones,
							additional_info: text(40),
							language: text(10),
						},
					},
					shipping_info: { type: 'object', fields: contact },
				},
			},
		},
		additional_recipients: { type: 'array', max: 100, of: email },
		items: { type: 'array', min: 1, max: 100, of: item },
		configuration: {
			type: 'object',
			fields: {
				tax_calculated_after_discount: { type: 'boolean' },
				tax_inclusive: { type: 'boolean' },
				allow_tip: { type: 'boolean' },
				template_id: text(30),
				partial_payment: {
					type: 'object',
					fields: { allow_partial_payment: { type: 'boolean' }, minimum_amount_due: money },
				},
			},
		},
		amount: {
			type: 'object',
			fields: {
				breakdown: {
					type: 'object',
					fields: {
						shipping: { type: 'object', fields: { amount: money, tax } },
						custom: { type: 'object', required: ['label'], fields: { label: text(50), amount: money } },
						discount: { type: 'object', fields: { invoice_discount: discount } },
					},
				},
			},
		},
	},
};

/**
 * What PayPal keeps of a request to make or replace an invoice.
 *
 * @throws INVALID_REQUEST with everything that is wrong with it
 */
export function readInvoice(body: unknown): InvoiceContent {
	const wrong = violations(body, invoice);
	if (wrong.length > 0) throw invalidRequest(wrong);
	const content = onlyKnown(body, invoice) as InvoiceContent;
	const { currency_code: currency } = content.detail;
	const amounts = [...amountsIn(content)];
	const badAmounts = amounts.flatMap(([field, amount]) => problemsOf(field, amount, currency));
	if (badAmounts.length > 0) throw invalidRequest(badAmounts);
	if (totalsOf(content).total < 0n) throw issue('INVALID_TOTAL_AMOUNT', { field: '/amount/value' });
	const { email_address: invoicer } = content.invoicer ?? {};
	if (invoicer !== undefined && invoicer !== merchant.email) {
		throw issue('USER_NOT_FOUND', { field: '/invoicer/email_address', value: invoicer });
	}
	return content;
}

/** One currency in the whole invoice: unverified for invoices, as it is with orders. */
function problemsOf(field: string, amount: Money, currency: string): ErrorDetail[] {
	const found =
		amount.currency_code === currency
			? issueWith({ ...amount, value: amount.value.replace('-', '') }, 'zero')
			: 'CURRENCY_MISMATCH';
	return found ? [{ issue: found, field, value: amount.value, location: 'body' }] : [];
}

function* amountsIn({ items, amount, configuration }: InvoiceContent): Generator<[string, Money]> {
	for (const [index, one] of items.entries()) {
		yield [`/items/${index}/unit_amount/value`, one.unit_amount];
		if (one.discount?.amount) yield [`/items/${index}/discount/amount/value`, one.discount.amount];
	}
	const parts = amount?.breakdown;
	const named = {
		'/amount/breakdown/shipping/amount/value': parts?.shipping?.amount,
		'/amount/breakdown/custom/amount/value': parts?.custom?.amount,
		'/amount/breakdown/discount/invoice_discount/amount/value': parts?.discount?.invoice_discount?.amount,
		'/configuration/partial_payment/minimum_amount_due/value':
			configuration?.partial_payment?.minimum_amount_due,
	};
	for (const [field, given] of Object.entries(named)) if (given) yield [field, given];
}
