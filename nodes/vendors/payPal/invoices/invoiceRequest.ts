import { InvalidInput } from '../../../core/invalidInput';
import { readDecimal } from '../../../core/money/decimal';
import { Money } from '../../../core/money/money';
import { withDecimalDot } from '../../../core/money/typedAmount';
import type { Field } from '../../../core/fields/field';
import type { WrittenFields } from '../errors/writtenFields';
import type { Currency } from '../money/currencies';
import { toPayPal } from '../money/payPalMoney';
import { readMoney } from '../money/readMoney';
import { isFilled } from '../orders/breakdown';
import { textWithin, textsWithin } from '../orders/textLimit';
import {
	invoiceAmounts,
	invoiceDetails,
	type InvoiceAmounts,
	type InvoiceDetails,
} from '../panel/invoiceDetails.description';
import { invoiceLines, type InvoiceLine } from '../panel/invoiceLines.description';
import { currencyField } from '../panel/currency.description';
import type { BilledPerson, InvoiceBreakdown, InvoiceDiscount, InvoiceItem } from './invoice';
import { toExpectedTotal, type ExpectedTotal } from './invoiceTotal';

/** What a merchant says about an invoice. */
export interface InvoiceInput {
	currency: Currency;
	lines: InvoiceLine[];
	amounts: InvoiceAmounts;
	details: InvoiceDetails;
}

/** https://developer.paypal.com/docs/api/invoicing/v2/#invoices_create */
export interface InvoiceRequest {
	detail: RequestedDetail & { currency_code: string };
	primary_recipients?: Array<{ billing_info: BilledPerson }>;
	items: InvoiceItem[];
	configuration?: Record<string, unknown>;
	amount?: { breakdown: InvoiceBreakdown };
}

interface RequestedDetail {
	invoice_number?: string;
	invoice_date?: string;
	memo?: string;
	note?: string;
	reference?: string;
	terms_and_conditions?: string;
	payment_term?: { term_type?: string; due_date?: string };
}

/** PayPal takes so many lines. */
const mostLines = 100;

const details = invoiceDetails.fields;
const amounts = invoiceAmounts.fields;

/** Where the merchant fills in what a line holds. */
const itemFields = (index: number): WrittenFields => {
	const { name, description, quantity, unitPrice, taxRate, taxName, discount, unit } = invoiceLines.at(index);
	return {
		parts: {
			name,
			description,
			quantity,
			unit_amount: unitPrice,
			tax: { label: taxRate.label, parts: { name: taxName } },
			discount,
			unit_of_measure: unit,
		},
	};
};

/** The same for the whole invoice. */
export const invoiceFields: WrittenFields = {
	parts: {
		detail: {
			parts: {
				currency_code: currencyField,
				invoice_number: details.invoiceNumber,
				invoice_date: details.invoiceDate,
				reference: details.reference,
				note: details.note,
				terms_and_conditions: details.terms,
				memo: details.memo,
				payment_term: { label: details.paymentTerm.label, parts: { due_date: details.dueDate } },
			},
		},
		primary_recipients: {
			entry: () => ({
				parts: {
					billing_info: {
						parts: {
							email_address: details.email,
							business_name: details.businessName,
							name: { parts: { given_name: details.givenName, surname: details.surname } },
						},
					},
				},
			}),
		},
		items: { label: invoiceLines.label, entry: itemFields },
		configuration: {
			parts: {
				partial_payment: {
					label: details.partialPayment.label,
					parts: { minimum_amount_due: details.minimumPayment },
				},
			},
		},
		amount: {
			label: invoiceAmounts.label,
			parts: {
				breakdown: {
					parts: {
						shipping: { label: amounts.shipping.label, parts: { tax: amounts.shippingTaxRate } },
						custom: { label: amounts.other.label, parts: { label: amounts.otherName } },
						discount: amounts.discount,
					},
				},
			},
		},
	},
};

