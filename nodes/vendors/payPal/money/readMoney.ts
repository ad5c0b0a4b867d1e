import { InvalidInput } from '../../../core/invalidInput';
import { readDecimal } from '../../../core/money/decimal';
import { Money } from '../../../core/money/money';
import { whyNoAmount, withDecimalDot } from '../../../core/money/typedAmount';
import { decimalsByCurrency, toCurrency, type Currency } from './currencies';

/** In whole units of any currency. https://developer.paypal.com/docs/api/orders/v2/#error-MAX_VALUE_EXCEEDED */
const most = 999_999_999_999_999n;

/**
 * Reads what a merchant typed or an expression gave: `"19.90"`, `"19,90"`, `19.9`, `"500"`. The amount has exactly the
 * decimals that PayPal takes in its currency.
 *
 * @param value decimal string or number; never negative
 * @param field the label of the field, for the message
 * @throws InvalidInput when it isn't an amount PayPal takes in this currency
 */
export function readMoney(value: unknown, currency: string, field = 'Amount'): Money {
	const code = toCurrency(currency);
	const text = toText(value, field);
	const read = readDecimal(text);
	if (!read) throw notAnAmount(field, text);
	if (read.digits < 0n) throw negative(field, text);
	const decimals = decimalsByCurrency[code];
	if (read.decimals > decimals) throw tooManyDecimals(field, text, code, decimals);
	return requireWithinLimit(Money.of({ currency: code, value: text }, decimals), field);
}

/** Nothing, as PayPal writes it in this currency. */
export const noMoney = (currency: Currency): Money => Money.zero(currency, decimalsByCurrency[currency]);

/** @throws InvalidInput when it is more than PayPal takes in one amount */
export function requireWithinLimit(money: Money, field: string): Money {
	if (money.whole <= most) return money;
	throw new InvalidInput(
		field,
		`${field}: ${money.toString()} is more than PayPal takes in one amount`,
		`Use an amount of at most ${most}.`,
	);
}

function toText(value: unknown, field: string): string {
	if (typeof value !== 'string' && typeof value !== 'number')
		throw notAnAmount(field, value === undefined || value === null ? '' : undefined);
	const text = withDecimalDot(String(value).trim());
	if (text.length > 40) throw notAnAmount(field, text.slice(0, 40));
	return text;
}

/** @param text what was given; undefined when it is no text at all */
function notAnAmount(field: string, text?: string): InvalidInput {
	if (text === undefined) return new InvalidInput(field, `${field} is not an amount`, remedy);
	if (text === '') return new InvalidInput(field, `${field} is empty`, remedy);
	const { problem, remedy: how } = whyNoAmount(text);
	return new InvalidInput(field, `${field}: "${text}" ${problem}`, how);
}

const remedy = 'Use only digits, with a dot for decimals, for example 19.90.';

const negative = (field: string, text: string): InvalidInput =>
	new InvalidInput(field, `${field}: ${text} is below zero`, 'Use zero or a positive amount.');

function tooManyDecimals(field: string, text: string, currency: Currency, decimals: number): InvalidInput {
	const [whole, fraction] = text.split('.') as [string, string];
	const thousands = /^\d{3}$/.test(fraction)
		? ` If the dot is between thousands, write ${whole}${fraction}.`
		: '';
	if (decimals === 0)
		return new InvalidInput(
			field,
			`${field}: ${text} has decimals, but ${currency} has none`,
			`Use a whole number, for example ${whole || '1'}.${thousands}`,
		);
	return new InvalidInput(
		field,
		`${field}: ${text} has more than ${decimals} decimals`,
		`Round it to ${decimals} decimals. In an expression, .toFixed(${decimals}) does that.${thousands}`,
	);
}
