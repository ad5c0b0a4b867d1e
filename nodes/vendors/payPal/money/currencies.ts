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

export type Currency = keyof typeof decimalsByCurrency;

export const currencies = Object.keys(decimalsByCurrency) as Currency[];

/** @throws InvalidInput when PayPal doesn't take this currency */
export const toCurrency = (value: unknown, field = 'Currency'): Currency =>
	readCurrency(value, field, takenByPayPal);

const takenByPayPal: TakenCurrencies<Currency> = {
	has: (code): code is Currency => Object.hasOwn(decimalsByCurrency, code),
	problem: 'is not a currency PayPal takes',
	remedy: `Use one of these codes: ${currencies.join(', ')}.`,
};
