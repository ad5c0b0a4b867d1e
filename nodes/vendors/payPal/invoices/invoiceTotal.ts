import { Money } from '../../../core/money/money';
import { readDecimal } from '../../../core/money/decimal';
import { decimalsByCurrency, type Currency } from '../money/currencies';
import type { PayPalMoney } from '../money/payPalMoney';
import type { InvoiceBreakdown, InvoiceDiscount, InvoiceItem } from './invoice';

/** What PayPal is to make of an invoice. */
export interface ExpectedTotal {
	total: Money;
	/**
	 * By how much PayPal may differ, in the smallest unit of the currency: for each number that has to be rounded, one.
	 * PayPal does not say how it rounds.
	 */
	tolerance: bigint;
}

interface Parts {
	items: InvoiceItem[];
	breakdown: InvoiceBreakdown;
	taxInclusive: boolean;
}

/**
 * The total of an invoice: lines less discounts, with tax, shipping and the other amount. Each line, tax and discount
 * is rounded by itself, halves up, as in PayPal's example: 50.00 less 5 % and 10.00 less 5.00, both less 5 % and with
 * 7.25 % tax, make taxes of 3.27 and 0.34. https://developer.paypal.com/docs/api/invoicing/v2/#invoices_create
 */
export function toExpectedTotal(
	{ items, breakdown, taxInclusive }: Parts,
	currency: Currency,
): ExpectedTotal {
	let rounded = 0n;
	const round = (digits: bigint, by: bigint): bigint => {
		if (digits % by !== 0n) rounded++;
		return (digits * 2n + by) / (by * 2n);
	};
	const percentOf = (amount: bigint, percent: string): bigint => {
		const { digits, decimals } = readDecimal(percent)!;
		return round(amount * digits, 100n * 10n ** BigInt(decimals));
	};
	const discountOf = (discount: InvoiceDiscount | undefined, of: bigint): bigint => {
		if (discount?.amount) return minor(discount.amount, currency);
		return discount?.percent === undefined ? 0n : percentOf(of, discount.percent);
	};

	const net = items.map(({ quantity, unit_amount, discount }) => {
		const { digits, decimals } = readDecimal(quantity)!;
		const line = round(minor(unit_amount, currency) * digits, 10n ** BigInt(decimals));
		return line - discountOf(discount, line);
	});
	const netTotal = sum(net);
	const invoiceDiscount = discountOf(breakdown.discount?.invoice_discount, netTotal);
	const left = netTotal - invoiceDiscount;
	const taxes = items.map(({ tax }, index) => {
		if (!tax || taxInclusive) return 0n;
		const { digits, decimals } = readDecimal(tax.percent)!;
		// A discount of the whole invoice is shared by its lines.
		const [share, whole] = netTotal === 0n ? [1n, 1n] : [left, netTotal];
		return round(net[index]! * share * digits, whole * 100n * 10n ** BigInt(decimals));
	});
	const { shipping, custom } = breakdown;
	const shippingCost = shipping?.amount ? minor(shipping.amount, currency) : 0n;
	const shippingTax = shipping?.tax && !taxInclusive ? percentOf(shippingCost, shipping.tax.percent) : 0n;
	const other = custom?.amount ? minor(custom.amount, currency) : 0n;
	const total = left + sum(taxes) + shippingCost + shippingTax + other;
	return {
		total: inMinorUnits(total, currency),
		tolerance: taxInclusive ? rounded + BigInt(items.length) : rounded,
	};
}

/** Whether two totals differ by no more than PayPal's way of rounding can explain. */
export function isWithin({ total, tolerance }: ExpectedTotal, made: Money, currency: Currency): boolean {
	const difference = minorOf(made, currency) - minorOf(total, currency);
	return (difference < 0n ? -difference : difference) <= tolerance;
}

const sum = (amounts: bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n);

const minor = ({ value }: PayPalMoney, currency: Currency): bigint =>
	minorOf(Money.of({ currency, value }, decimalsByCurrency[currency]), currency);

const minorOf = (money: Money, currency: Currency): bigint => {
	const { digits, decimals } = readDecimal(money.toString())!;
	return digits * 10n ** BigInt(Math.max(0, decimalsByCurrency[currency] - decimals));
};

function inMinorUnits(minorUnits: bigint, currency: Currency): Money {
	const decimals = decimalsByCurrency[currency];
	const digits = String(minorUnits < 0n ? -minorUnits : minorUnits).padStart(decimals + 1, '0');
	const value = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
	return Money.of({ currency, value: minorUnits < 0n ? `-${value}` : value }, decimals);
}