/** The lines, with a line for the tax of those that name it as an amount. */
export function toItems(lines: InvoiceLine[], currency: Currency): InvoiceItem[] {
	const items = lines.map((line, index) => toItem(line, index, currency));
	const taxes = lines.flatMap(({ tax, quantity }, index) =>
		isFilled(tax) ? [taxOf(tax, quantity, invoiceLines.at(index), currency)] : [],
	);
	const all =
		taxes.length > 0
			? [
					...items,
					{ name: 'Tax', quantity: '1', unit_amount: toPayPal(Money.sum(taxes, currency).toAmount()) },
				]
			: items;
	if (all.length === 0)
		throw new InvalidInput(
			invoiceLines.label,
			`${invoiceLines.label} has no line`,
			'Add at least one line with a name and a unit price.',
		);
	if (all.length <= mostLines) return all;
	throw new InvalidInput(
		invoiceLines.label,
		`${invoiceLines.label} has ${all.length} lines, but PayPal takes ${mostLines}`,
		'Put some of them together, or make several invoices.',
	);
}

type LineFields = ReturnType<typeof invoiceLines.at>;

function toItem(line: InvoiceLine, index: number, currency: Currency): InvoiceItem {
	const fields = invoiceLines.at(index);
	const name = textWithin('name', line.name, fields.name).name;
	if (!name) throw fields.name.invalid('is empty', 'Write what the buyer pays for.');
	const taxName = textWithin('name', line.taxName, fields.taxName).name ?? 'Tax';
	const percent = isFilled(line.taxRate) ? toPercent(line.taxRate, fields.taxRate) : undefined;
	const discount = toDiscount(line.discount, fields.discount, currency);
	if (percent !== undefined && isFilled(line.tax))
		throw fields.tax.invalid(
			'can only be used without a rate',
			`Clear ${fields.tax.label} or ${fields.taxRate.label}.`,
		);
	return {
		name,
		...textWithin('description', line.description, fields.description),
		quantity: toQuantity(line.quantity, fields.quantity),
		unit_amount: toPayPal(readMoney(line.unitPrice, currency, fields.unitPrice.label).toAmount()),
		...(percent !== undefined && { tax: { name: taxName, percent } }),
		...(discount && { discount }),
		...(line.unit && line.unit !== 'QUANTITY' && { unit_of_measure: line.unit }),
	};
}

function taxOf(tax: unknown, quantity: unknown, fields: LineFields, currency: Currency): Money {
	const count = toQuantity(quantity, fields.quantity);
	if (/^\d+$/.test(count)) return readMoney(tax, currency, fields.tax.label).times(count);
	throw fields.tax.invalid(
		'needs a whole quantity',
		`Use ${fields.taxRate.label}, or a quantity without decimals: PayPal could round otherwise than you.`,
	);
}

/** As PayPal writes it: up to five decimals, at most a million. https://developer.paypal.com/docs/api/invoicing/v2/#definition-item */
function toQuantity(value: unknown, field: Field): string {
	const text = isFilled(value) ? withDecimalDot(String(value).trim()) : '1';
	const read = readDecimal(text);
	const isFit = read && read.digits > 0n && read.decimals <= 5 && Number(text) <= 1_000_000;
	if (isFit) return text;
	throw field.refused(
		text,
		'is not a quantity',
		'Use a number above zero with at most five decimals, for example 1.5.',
	);
}

/** A rate such as `7.25`, also written `7,25` or `7.25%`. */
function toPercent(value: unknown, field: Field): string {
	const text = String(value)
		.trim()
		.replace(/\s*%$/, '')
		.replace(/^(\d+),(\d+)$/, '$1.$2');
	const read = readDecimal(text);
	const isFit = read && read.digits >= 0n && read.decimals <= 6 && Number(text) <= 100;
	if (isFit) return text;
	throw field.refused(value, 'is not a percentage', 'Use a number from 0 to 100, for example 7.25.');
}

const toDiscount = (value: unknown, field: Field, currency: Currency): InvoiceDiscount | undefined => {
	if (!isFilled(value)) return undefined;
	if (/%\s*$/.test(String(value))) return { percent: toPercent(value, field) };
	return { amount: toPayPal(readMoney(value, currency, field.label).toAmount()) };
};

/** What is added to the lines, or taken off. */
export function toBreakdown(given: InvoiceAmounts, currency: Currency): InvoiceBreakdown {
	const money = (value: unknown, field: Field) =>
		toPayPal(readMoney(value, currency, field.label).toAmount());
	const discount = toDiscount(given.discount, amounts.discount, currency);
	const label = textWithin('label', given.otherName, amounts.otherName).label;
	if (isFilled(given.shippingTaxRate) && !isFilled(given.shipping))
		throw amounts.shippingTaxRate.invalid(
			'needs an amount to tax',
			`Enter ${amounts.shipping.label} as well.`,
		);
	if (label && !isFilled(given.other))
		throw amounts.otherName.invalid('names no amount', `Enter ${amounts.other.label} as well.`);
	return {
		...(isFilled(given.other) && {
			custom: { label: label ?? 'Other', amount: money(given.other, amounts.other) },
		}),
		...(isFilled(given.shipping) && {
			shipping: {
				amount: money(given.shipping, amounts.shipping),
				...(isFilled(given.shippingTaxRate) && {
					tax: { name: 'Tax', percent: toPercent(given.shippingTaxRate, amounts.shippingTaxRate) },
				}),
			},
		}),
		...(discount && { discount: { invoice_discount: discount } }),
	};
}

