/** An amount as PayPal writes it: a decimal string with a point, and a currency. */
export interface Money {
	currency_code: string;
	value: string;
}

/** Decimals of every currency PayPal takes. https://developer.paypal.com/api/rest/reference/currency-codes/ */
const decimals: Record<string, number> = {
	AUD: 2,
	BRL: 2,
	CAD: 2,
	CHF: 2,
	CNY: 2,
	CZK: 2,
	DKK: 2,
	EUR: 2,
	GBP: 2,
	HKD: 2,
	HUF: 0,
	ILS: 2,
	JPY: 0,
	MXN: 2,
	MYR: 2,
	NOK: 2,
	NZD: 2,
	PHP: 2,
	PLN: 2,
	RUB: 2,
	SEK: 2,
	SGD: 2,
	THB: 2,
	TWD: 0,
	USD: 2,
};

/** How an amount is written. https://developer.paypal.com/docs/api/orders/v2/#definition-money */
export const valuePattern = /^((-?[0-9]+)|(-?([0-9]+)?[.][0-9]+))$/;

/** 999999999999999.99, in hundredths. */
const maximum = 99_999_999_999_999_999n;

function isSupported(currencyCode: string): boolean {
	return Object.hasOwn(decimals, currencyCode);
}

function decimalsOf(currencyCode: string): number {
	return decimals[currencyCode] ?? 2;
}

/** The issue PayPal has with an amount in itself, if any; the value must match `valuePattern`. */
export function issueWith(money: Money, least: 'positive' | 'zero'): string | undefined {
	if (!isSupported(money.currency_code)) return 'INVALID_CURRENCY_CODE';
	const fraction = money.value.split('.')[1] ?? '';
	const allowed = decimalsOf(money.currency_code);
	if (fraction.length > allowed) return allowed === 0 ? 'DECIMALS_NOT_SUPPORTED' : 'DECIMAL_PRECISION';
	const minor = toMinor(money);
	if (least === 'positive' && minor <= 0n) return 'CANNOT_BE_ZERO_OR_NEGATIVE';
	if (minor < 0n) return 'CANNOT_BE_NEGATIVE';
	return minor > maximum ? 'MAX_VALUE_EXCEEDED' : undefined;
}

/** The amount in the smallest unit of its currency; decimals beyond it must not be there. */
export function toMinor(money: Money): bigint {
	const negative = money.value.startsWith('-');
	const [whole = '', fraction = ''] = money.value.replace('-', '').split('.');
	const digits = `${whole || '0'}${fraction.padEnd(decimalsOf(money.currency_code), '0')}`;
	return negative ? -BigInt(digits) : BigInt(digits);
}

/** The way PayPal writes an amount: all its decimals, no sign unless negative. */
export function fromMinor(minor: bigint, currencyCode: string): Money {
	const places = decimalsOf(currencyCode);
	const digits = (minor < 0n ? -minor : minor).toString().padStart(places + 1, '0');
	const split = digits.length - places;
	const value = places === 0 ? digits : `${digits.slice(0, split)}.${digits.slice(split)}`;
	return { currency_code: currencyCode, value: minor < 0n ? `-${value}` : value };
}

/** `10` becomes `10.00`, as in PayPal's answers. */
export function normalized(money: Money): Money {
	return fromMinor(toMinor(money), money.currency_code);
}

export function sum(amounts: bigint[]): bigint {
	return amounts.reduce((total, amount) => total + amount, 0n);
}
