import fc from 'fast-check';

import { currencies, Money, toCurrency } from '../../../../../nodes/core/money/money';
import { refusal } from '../../../../support/refusal';

const withoutDecimals = ['HUF', 'JPY', 'TWD'];
const decimalsOf = (currency: string) => (withoutDecimals.includes(currency) ? 0 : 2);

const currency = fc.constantFrom(...currencies);
const amount = (code: string) =>
	fc.bigInt({ min: 0n, max: 10n ** 12n }).map((minor) => toText(minor, decimalsOf(code)));
const toText = (minor: bigint, decimals: number) => {
	const digits = String(minor).padStart(decimals + 1, '0');
	return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
};

describe('Money', () => {
	it('knows the 25 currencies PayPal takes, and no other', () => {
		expect(currencies).toHaveLength(25);
		expect(toCurrency(' usd ')).toBe('USD');
		expect(refusal(() => toCurrency('BTC')).message).toBe('Currency: "BTC" is not a currency PayPal takes');
		expect(refusal(() => toCurrency('')).message).toBe('Currency is empty');
		expect(refusal(() => toCurrency('toString')).field).toBe('Currency');
	});

	it.each([
		['19.90', 'USD', '19.90'],
		['19.9', 'USD', '19.90'],
		[19.9, 'USD', '19.90'],
		[' 5 ', 'EUR', '5.00'],
		['.5', 'EUR', '0.50'],
		['007.10', 'EUR', '7.10'],
		[0, 'EUR', '0.00'],
		['-0', 'EUR', '0.00'],
		['500', 'JPY', '500'],
		[500, 'HUF', '500'],
		['999999999999999.99', 'USD', '999999999999999.99'],
		['999999999999999', 'TWD', '999999999999999'],
	])('reads %p %s as %s', (value, code, text) => {
		expect(Money.parse(value, code).toString()).toBe(text);
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
		['12,50', 'USD', 'Unit Price: "12,50" is not an amount'],
		['$12', 'USD', 'Unit Price: "$12" is not an amount'],
		['1e3', 'USD', 'Unit Price: "1e3" is not an amount'],
		['.', 'USD', 'Unit Price: "." is not an amount'],
		[NaN, 'USD', 'Unit Price: "NaN" is not an amount'],
		[Infinity, 'USD', 'Unit Price: "Infinity" is not an amount'],
		[{}, 'USD', 'Unit Price is not an amount'],
		[true, 'USD', 'Unit Price is not an amount'],
		[['1'], 'USD', 'Unit Price is not an amount'],
	])('refuses %p %s and names the field', (value, code, message) => {
		const refused = refusal(() => Money.parse(value, code, 'Unit Price'));
		expect(refused).toMatchObject({ field: 'Unit Price', message });
		expect(refused.remedy).not.toBe('');
	});

	it('does not mix currencies', () => {
		expect(() => Money.parse('1', 'USD').add(Money.parse('1', 'EUR'))).toThrow("can't be mixed");
	});

	it('reads back what it writes', () => {
		fc.assert(
			fc.property(
				currency.chain((code) => fc.tuple(fc.constant(code), amount(code))),
				([code, text]) => expect(Money.parse(text, code).toString()).toBe(text),
			),
		);
	});

	it('multiplies as often as it would add, and subtracts what it added', () => {
		fc.assert(
			fc.property(
				currency.chain((code) => fc.tuple(fc.constant(code), amount(code), amount(code))),
				fc.integer({ min: 1, max: 40 }),
				([code, first, second], times) => {
					const [a, b] = [Money.parse(first, code), Money.parse(second, code)];
					const added = Array.from({ length: times }).reduce<Money>((sum) => sum.add(a), Money.zero(code));
					expect(added.equals(a.times(times))).toBe(true);
					expect(a.times(String(times)).equals(added)).toBe(true);
					expect(a.add(b).subtract(b).equals(a)).toBe(true);
					expect(a.subtract(a).isZero).toBe(true);
				},
			),
		);
	});

	it('stays exact where a float does not', () => {
		expect(Money.parse('0.10', 'USD').times(3).toString()).toBe('0.30');
		expect(Money.parse('90071992547409.93', 'USD').add(Money.parse('0.01', 'USD')).toString()).toBe(
			'90071992547409.94',
		);
	});

	it('writes what is below zero with its sign', () => {
		const debt = Money.parse('0.05', 'USD').subtract(Money.parse('1.10', 'USD'));
		expect([debt.isNegative, debt.toString()]).toEqual([true, '-1.05']);
	});
});
