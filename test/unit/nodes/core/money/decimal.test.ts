import fc from 'fast-check';

import { digitsAt, readDecimal, writeDecimal } from '../../../../../nodes/core/money/decimal';

it.each([
	['19.90', 1990n, 2],
	['500', 500n, 0],
	['.5', 5n, 1],
	['007.10', 710n, 2],
	['-1.5', -15n, 1],
	['-0', 0n, 0],
	['9007199254740993.001', 9007199254740993001n, 3],
])('%s is read digit by digit', (text, digits, decimals) => {
	expect(readDecimal(text)).toEqual({ digits, decimals });
});

it.each(['', '.', '-', '5.', '1e3', '0x10', '12,50', '$12', '1.2.3', '+5', ' 5', '--5', 'NaN'])(
	'%j is no decimal',
	(text) => expect(readDecimal(text)).toBeUndefined(),
);

const decimal = fc.record({
	digits: fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
	decimals: fc.nat(6),
});

it('reads back what it writes', () => {
	fc.assert(fc.property(decimal, (one) => expect(readDecimal(writeDecimal(one))).toEqual(one)));
});

it('is the same number with more decimals', () => {
	fc.assert(
		fc.property(decimal, fc.nat(6), ({ digits, decimals }, more) =>
			expect(digitsAt({ digits, decimals }, decimals + more)).toBe(digits * 10n ** BigInt(more)),
		),
	);
});

it('loses no digit where fewer decimals are asked for', () => {
	expect(digitsAt({ digits: 1999n, decimals: 2 }, 0)).toBe(1999n);
});
