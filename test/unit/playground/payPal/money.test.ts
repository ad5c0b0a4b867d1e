import fc from 'fast-check';

import { fromMinor, issueWith, normalized, sum, toMinor } from '../../../../playground/payPal/money.ts';

const money = (value: string, currency_code = 'USD') => ({ currency_code, value });

describe('money of the simulated PayPal', () => {
	it.each([
		['10', 'USD', 1000n, '10.00'],
		['10.5', 'EUR', 1050n, '10.50'],
		['.5', 'USD', 50n, '0.50'],
		['0.07', 'USD', 7n, '0.07'],
		['-1.05', 'USD', -105n, '-1.05'],
		['1200', 'JPY', 1200n, '1200'],
		['7', 'HUF', 7n, '7'],
		['999999999999999.99', 'USD', 99_999_999_999_999_999n, '999999999999999.99'],
	])('reads %s %s exactly', (value, currency, minor, written) => {
		expect(toMinor(money(value, currency))).toBe(minor);
		expect(normalized(money(value, currency))).toEqual(money(written, currency));
	});

	it.each([
		['XXX', '1', 'INVALID_CURRENCY_CODE'],
		['JPY', '1.0', 'DECIMALS_NOT_SUPPORTED'],
		['HUF', '1.50', 'DECIMALS_NOT_SUPPORTED'],
		['TWD', '0.5', 'DECIMALS_NOT_SUPPORTED'],
		['USD', '1.005', 'DECIMAL_PRECISION'],
		['USD', '0.00', 'CANNOT_BE_ZERO_OR_NEGATIVE'],
		['USD', '-0.01', 'CANNOT_BE_ZERO_OR_NEGATIVE'],
		['USD', '1000000000000000.00', 'MAX_VALUE_EXCEEDED'],
		['USD', '0.01', undefined],
		['JPY', '1', undefined],
	])('%s %s: %s', (currency, value, issue) => {
		expect(issueWith(money(value, currency), 'positive')).toBe(issue);
	});

	it('lets parts of a sum be nothing, but not negative', () => {
		expect(issueWith(money('0'), 'zero')).toBeUndefined();
		expect(issueWith(money('-0.01'), 'zero')).toBe('CANNOT_BE_NEGATIVE');
	});

	it('writes what it reads, for any amount', () => {
		fc.assert(
			fc.property(
				fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }),
				fc.constantFrom('USD', 'JPY'),
				(minor, code) => {
					expect(toMinor(fromMinor(minor, code))).toBe(minor);
				},
			),
		);
		expect(sum([1n, 2n, -3n])).toBe(0n);
	});
});
