import { parseCustomId } from '../../../checkout/terms/chatBinding';
import type { SealingApp } from '../../../checkout/terms/seal';
import { isRecord } from '../../../core/guards';
import { toCurrency, type Currency } from '../money/currencies';
import type { PayPalMoney } from '../money/payPalMoney';
import {
	invoiceDetails,
	type InvoiceAmounts,
	type InvoiceDetails,
} from '../panel/invoiceDetails.description';
import type { InvoiceLine } from '../panel/invoiceLines.description';
import type {
	BilledPerson,
	Invoice,
	InvoiceBreakdown,
	InvoiceDiscount,
	InvoiceItem,
	InvoiceTax,
} from './invoice';
import { toItems } from './invoiceItems';
import {
	expectedTotalOf,
	toBreakdown,
	toConfiguration,
	toDetail,
	toRecipients,
	type InvoiceRequest,
} from './invoiceRequest';
import { isForgedChat, readMemo, toMemo } from './memo';

/** What is to be different. What is left out stays. */
export interface InvoiceChanges {
	lines?: InvoiceLine[];
	amounts: InvoiceAmounts;
	details: InvoiceDetails;
}

/**
 * An invoice as PayPal is to have it: what it had, without what PayPal computes itself, and with the changes. The chat
 * stays, sealed anew where the number changes.
 *
 * @throws InvalidInput that names the field PayPal would refuse
 */
export function changeInvoice(invoice: Invoice, changes: InvoiceChanges, app: SealingApp): InvoiceRequest {
	const currency = toCurrency(invoice.detail?.currency_code ?? invoice.amount?.currency_code);
	const items = changes.lines ? toItems(changes.lines, currency) : (invoice.items ?? []).map(withoutComputed);
	const breakdown = changedBreakdown(keptBreakdown(invoice), changes.amounts, currency);
	const configuration = changedConfiguration(
		invoice.configuration,
		toConfiguration(changes.details, currency),
	);
	const request: InvoiceRequest = {
		...(invoice.invoicer && { invoicer: invoice.invoicer }),
		...(invoice.additional_recipients && { additional_recipients: invoice.additional_recipients }),
		...recipientsOf(invoice, changes.details),
		detail: { ...detailOf(invoice, changes.details, app), currency_code: currency },
		items,
		...(Object.keys(configuration).length > 0 && { configuration }),
		...(Object.keys(breakdown).length > 0 && { amount: { breakdown } }),
	};
	expectedTotalOf(request);
	return request;
}

function detailOf(invoice: Invoice, given: InvoiceDetails, app: SealingApp) {
	const detail: NonNullable<Invoice['detail']> = invoice.detail ?? {};
	const { payment_term: term } = detail;
	// PayPal computes the metadata; the memo is written anew.
	const kept = without(detail, 'metadata', 'payment_term', 'memo');
	const changed = toDetail(given);
	const invoiceNumber = changed.invoice_number ?? detail.invoice_number ?? '';
	return {
		...kept,
		// PayPal takes either a term or a date, and answers with both.
		...(term?.term_type === 'DUE_ON_DATE_SPECIFIED' || !term?.term_type
			? term && { payment_term: term }
			: { payment_term: { term_type: term.term_type } }),
		...changed,
		...memoOf({ detail, given, invoiceNumber, app }),
	};
}

function memoOf(about: {
	detail: NonNullable<Invoice['detail']>;
	given: InvoiceDetails;
	invoiceNumber: string;
	app: SealingApp;
}): { memo?: string } {
	const { detail, given, invoiceNumber, app } = about;
	const { memo = '' } = detail;
	const field = invoiceDetails.fields.memo;
	const { words, customId } = readMemo(memo);
	const binding = isForgedChat({ id: '', detail }, app) ? undefined : parseCustomId(customId);
	const text = given.memo ?? (binding ? words : memo);
	if (binding) return { memo: toMemo(text, binding, { invoiceNumber, app, field }) };
	return text === '' ? {} : { memo: text };
}

function recipientsOf({ primary_recipients: before = [] }: Invoice, given: InvoiceDetails) {
	const [first, ...others] = before;
	const [changed] = toRecipients(given) ?? [];
	if (!changed) return before.length > 0 ? { primary_recipients: before as never } : {};
	const name = { ...first?.billing_info?.name, ...changed.billing_info.name };
	const billing_info: BilledPerson = {
		...first?.billing_info,
		...changed.billing_info,
		...(Object.keys(name).length > 0 && { name }),
	};
	return { primary_recipients: [{ ...first, billing_info }, ...others] as never };
}

/** Another amount keeps the tax, or the name, that it had. */
function changedBreakdown(
	kept: InvoiceBreakdown,
	amounts: InvoiceAmounts,
	currency: Currency,
): InvoiceBreakdown {
	const given = toBreakdown(amounts, currency);
	const { custom, shipping } = given;
	const label = amounts.otherName?.trim() ? undefined : kept.custom?.label;
	return {
		...kept,
		...given,
		...(shipping && { shipping: { ...kept.shipping, ...shipping } }),
		...(custom && { custom: { ...custom, ...(label !== undefined && { label }) } }),
	};
}

/** Whoever allows parts keeps the least that may be paid. */
function changedConfiguration(
	kept: Record<string, unknown> = {},
	given: Record<string, unknown>,
): Record<string, unknown> {
	const [before, parts] = [kept.partial_payment, given.partial_payment];
	const isAllowed = isRecord(parts) && parts.allow_partial_payment === true;
	return {
		...kept,
		...given,
		...(isAllowed && isRecord(before) && { partial_payment: { ...before, ...parts } }),
	};
}

/** @returns what the merchant has given of the breakdown, with discounts above zero as PayPal takes them */
function keptBreakdown({ amount }: Invoice): InvoiceBreakdown {
	const { custom, shipping, discount } = amount?.breakdown ?? {};
	const invoiceDiscount = keptDiscount(discount?.invoice_discount);
	return {
		...(custom && { custom }),
		...(shipping && { shipping: { ...shipping, ...(shipping.tax && { tax: rateOf(shipping.tax) }) } }),
		...(invoiceDiscount && { discount: { invoice_discount: invoiceDiscount } }),
	};
}

function withoutComputed(item: InvoiceItem): InvoiceItem {
	const { tax } = item;
	const kept = keptDiscount(item.discount);
	return {
		...without(item, 'id', 'tax', 'discount'),
		...(tax && { tax: rateOf(tax) }),
		...(kept && { discount: kept }),
	};
}

const rateOf = ({ name, percent }: InvoiceTax): InvoiceTax => ({ name, percent });

function keptDiscount(discount: InvoiceDiscount | undefined): InvoiceDiscount | undefined {
	if (discount?.percent !== undefined) return { percent: discount.percent };
	if (!discount?.amount || Number(discount.amount.value) === 0) return undefined;
	return { amount: aboveZero(discount.amount) };
}

const aboveZero = ({ currency_code, value }: PayPalMoney): PayPalMoney => ({
	currency_code,
	value: value.replace(/^-/, ''),
});

const without = <Whole extends object, Key extends keyof Whole>(
	whole: Whole,
	...keys: Key[]
): Omit<Whole, Key> =>
	Object.fromEntries(Object.entries(whole).filter(([key]) => !keys.includes(key as Key))) as Omit<Whole, Key>;
