import fc from 'fast-check';

import { canonicalValue, sameAmount, sameValue } from '../../../../../nodes/core/money/amount';

describe('the one spelling of an amount, which is under every seal', () => {
	it.each([
		['24', '24'],
		['24.00', '24'],
		['24.50', '24.5'],
		['024.5', '24.5'],
		[' 24.5 ', '24.5'],
		['0.00', '0'],
		['000', '0'],
		['.5', '.5'],
		['-0.50', '-0.5'],
		['', ''],
		['not a number', 'not a number'],
	])('of %j is %j', (value, spelling) => {
		expect(canonicalValue(value)).toBe(spelling);
	});

	it('is the same for every number of zeros behind the last digit, and for no other amount', () => {
		fc.assert(
			fc.property(fc.nat(), fc.nat(), fc.nat(5), (cents, other, zeros) => {
				const write = (amount: number) =>
					`${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;
				expect(sameValue(write(cents), write(cents) + '0'.repeat(zeros))).toBe(true);
				expect(sameValue(write(cents), write(other))).toBe(cents === other);
			}),
		);
	});
});

it.each([
	[{ currency: 'EUR', value: '24.0' }, true],
	[{ currency: 'USD', value: '24.00' }, false],
	[{ currency: 'EUR', value: '24.01' }, false],
])('24 EUR beside %j: %s', (other, same) => {
	expect(sameAmount({ currency: 'EUR', value: '24' }, other)).toBe(same);
});

it.each([
	['9007199254740993', '9007199254740992'],
	['0.1000000000000000055', '0.1'],
	['1e2', '100'],
	['24.00 USD', '24.00'],
])('%s and %s are two amounts, though the same float', (one, other) => {
	expect(sameValue(one, other)).toBe(false);
});
