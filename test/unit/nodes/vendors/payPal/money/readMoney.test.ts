import fc from 'fast-check';

import { currencies } from '../../../../../../nodes/vendors/payPal/money/currencies';
import {
	noMoney,
	readMoney,
	requireWithinLimit,
} from '../../../../../../nodes/vendors/payPal/money/readMoney';
import { refusal } from '../../../../../support/refusal';

const withoutDecimals = ['HUF', 'JPY', 'TWD'];
const decimalsOf = (currency: string) => (withoutDecimals.includes(currency) ? 0 : 2);

const toText = (minor: bigint, decimals: number) => {
	const digits = String(minor).padStart(decimals + 1, '0');
	return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
};

describe('an amount that a merchant filled in', () => {
	it.each([
		['19.90', 'USD', '19.90'],
		['19.9', 'USD', '19.90'],
		[19.9, 'USD', '19.90'],
		[' 5 ', 'EUR', '5.00'],
		['.5', 'EUR', '0.50'],
		['007.10', 'EUR', '7.10'],
		[0, 'EUR', '0.00'],
		['-0', 'EUR', '0.00'],
		['12,50', 'EUR', '12.50'],
		['12,5', 'EUR', '12.50'],
		['1234,50', 'EUR', '1234.50'],
		['500', 'JPY', '500'],
		[500, 'HUF', '500'],
		[`${'0'.repeat(37)}7.1`, 'EUR', '7.10'],
		['999999999999999.99', 'USD', '999999999999999.99'],
		['999999999999999', 'TWD', '999999999999999'],
	])('%p %s is read as %s', (value, code, text) => {
		expect(readMoney(value, code).toString()).toBe(text);
	});

	it.each([
		['-1', 'USD', 'Unit Price: -1 is below zero'],
		['19.999', 'USD', 'Unit Price: 19.999 has more than 2 decimals'],
		[0.1 + 0.2, 'USD', 'Unit Price: 0.30000000000000004 has more than 2 decimals'],
		['500.00', 'JPY', 'Unit Price: 500.00 has decimals, but JPY has none'],
		['0.5', 'HUF', 'Unit Price: 0.5 has decimals, but HUF has none'],
		['1000000000000000', 'USD', 'Unit Price: 1000000000000000.00 is more than PayPal takes in one amount'],
		['', 'USD', 'Unit Price is empty'],
		[undefined, 'USD', 'Unit Price is empty'],
		[null, 'USD', 'Unit Price is empty'],
		['500,00', 'JPY', 'Unit Price: 500.00 has decimals, but JPY has none'],
		['-12,50', 'USD', 'Unit Price: -12.50 is below zero'],
		['1,250', 'USD', 'Unit Price: "1,250" could mean 1250 or 1.25'],
		['12,5,0', 'USD', 'Unit Price: "12,5,0" is not an amount'],
		['$12', 'USD', 'Unit Price: "$12" has more than the amount in it'],
		['10%', 'USD', 'Unit Price: "10%" is a percentage'],
		['1e3', 'USD', 'Unit Price: "1e3" is not an amount'],
		['.', 'USD', 'Unit Price: "." is not an amount'],
		[NaN, 'USD', 'Unit Price: "NaN" is not an amount'],
		[Infinity, 'USD', 'Unit Price: "Infinity" is not an amount'],
		['1'.repeat(41), 'USD', `Unit Price: "${'1'.repeat(40)}" is not an amount`],
		[{}, 'USD', 'Unit Price is not an amount'],
		[true, 'USD', 'Unit Price is not an amount'],
		[['1'], 'USD', 'Unit Price is not an amount'],
	])('%p %s is refused, and the field is named', (value, code, message) => {
		const refused = refusal(() => readMoney(value, code, 'Unit Price'));
		expect(refused).toMatchObject({ field: 'Unit Price', message });
		expect(refused.remedy).not.toBe('');
	});

	it('is read in every currency with the decimals PayPal takes in it', () => {
		const amount = fc
			.tuple(fc.constantFrom(...currencies), fc.bigInt({ min: 0n, max: 10n ** 12n }))
			.map(([code, minor]) => [code, toText(minor, decimalsOf(code))] as const);
		fc.assert(fc.property(amount, ([code, text]) => expect(readMoney(text, code).toString()).toBe(text)));
	});
});

it.each([
	[
		'12.500',
		'Round it to 2 decimals. In an expression, .toFixed(2) does that. If the dot is between thousands, write 12500.',
	],
	['12.5000', 'Round it to 2 decimals. In an expression, .toFixed(2) does that.'],
])('%s is answered with what it may have been meant to be', (value, remedy) => {
	expect(refusal(() => readMoney(value, 'EUR')).remedy).toBe(remedy);
});

it('a sum of amounts that PayPal takes may be more than it takes', () => {
	const most = readMoney('999999999999999.99', 'USD');
	expect(requireWithinLimit(most, 'Total')).toBe(most);
	expect(refusal(() => requireWithinLimit(most.add(readMoney('0.01', 'USD')), 'Total'))).toMatchObject({
		field: 'Total',
		message: 'Total: 1000000000000000.00 is more than PayPal takes in one amount',
	});
});

it.each([
	['USD', '0.00'],
	['HUF', '0'],
] as const)('nothing in %s is %s', (currency, text) => {
	expect(noMoney(currency).toString()).toBe(text);
});

it.each([
	['12.5', 'Use a whole number, for example 12.'],
	['.5', 'Use a whole number, for example 1.'],
	['12.500', 'Use a whole number, for example 12. If the dot is between thousands, write 12500.'],
])('%s yen is answered with a whole number', (value, remedy) => {
	expect(refusal(() => readMoney(value, 'JPY'))).toMatchObject({ field: 'Amount', remedy });
});
