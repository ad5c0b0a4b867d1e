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
import type { BilledPerson, InvoiceBreakdown, InvoiceItem } from './invoice';
import { itemFields, toDiscount, toItems, toPercent } from './invoiceItems';
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

const details = invoiceDetails.fields;
const amounts = invoiceAmounts.fields;

/** Where the merchant fills in what an invoice holds. */
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