/** What it says besides its lines and amounts. Only what is filled in. */
export function toDetail(given: InvoiceDetails): RequestedDetail {
	const { dueDate, paymentTerm, invoiceDate } = given;
	const term = dueDate
		? { term_type: 'DUE_ON_DATE_SPECIFIED', due_date: dueDate }
		: paymentTerm && { term_type: paymentTerm };
	const texts = {
		invoice_number: details.invoiceNumber,
		memo: details.memo,
		note: details.note,
		reference: details.reference,
		terms_and_conditions: details.terms,
	};
	return {
		...textsWithin(texts, given),
		...(invoiceDate && { invoice_date: invoiceDate }),
		...(term && { payment_term: term }),
	};
}

export function toRecipients(given: InvoiceDetails): InvoiceRequest['primary_recipients'] {
	const name = textsWithin({ given_name: details.givenName, surname: details.surname }, given);
	const billed = textsWithin({ business_name: details.businessName, email_address: details.email }, given);
	if (billed.email_address && !/^[^@\s]+@[^@\s]+$/.test(billed.email_address))
		throw details.email.refused(
			billed.email_address,
			'is not an email address',
			'Write it like jamie@example.com.',
		);
	const person = { ...billed, ...(Object.keys(name).length > 0 && { name }) };
	return Object.keys(person).length > 0 ? [{ billing_info: person }] : undefined;
}

export function toConfiguration(given: InvoiceDetails, currency: Currency): Record<string, unknown> {
	const { partialPayment, minimumPayment, taxInclusive, tip } = given;
	const isPartial = partialPayment ?? isFilled(minimumPayment);
	if (isFilled(minimumPayment) && !isPartial)
		throw details.minimumPayment.invalid(
			`needs ${details.partialPayment.label}`,
			`Switch ${details.partialPayment.label} on, or clear ${details.minimumPayment.label}.`,
		);
	const minimum = isFilled(minimumPayment)
		? toPayPal(readMoney(minimumPayment, currency, details.minimumPayment.label).toAmount())
		: undefined;
	return {
		...(tip !== undefined && { allow_tip: tip }),
		...(taxInclusive !== undefined && { tax_inclusive: taxInclusive }),
		...(partialPayment !== undefined || minimum
			? {
					partial_payment: {
						allow_partial_payment: isPartial,
						...(minimum && { minimum_amount_due: minimum }),
					},
				}
			: {}),
	};
}

/** @throws InvalidInput that names the field PayPal would refuse */
export function toInvoiceRequest({
	currency,
	lines,
	amounts: added,
	details: given,
}: InvoiceInput): InvoiceRequest {
	const recipients = toRecipients(given);
	const configuration = toConfiguration(given, currency);
	const breakdown = toBreakdown(added, currency);
	return {
		detail: { currency_code: currency, ...toDetail(given) },
		...(recipients && { primary_recipients: recipients }),
		items: toItems(lines, currency),
		...(Object.keys(configuration).length > 0 && { configuration }),
		...(Object.keys(breakdown).length > 0 && { amount: { breakdown } }),
	};
}

/**
 * What the buyer is to pay.
 *
 * @throws InvalidInput when nothing is left to pay
 */
export function expectedTotalOf({ detail, items, configuration, amount }: InvoiceRequest): ExpectedTotal {
	const expected = toExpectedTotal(
		{ items, breakdown: amount?.breakdown ?? {}, taxInclusive: configuration?.tax_inclusive === true },
		detail.currency_code as Currency,
	);
	const { total } = expected;
	if (!total.isZero && !total.isNegative) return expected;
	throw invoiceLines.invalid(
		`leave ${total.toString()} to pay, but PayPal takes only amounts above zero`,
		`Check the unit prices and ${amounts.discount.label}.`,
	);
}
