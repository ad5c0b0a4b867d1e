import { readCurrency, type TakenCurrencies } from '../../../core/money/currency';

/**
 * The currencies PayPal takes, and how many decimals it takes in each: none in HUF and TWD, which have them elsewhere.
 * https://developer.paypal.com/docs/api/reference/currency-codes/
 */
export const decimalsByCurrency = {
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

/** By their English names. */
const names: Record<Currency, string> = {
	AUD: 'Australian Dollar',
	BRL: 'Brazilian Real',
	CAD: 'Canadian Dollar',
	CHF: 'Swiss Franc',
	CNY: 'Chinese Yuan',
	CZK: 'Czech Koruna',
	DKK: 'Danish Krone',
	EUR: 'Euro',
	GBP: 'British Pound',
	HKD: 'Hong Kong Dollar',
	HUF: 'Hungarian Forint',
	ILS: 'Israeli New Shekel',
	JPY: 'Japanese Yen',
	MXN: 'Mexican Peso',
	MYR: 'Malaysian Ringgit',
	NOK: 'Norwegian Krone',
	NZD: 'New Zealand Dollar',
	PHP: 'Philippine Peso',
	PLN: 'Polish Zloty',
	RUB: 'Russian Ruble',
	SEK: 'Swedish Krona',
	SGD: 'Singapore Dollar',
	THB: 'Thai Baht',
	TWD: 'New Taiwan Dollar',
	USD: 'US Dollar',
};

export type Currency = keyof typeof decimalsByCurrency;

export const currencies = Object.keys(decimalsByCurrency) as Currency[];

/** For a list to choose from, by name. */
export const currencyOptions = currencies
	.map((currency) => ({ name: `${names[currency]} (${currency})`, value: currency }))
	.toSorted((one, other) => one.name.localeCompare(other.name));

/** @throws InvalidInput when PayPal doesn't take this currency */
export const toCurrency = (value: unknown, field = 'Currency'): Currency =>
	readCurrency(value, field, takenByPayPal);

const takenByPayPal: TakenCurrencies<Currency> = {
	has: (code): code is Currency => Object.hasOwn(decimalsByCurrency, code),
	problem: 'is not a currency PayPal takes',
	remedy: `Use one of these codes: ${currencies.join(', ')}.`,
};
