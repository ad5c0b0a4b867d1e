import { fromMinor, sum, toMinor, type Money } from '../money.ts';
import type { InvoiceContent, InvoiceItem } from './invoice.ts';

/** What PayPal makes of the lines of an invoice, in the smallest unit of its currency. */
export interface InvoiceTotals {
	/** Of each line. */
	taxes: bigint[];
	itemTotal: bigint;
	itemDiscount: bigint;
	invoiceDiscount: bigint;
	shipping: bigint;
	shippingTax: bigint;
	custom: bigint;
	taxTotal: bigint;
	total: bigint;
}

/**
 * The sums of an invoice. Each line, each tax and each discount is rounded by itself, halves away from zero: so it is
 * in the answer that PayPal's reference shows (50.00 and 10.00 with discounts and 7.25 % tax come to 74.21, of which
 * taxes 3.27, 0.34 and 0.73, discount 2.63). https://developer.paypal.com/docs/api/invoicing/v2/#invoices_get
 * How a discount of the whole invoice is shared among lines before their tax: by their amount, unverified.
 * Taxes that prices include (`tax_inclusive`) add nothing: unverified.
 */
export function totalsOf({ detail, items, amount, configuration }: InvoiceContent): InvoiceTotals {
	const currency = detail.currency_code;
	const gross = items.map((item) => lineAmount(item, currency));
	const discounts = items.map((item, at) => discountOf(item.discount, gross[at]!));
	const net = gross.map((line, at) => line - discounts[at]!);
	const netTotal = sum(net);
	const breakdown = amount?.breakdown;
	const invoiceDiscount = discountOf(breakdown?.discount?.invoice_discount, netTotal);
	const shared = configuration?.tax_calculated_after_discount !== false && netTotal > 0n;
	const left: Share = shared ? [netTotal - invoiceDiscount, netTotal] : [1n, 1n];
	const isInclusive = configuration?.tax_inclusive === true;
	const taxOf = (base: bigint, percent: string | undefined, share: Share = [1n, 1n]) =>
		percent === undefined ? 0n : taxAt(base, percent, share, isInclusive);
	const taxes = items.map((item, at) => taxOf(net[at]!, item.tax?.percent, left));
	const shipping = minor(breakdown?.shipping?.amount);
	const shippingTax = taxOf(shipping, breakdown?.shipping?.tax?.percent);
	const custom = minor(breakdown?.custom?.amount);
	const taxTotal = sum(taxes) + shippingTax;
	const added = isInclusive ? 0n : taxTotal;
	return {
		taxes,
		itemTotal: sum(gross),
		itemDiscount: sum(discounts),
		invoiceDiscount,
		shipping,
		shippingTax,
		custom,
		taxTotal,
		total: netTotal - invoiceDiscount + shipping + custom + added,
	};
}

/** A part of a whole, as a fraction. */
type Share = [part: bigint, whole: bigint];

function lineAmount(item: InvoiceItem, currency: string): bigint {
	const [digits, scale] = decimal(item.quantity);
	return divided(digits * toMinor({ ...item.unit_amount, currency_code: currency }), scale);
}

/** PayPal takes an amount rather than a percentage, where it gets both. */
function discountOf(discount: { percent?: string; amount?: Money } | undefined, of: bigint): bigint {
	if (discount?.amount) return toMinor(discount.amount);
	if (discount?.percent === undefined) return 0n;
	const [digits, scale] = decimal(discount.percent);
	return divided(of * digits, scale * 100n);
}

function taxAt(base: bigint, percent: string, [part, whole]: Share, isInclusive: boolean): bigint {
	const [digits, scale] = decimal(percent);
	const within = isInclusive ? scale * 100n + digits : scale * 100n;
	return divided(base * part * digits, whole * within);
}

const minor = (money: Money | undefined): bigint => (money ? toMinor(money) : 0n);

/** `7.25` is 725 hundredths. */
function decimal(text: string): [digits: bigint, scale: bigint] {
	const [whole = '', fraction = ''] = text.replace('-', '').split('.');
	const digits = BigInt(`${whole || '0'}${fraction}`);
	return [text.startsWith('-') ? -digits : digits, 10n ** BigInt(fraction.length)];
}

/** Halves away from zero. */
function divided(amount: bigint, by: bigint): bigint {
	const positive = amount < 0n ? -amount : amount;
	const rounded = (positive * 2n + by) / (by * 2n);
	return amount < 0n ? -rounded : rounded;
}

export const inCurrency =
	(currency: string) =>
	(amount: bigint): Money =>
		fromMinor(amount, currency);
