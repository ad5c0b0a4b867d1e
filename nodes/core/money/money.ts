import { InvalidInput } from '../invalidInput';
import { readCurrency, type TakenCurrencies } from './currency';

/**
 * The currencies PayPal takes, and how many decimals each has.
 * https://developer.paypal.com/docs/api/reference/currency-codes/
 */
const decimalsByCurrency = {
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
} as const;

export type Currency = keyof typeof decimalsByCurrency;

export const currencies = Object.keys(decimalsByCurrency) as Currency[];

/** https://developer.paypal.com/docs/api/orders/v2/#error-MAX_VALUE_EXCEEDED */
const maximumMajorUnits = 999_999_999_999_999n;

/** @throws InvalidInput when PayPal doesn't take this currency */
export const toCurrency = (value: unknown, field = 'Currency'): Currency =>
	readCurrency(value, field, takenByPayPal);

const takenByPayPal: TakenCurrencies<Currency> = {
	has: (code): code is Currency => Object.hasOwn(decimalsByCurrency, code),
	problem: 'is not a currency PayPal takes',
	remedy: `Use one of these codes: ${currencies.join(', ')}.`,
};

/** An exact amount in one currency: whole minor units inside (cents, or yen), decimal strings outside. */
export class Money {
	private constructor(
		readonly currency: Currency,
		private readonly minorUnits: bigint,
	) {}

	/**
	 * Reads what a merchant typed or an expression gave: `"19.90"`, `19.9`, `"500"`.
	 *
	 * @param value decimal string or number; never negative
	 * @param field the label of the field, for the message
	 * @throws InvalidInput when it isn't an amount of this currency
	 */
	static parse(value: unknown, currency: string, field = 'Amount'): Money {
		const code = toCurrency(currency);
		const text = toDecimalText(value, field);
		const [, sign, whole = '', fraction = ''] = /^(-?)(\d*)(?:\.(\d+))?$/.exec(text) ?? [];
		if (sign === undefined || whole + fraction === '') throw notAnAmount(field, text);
		if (sign && /[1-9]/.test(whole + fraction)) throw negative(field, text);
		const decimals = decimalsByCurrency[code];
		if (fraction.length > decimals) throw tooManyDecimals(field, text, code, decimals);
		const money = new Money(code, BigInt(whole + fraction.padEnd(decimals, '0')));
		return money.requireWithinLimit(field);
	}

	static zero(currency: Currency): Money {
		return new Money(currency, 0n);
	}

	add(other: Money): Money {
		return new Money(this.currency, this.minorUnits + other.minorUnitsIn(this.currency));
	}

	subtract(other: Money): Money {
		return new Money(this.currency, this.minorUnits - other.minorUnitsIn(this.currency));
	}

	/** @param quantity a whole number, as a number or in digits */
	times(quantity: number | bigint | string): Money {
		return new Money(this.currency, this.minorUnits * BigInt(quantity));
	}

	equals(other: Money): boolean {
		return this.currency === other.currency && this.minorUnits === other.minorUnits;
	}

	get isZero(): boolean {
		return this.minorUnits === 0n;
	}

	get isNegative(): boolean {
		return this.minorUnits < 0n;
	}

	/** @throws InvalidInput when it is more than PayPal takes in one amount */
	requireWithinLimit(field: string): Money {
		if (this.minorUnits / 10n ** BigInt(decimalsByCurrency[this.currency]) <= maximumMajorUnits) return this;
		throw new InvalidInput(
			field,
			`${field}: ${this.toString()} is more than PayPal takes in one amount`,
			`Use an amount of at most ${maximumMajorUnits}.`,
		);
	}

	/** A decimal string with exactly the currency's decimals, e.g. `19.90` or `500`. */
	toString(): string {
		const decimals = decimalsByCurrency[this.currency];
		const sign = this.isNegative ? '-' : '';
		const digits = String(this.isNegative ? -this.minorUnits : this.minorUnits).padStart(decimals + 1, '0');
		if (decimals === 0) return sign + digits;
		return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
	}

	private minorUnitsIn(currency: Currency): bigint {
		if (this.currency === currency) return this.minorUnits;
		throw new InvalidInput(
			'Currency',
			`${this.currency} and ${currency} can't be mixed in one order`,
			'Use the same currency for everything in the order.',
		);
	}
}

function toDecimalText(value: unknown, field: string): string {
	if (typeof value !== 'string' && typeof value !== 'number')
		throw notAnAmount(field, value === undefined || value === null ? '' : undefined);
	const text = String(value).trim();
	if (text === '' || text.length > 40) throw notAnAmount(field, text.slice(0, 40));
	return text;
}

/** @param text what was given; undefined when it is no text at all */
const notAnAmount = (field: string, text?: string): InvalidInput =>
	new InvalidInput(
		field,
		text === '' ? `${field} is empty` : `${field}${text === undefined ? '' : `: "${text}"`} is not an amount`,
		'Use only digits, with a dot for decimals, for example 19.90.',
	);

const negative = (field: string, text: string): InvalidInput =>
	new InvalidInput(field, `${field}: ${text} is below zero`, 'Use zero or a positive amount.');

const tooManyDecimals = (field: string, text: string, currency: Currency, decimals: number): InvalidInput =>
	decimals === 0
		? new InvalidInput(
				field,
				`${field}: ${text} has decimals, but ${currency} has none`,
				`Use a whole number, for example ${text.split('.')[0] || '1'}.`,
			)
		: new InvalidInput(
				field,
				`${field}: ${text} has more than ${decimals} decimals`,
				`Round it to ${decimals} decimals. In an expression, .toFixed(${decimals}) does that.`,
			);
