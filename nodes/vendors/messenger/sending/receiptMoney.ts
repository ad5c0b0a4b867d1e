import { InvalidInput } from '../../../core/invalidInput';
import { canonicalValue } from '../../../core/money/amount';
import { decimalsOf, readCurrency, type TakenCurrencies } from '../../../core/money/currency';
import { Money } from '../../../core/money/money';
import { whyNoAmount, withDecimalDot } from '../../../core/money/typedAmount';
import { currencyField } from '../panel/receipt.description';

/** What a receipt takes: nothing below zero, and at most 13 digits before the dot. */
const amountShape = /^\d{1,13}(?:\.\d+)?$/;

/** Any code of ISO 4217: the receipt may be for something that was not paid through PayPal. */
const takenByMessenger: TakenCurrencies<string> = {
	has: (code): code is string => /^[A-Z]{3}$/.test(code),
	problem: 'is not a currency',
	remedy: 'Use a three-letter code, for example USD.',
};

/** @throws InvalidInput when it is not three letters */
export const toCurrencyCode = (value: unknown): string =>
	readCurrency(currencyField.required(value), currencyField.label, takenByMessenger);

/**
 * An amount on a receipt.
 *
 * @param currency see `toCurrencyCode`
 * @throws InvalidInput when it is not a decimal with at most the decimals of its currency
 */
export function readReceiptMoney(value: unknown, currency: string, field: string): Money {
	const given = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
	const text = withDecimalDot(given);
	if (text === '') throw new InvalidInput(field, `${field} is empty`, 'Fill it in, for example 19.90.');
	if (!amountShape.test(text)) {
		const { problem, remedy } = whyNoAmount(text.slice(0, 40));
		throw new InvalidInput(field, `${field}: "${text.slice(0, 40)}" ${problem}`, remedy);
	}
	const decimals = decimalsOf(currency);
	const shortest = canonicalValue(text);
	if ((shortest.split('.')[1] ?? '').length > decimals) {
		throw new InvalidInput(
			field,
			`${field}: ${text} has more decimals than ${currency} has (${decimals})`,
			`Round it. In an expression, .toFixed(${decimals}) does that.`,
		);
	}
	return Money.of({ currency, value: shortest }, decimals);
}

/** On the wire only, where Messenger wants a JSON number. */
export const toWireNumber = (money: Money): number => Number(money.toString());
