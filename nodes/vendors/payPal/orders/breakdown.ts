import { InvalidInput } from '../../../core/invalidInput';
import { readDecimal } from '../../../core/money/decimal';
import { Money } from '../../../core/money/money';
import type { WrittenFields } from '../errors/writtenFields';
import type { Currency } from '../money/currencies';
import { toPayPal, type PayPalMoney } from '../money/payPalMoney';
import { noMoney, readMoney, requireWithinLimit } from '../money/readMoney';
import { amounts, cartLines, type Amounts, type CheckoutLine } from '../panel/cart.description';
import { currencyField } from '../panel/currency.description';
import type { PurchaseUnitInput } from './checkout';

/** https://developer.paypal.com/docs/api/orders/v2/#definition-amount_breakdown */
interface Breakdown {
	item_total: PayPalMoney;
	tax_total?: PayPalMoney;
	shipping?: PayPalMoney;
	handling?: PayPalMoney;
	insurance?: PayPalMoney;
	discount?: PayPalMoney;
	shipping_discount?: PayPalMoney;
}

export type AmountWithBreakdown = PayPalMoney & { breakdown: Breakdown };

/** Where the merchant fills in what an amount is made of. */
export const amountLabels: WrittenFields = {
	label: amounts.label,
	parts: {
		currency_code: currencyField,
		breakdown: {
			parts: {
				item_total: cartLines.fields.unitPrice,
				tax_total: amounts.fields.taxTotal,
				shipping: amounts.fields.shipping,
				handling: amounts.fields.handling,
				insurance: amounts.fields.insurance,
				discount: amounts.fields.discount,
				shipping_discount: amounts.fields.shippingDiscount,
			} satisfies Record<keyof Breakdown, WrittenFields>,
		},
	},
};

/** A line with its amounts read: per piece, exact. */
export interface PricedLine {
	line: CheckoutLine;
	quantity: string;
	unitPrice: Money;
	tax?: Money;
}

/**
 * The order's amount and its parts, proven to add up:
 * items + tax + shipping + handling + insurance - shipping discount - discount.
 *
 * @throws InvalidInput when nothing is left to pay, or an amount can't be read
 */
export function toAmount(
	checkout: PurchaseUnitInput,
	currency: Currency,
	lines: PricedLine[],
): AmountWithBreakdown {
	const read = (name: keyof Amounts) =>
		isFilled(checkout[name]) ? readMoney(checkout[name], currency, amounts.fields[name].label) : undefined;
	const itemTotal = sum(
		lines.map(({ unitPrice, quantity }) => unitPrice.times(quantity)),
		currency,
	);
	const parts = {
		tax_total: taxTotalOf(lines, read('taxTotal'), currency),
		shipping: read('shipping'),
		handling: read('handling'),
		insurance: read('insurance'),
		discount: readPercentage(checkout.discount, itemTotal) ?? read('discount'),
		shipping_discount: read('shippingDiscount'),
	};
	const { tax_total, shipping, handling, insurance, discount, shipping_discount } = parts;
	const gross = sum([itemTotal, tax_total, shipping, handling, insurance], currency);
	const total = gross.subtract(sum([discount, shipping_discount], currency));
	requirePayable(total, gross);
	const given = Object.entries(parts).flatMap(([part, money]) =>
		money ? [[part, toPayPal(money.toAmount())]] : [],
	);
	return {
		...toPayPal(total.toAmount()),
		breakdown: {
			item_total: toPayPal(itemTotal.toAmount()),
			...(Object.fromEntries(given) as Partial<Breakdown>),
		},
	};
}

/**
 * A discount such as `10%`: of the prices of all lines, without tax and shipping, and rounded up, so that nobody pays
 * more than the percentage says.
 *
 * @returns undefined when it is no percentage
 * @throws InvalidInput when it is more than everything
 */
function readPercentage(value: unknown, itemTotal: Money): Money | undefined {
	const [, number] = /^(\d{1,3}(?:[.,]\d{1,10})?)\s*%$/.exec(String(value ?? '').trim()) ?? [];
	const percent = number === undefined ? undefined : readDecimal(number.replace(',', '.'));
	if (!percent) return undefined;
	if (percent.digits <= 100n * 10n ** BigInt(percent.decimals)) return itemTotal.percent(percent);
	throw amounts.fields.discount.refused(value, 'is more than 100%', 'Use a percentage of at most 100%.');
}

export const isFilled = (value: unknown): boolean =>
	value !== undefined && value !== null && String(value).trim() !== '';

const sum = (amounts: Array<Money | undefined>, currency: Currency): Money =>
	Money.sum([noMoney(currency), ...amounts], currency);

/** PayPal wants tax_total to equal the lines' tax as soon as one line has tax. */
function taxTotalOf(lines: PricedLine[], onOrder: Money | undefined, currency: Currency): Money | undefined {
	const taxed = lines.filter(({ tax }) => tax !== undefined);
	if (taxed.length === 0) return onOrder;
	const onLines = sum(
		taxed.map(({ tax, quantity }) => tax!.times(quantity)),
		currency,
	);
	if (!onOrder || onOrder.equals(onLines)) return onLines;
	const { label } = amounts.fields.taxTotal;
	throw new InvalidInput(
		label,
		`${label} on the order is ${onOrder.toString()}, but the tax of the cart lines adds up to ${onLines.toString()}`,
		'Enter Tax either per cart line or for the whole order.',
	);
}

function requirePayable(total: Money, gross: Money): void {
	requireWithinLimit(total, 'Total');
	if (!total.isNegative && !total.isZero) return;
	const { unitPrice } = cartLines.fields;
	if (gross.isZero)
		throw new InvalidInput(
			unitPrice.label,
			'The order total is zero, but PayPal takes only amounts above zero',
			`Check ${unitPrice.label} of the cart lines.`,
		);
	throw amounts.fields.discount.invalid(
		`leaves ${total.toString()} to pay, but PayPal takes only amounts above zero`,
		`Use discounts of less than ${gross.toString()} ${gross.currency} in total.`,
	);
}
