import fc from 'fast-check';

import { isLess, sumOf } from '../../../../../nodes/core/money/decimal';

it.each([
	[['10.00', '14.00'], '24.00'],
	[['0.1', '0.2'], '0.3'],
	[['500', '0.5'], '500.5'],
	[['500'], '500'],
	[['999999999999999.99', '0.01'], '1000000000000000.00'],
	[[], '0'],
])('%j add up to %s', (values, sum) => {
	expect(sumOf(values)).toBe(sum);
});

const cents = fc.bigInt({ min: 0n, max: 10n ** 17n });
const toValue = (amount: bigint) => `${amount / 100n}.${String(amount % 100n).padStart(2, '0')}`;

it('adds up every list of amounts to the cent', () => {
	fc.assert(
		fc.property(fc.array(cents, { minLength: 1, maxLength: 10 }), (amounts) => {
			expect(sumOf(amounts.map(toValue))).toBe(toValue(amounts.reduce((sum, amount) => sum + amount, 0n)));
		}),
	);
});

it('knows which of two amounts is the smaller one', () => {
	fc.assert(
		fc.property(cents, cents, (one, other) => {
			expect(isLess(toValue(one), toValue(other))).toBe(one < other);
			expect(isLess(`${toValue(one)}0`, toValue(other))).toBe(one < other);
		}),
	);
});
