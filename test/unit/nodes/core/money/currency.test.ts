import { decimalsOf, readCurrency, type TakenCurrencies } from '../../../../../nodes/core/money/currency';
import { refusal } from '../../../../support/refusal';

const taken: TakenCurrencies<'EUR' | 'USD'> = {
	has: (code): code is 'EUR' | 'USD' => ['EUR', 'USD'].includes(code),
	problem: 'is not taken',
	remedy: 'Use EUR or USD.',
};

it.each([
	['USD', 'USD'],
	[' eur ', 'EUR'],
])('%j is %s', (value, code) => {
	expect(readCurrency(value, 'Currency', taken)).toBe(code);
});

it.each([
	['GBP', 'Currency of order 2: "GBP" is not taken'],
	['constructor', 'Currency of order 2: "CONSTRUCTOR" is not taken'],
	['x'.repeat(50), `Currency of order 2: "${'X'.repeat(20)}" is not taken`],
	[' ', 'Currency of order 2 is empty'],
	[undefined, 'Currency of order 2 is empty'],
	[{}, 'Currency of order 2 is not taken'],
])('%j is none', (value, message) => {
	expect(() => readCurrency(value, 'Currency of order 2', taken)).toThrow(
		expect.objectContaining({ field: 'Currency of order 2', message, remedy: 'Use EUR or USD.' }) as Error,
	);
});

it.each([
	['USD', 2],
	['HUF', 2],
	['JPY', 0],
	['KWD', 3],
	['XYZ', 2],
])('%s has %i decimals', (code, decimals) => {
	expect(decimalsOf(code)).toBe(decimals);
});

it.each([
	['€', 'Write EUR in place of €.'],
	['us$', 'Write USD in place of US$.'],
	['$', 'Use EUR or USD.'],
	['£', 'Use EUR or USD.'],
])('%s is answered with its code where it can mean only one that is taken', (sign, remedy) => {
	expect(refusal(() => readCurrency(sign, 'Currency', taken))).toMatchObject({ field: 'Currency', remedy });
});

it.each([
	['€', 'EUR'],
	['Euro', 'EUR'],
	['euros', 'EUR'],
	['£', 'GBP'],
	['₱', 'PHP'],
	['₪', 'ILS'],
	['฿', 'THB'],
	['zł', 'PLN'],
	['R$', 'BRL'],
	['US$', 'USD'],
])('%s means %s', (sign, code) => {
	const any: TakenCurrencies<string> = {
		...taken,
		has: (given): given is string => /^[A-Z]{3}$/.test(given),
	};
	const { remedy } = refusal(() => readCurrency(sign, 'Currency', any));
	expect(remedy).toBe(`Write ${code} in place of ${sign.toUpperCase()}.`);
});
