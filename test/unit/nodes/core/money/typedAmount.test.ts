import fc from 'fast-check';

import { readDecimal } from '../../../../../nodes/core/money/decimal';
import { whyNoAmount, withDecimalDot } from '../../../../../nodes/core/money/typedAmount';

const wholes = fc.bigInt({ min: 0n, max: 10n ** 12n }).map(String);
const digits = (most: number) => fc.stringMatching(new RegExp(`^\\d{1,${most}}$`));

describe('a decimal comma', () => {
	it('is read as a dot where it can mean nothing else', () => {
		fc.assert(
			fc.property(wholes, digits(2), (whole, decimals) => {
				expect(withDecimalDot(`${whole},${decimals}`)).toBe(`${whole}.${decimals}`);
			}),
		);
	});

	it('is left alone in any other text', () => {
		fc.assert(
			fc.property(
				fc.stringMatching(/^[\d.,%$€ -]{0,12}$/).filter((text) => !/^-?\d+,\d{1,2}$/.test(text)),
				(text) => expect(withDecimalDot(text)).toBe(text),
			),
		);
	});

	it('never makes an amount of a text that has a second comma or a dot', () => {
		fc.assert(
			fc.property(wholes, digits(6), digits(6), fc.constantFrom(',', '.'), (a, b, c, sign) => {
				for (const text of [`${a},${b}${sign}${c}`, `${a}${sign}${b},${c}`])
					expect(readDecimal(withDecimalDot(text))).toBeUndefined();
			}),
		);
	});
});

describe('a text that is no amount', () => {
	it.each([
		[
			'1,250',
			'could mean 1250 or 1.25',
			/^Write 1250 or 1\.25, .*\{\{ \$json\.price\.replaceAll\(',', ''\) \}\} makes it 1250\.$/,
		],
		['1,000', 'could mean 1000 or 1', /^Write 1000 or 1, /],
		[
			'1,234.50',
			'is not an amount',
			/^Write 1234\.50, .*: \{\{ \$json\.price\.replaceAll\(',', ''\) \}\}\.$/,
		],
		[
			'1.234,50',
			'is not an amount',
			/^Write 1234\.50, .*: \{\{ \$json\.price\.replaceAll\('\.', ''\)\.replace\(',', '\.'\) \}\}\.$/,
		],
		['1,234,567', 'is not an amount', /^Write 1234567, /],
		['12,345.50', 'is not an amount', /^Write 12345\.50, /],
		['-123.456,7', 'is not an amount', /^Write -123456\.7, /],
		['1,001', 'could mean 1001 or 1.001', /^Write 1001 or 1\.001, /],
		['10,250', 'could mean 10250 or 10.25', /^Write 10250 or 10\.25, /],
		[
			'$12.50',
			'has more than the amount in it',
			/^Remove "\$" and write 12\.50\. The currency has its own field\.$/,
		],
		['12,50 €', 'has more than the amount in it', /^Remove "€" and write 12\.50\./],
		['USD 1,250', 'has more than the amount in it', /^Remove "USD"\. The currency/],
		[
			'USD 12.50 net',
			'has more than the amount in it',
			/^Remove "USD" and "net" and write 12\.50\. The currency has its own field\.$/,
		],
		['10 %', 'is a percentage', /^Enter the amount itself/],
		['12,5,0', 'is not an amount', /^Use only digits/],
		['-5', 'is not an amount', /^Use only digits/],
		['free', 'is not an amount', /^Use only digits/],
		['1e3', 'is not an amount', /^Use only digits/],
	])('%s %s', (text, problem, remedy) => {
		expect(whyNoAmount(text)).toEqual({ problem, remedy: expect.stringMatching(remedy) as string });
	});

	it('is never answered with an amount of other digits', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^[$€]? ?\d{1,4}([.,]\d{1,3}){0,3} ?[%€]?$/), (text) => {
				const [, shown] = /(?:W|w)rite (-?[\d.]*\d)/.exec(whyNoAmount(text).remedy) ?? [];
				const bare = (digitsOf: string) => digitsOf.replace(/\D/g, '');
				expect(bare(shown ?? text)).toBe(bare(text));
			}),
		);
	});

	it('is answered with expressions that give what they promise', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^\d{1,3}([.,]\d{3}){1,2}([.,]\d{1,2})?$/), (price) => {
				const { remedy } = whyNoAmount(price);
				const [, first] = /^Write ([\d.]*\d)/.exec(remedy) ?? [];
				const [, expression] = /\{\{ \$json\.price(.*?) \}\}/.exec(remedy) ?? [];
				const given = [...(expression ?? '').matchAll(/\.(replace|replaceAll)\('(.)', '(.?)'\)/g)].reduce(
					(text, [, how, from, to]) =>
						how === 'replace' ? text.replace(from!, to!) : text.replaceAll(from!, to!),
					price,
				);
				expect(expression === undefined ? first : given).toBe(first);
			}),
		);
	});
});
