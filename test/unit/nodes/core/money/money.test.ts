import fc from 'fast-check';

import { readDecimal, writeDecimal } from '../../../../../nodes/core/money/decimal';
import { Money } from '../../../../../nodes/core/money/money';
import { refusal } from '../../../../support/refusal';

const eur = (value: string) => Money.of({ currency: 'EUR', value });

/** An amount in a currency that has so many decimals. */
const amount = (decimals: number) =>
	fc.bigInt({ min: 0n, max: 10n ** 18n }).map((digits) => {
		const text = String(digits).padStart(decimals + 1, '0');
		return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
	});

/** None in JPY, 2 in EUR, 3 in KWD, 4 in CLF. */
describe.each([0, 1, 2, 3, 4])('an amount with %i decimals', (decimals) => {
	const xxx = (value: string) => Money.of({ currency: 'XXX', value });

	it('is written as it was read', () => {
		fc.assert(fc.property(amount(decimals), (text) => expect(xxx(text).toString()).toBe(text)));
	});

	it('multiplied is as much as added so many times, and what was added can be taken off', () => {
		fc.assert(
			fc.property(
				amount(decimals),
				amount(decimals),
				fc.integer({ min: 1, max: 40 }),
				(first, second, times) => {
					const [a, b] = [xxx(first), xxx(second)];
					const added = Money.sum(
						Array.from({ length: times }, () => a),
						'XXX',
					);
					expect(added.equals(a.times(times))).toBe(true);
					expect(a.times(String(times)).toString()).toBe(added.toString());
					expect(a.add(b).subtract(b).equals(a)).toBe(true);
					expect(a.subtract(a).isZero).toBe(true);
				},
			),
		);
	});

	it('is compared with one of any other number of decimals', () => {
		fc.assert(
			fc.property(amount(decimals), amount(decimals), fc.nat(3), (first, second, zeros) => {
				const more = (text: string) =>
					decimals === 0 ? `${text}.0${'0'.repeat(zeros)}` : text + '0'.repeat(zeros);
				const digits = (text: string) => BigInt(text.replace('.', ''));
				expect(xxx(more(first)).isLessThan(xxx(second))).toBe(digits(first) < digits(second));
				expect(xxx(more(first)).equals(xxx(second))).toBe(digits(first) === digits(second));
				expect(xxx(more(first)).equals(xxx(first))).toBe(true);
			}),
		);
	});
});

describe('a sum', () => {
	it.each([
		[['10.00', '14.00'], '24.00'],
		[['10.00', '14.5'], '24.50'],
		[['0.1', '0.2'], '0.3'],
		[['500', '0.5'], '500.5'],
		[['500'], '500'],
		[['999999999999999.99', '0.01'], '1000000000000000.00'],
		[[], '0'],
	])('of %j is %s', (values, sum) => {
		expect(Money.sum(values.map(eur), 'EUR').toString()).toBe(sum);
	});

	it('has nothing of what is left out', () => {
		expect(Money.sum([undefined, eur('1.20'), undefined], 'EUR').toAmount()).toEqual({
			currency: 'EUR',
			value: '1.20',
		});
	});
});

describe('a percentage of it', () => {
	const percent = (text: string) => readDecimal(text)!;

	it.each([
		['19.99', '10', '2.00'],
		['19.90', '10', '1.99'],
		['10.00', '33.3', '3.33'],
		['10.00', '33.33', '3.34'],
		['0.01', '0.1', '0.01'],
		['24.00', '100', '24.00'],
		['24.00', '0', '0.00'],
		['500', '7.5', '38'],
	])('%s, of it %s percent, is %s: rounded up to its decimals', (value, of, share) => {
		expect(eur(value).percent(percent(of)).toString()).toBe(share);
	});

	it('is the least that is not below the exact share', () => {
		fc.assert(
			fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.nat(100_000), (cents, thousandths) => {
				const share = eur(writeDecimal({ digits: cents, decimals: 2 })).percent({
					...{ digits: BigInt(thousandths), decimals: 3 },
				});
				const [exact, given] = [cents * BigInt(thousandths), BigInt(share.toString().replace('.', ''))];
				expect(given * 100_000n >= exact && (given - 1n) * 100_000n < exact).toBe(true);
			}),
		);
	});
});

describe('money', () => {
	it('has the decimals that are asked for, and loses none', () => {
		expect(Money.of({ currency: 'EUR', value: '5' }, 2).toString()).toBe('5.00');
		expect(Money.of({ currency: 'EUR', value: '5.125' }, 2).toString()).toBe('5.125');
		expect(Money.zero('EUR', 2).toString()).toBe('0.00');
	});

	it('is not mixed with another currency', () => {
		const usd = Money.of({ currency: 'USD', value: '1' });
		expect(refusal(() => eur('1').add(usd))).toMatchObject({
			field: 'Currency',
			message: "EUR and USD can't be mixed in one order",
			remedy: 'Use the same currency for everything in the order.',
		});
		expect(() => eur('1').isLessThan(usd)).toThrow("can't be mixed");
		expect(eur('1').equals(usd)).toBe(false);
	});

	it('below zero is written with its sign', () => {
		const debt = eur('0.05').subtract(eur('1.10'));
		expect([debt.isNegative, debt.toString(), debt.whole]).toEqual([true, '-1.05', -1n]);
	});

	it('knows nothing from something, and less from as much', () => {
		const [nothing, cent] = [eur('0.00'), eur('0.01')];
		expect([nothing, cent].map(({ isZero }) => isZero)).toEqual([true, false]);
		expect([nothing, cent].map(({ isNegative }) => isNegative)).toEqual([false, false]);
		expect([nothing.isLessThan(cent), cent.isLessThan(cent), cent.isLessThan(nothing)]).toEqual([
			...[true, false, false],
		]);
	});

	it('stays exact where a float does not', () => {
		expect(eur('0.10').times(3).toString()).toBe('0.30');
		expect(eur('90071992547409.93').add(eur('0.01')).toString()).toBe('90071992547409.94');
	});

	it('is read without what is around it', () => {
		expect(eur(' 19.90\n').toString()).toBe('19.90');
	});

	it.each(['', 'free', '1e3', '12,50'])('is not made of %j', (value) => {
		expect(() => eur(value)).toThrow(`"${value}" is not an amount`);
	});
});
