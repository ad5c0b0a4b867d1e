import fc from 'fast-check';

import { Money } from '../../../../../../nodes/core/money/money';
import type { InvoiceBreakdown, InvoiceItem } from '../../../../../../nodes/vendors/payPal/invoices/invoice';
import { isWithin, toExpectedTotal } from '../../../../../../nodes/vendors/payPal/invoices/invoiceTotal';
import { decimalsByCurrency, type Currency } from '../../../../../../nodes/vendors/payPal/money/currencies';
import { inCurrency, totalsOf } from '../../../../../../playground/payPal/invoicing/totals.ts';

const money = (value: string, currency_code = 'USD') => ({ currency_code, value });
const item = (
	value: string,
	quantity = '1',
	more: Partial<InvoiceItem> = {},
	currency = 'USD',
): InvoiceItem => ({
	name: 'Mug',
	quantity,
	unit_amount: money(value, currency),
	...more,
});
const total = (items: InvoiceItem[], breakdown: InvoiceBreakdown = {}, taxInclusive = false) =>
	toExpectedTotal({ items, breakdown, taxInclusive }, 'USD');

describe('the total of an invoice', () => {
	it('is that of PayPal’s example', () => {
		const tax = { name: 'Sales Tax', percent: '7.25' };
		const items = [
			item('50.00', '1', { tax, discount: { percent: '5' } }),
			item('10.00', '1', { tax, discount: { amount: money('5.00') } }),
		];
		const breakdown = {
			custom: { label: 'Packing', amount: money('10.00') },
			shipping: { amount: money('10.00'), tax },
			discount: { invoice_discount: { percent: '5' } },
		};
		expect(total(items, breakdown).total.toString()).toBe('74.21');
	});

	it.each<[string, InvoiceItem[], string]>([
		['two and a half hours', [item('80.00', '2.5')], '200.00'],
		['a third, halves up', [item('10.00', '0.33333')], '3.33'],
		['tax on each line', [item('0.10', '1', { tax: { name: 'Tax', percent: '25' } })], '0.13'],
	])('rounds each line by itself: %s', (_, items, expected) => {
		expect(total(items).total.toString()).toBe(expected);
	});

	it('adds no tax to prices that have it', () => {
		const tax = { name: 'VAT', percent: '19' };
		expect(total([item('119.00', '1', { tax })], {}, true).total.toString()).toBe('119.00');
	});

	it('has no decimals where the currency has none', () => {
		const yen = toExpectedTotal(
			{ items: [item('500', '1.5', {}, 'JPY')], breakdown: {}, taxInclusive: false },
			'JPY',
		);
		expect(yen.total.toString()).toBe('750');
	});
});

describe('PayPal may differ', () => {
	const made = (value: string) => Money.of({ currency: 'USD', value }, 2);

	it('by nothing where nothing is rounded', () => {
		const expected = total([item('12.00', '2')]);
		expect(expected.tolerance).toBe(0n);
		expect(isWithin(expected, made('24.00'), 'USD')).toBe(true);
		expect(isWithin(expected, made('24.01'), 'USD')).toBe(false);
	});

	it('by a cent for each number that is rounded, up or down', () => {
		const expected = total([item('10.00', '0.33333')]);
		expect(expected.tolerance).toBe(1n);
		for (const [value, isFine] of [
			['3.32', true],
			['3.34', true],
			['3.31', false],
			['3.35', false],
		] as const)
			expect(isWithin(expected, made(value), 'USD')).toBe(isFine);
	});
});

describe('exact: the total is what the simulated PayPal makes of it, whose sums are written by somebody else', () => {
	const currencies = fc.constantFrom(...(Object.keys(decimalsByCurrency) as Currency[]));
	/** `digits` of them after the dot at most, without zeros that say nothing. */
	const decimal = (most: number, digits: number) =>
		fc
			.tuple(fc.integer({ min: 1, max: most * 10 ** digits }), fc.integer({ min: 0, max: digits }))
			.map(([value, shown]) => String(Number((value / 10 ** digits).toFixed(shown))))
			.filter((text) => Number(text) > 0 && !text.includes('e'));
	const priceIn = (currency: Currency, most: number) =>
		fc
			.integer({ min: 0, max: most * 10 ** decimalsByCurrency[currency] })
			.map((minor) => (minor / 10 ** decimalsByCurrency[currency]).toFixed(decimalsByCurrency[currency]));
	const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

	const invoiceIn = (currency: Currency) => {
		const amount = (most: number) => priceIn(currency, most).map((value) => money(value, currency));
		const percent = decimal(100, 6);
		const tax = percent.map((value) => ({ name: 'Tax', percent: value }));
		const discount = fc.oneof(
			percent.map((value) => ({ percent: value })),
			amount(1).map((value) => ({ amount: value })),
		);
		const line = fc
			.record({
				// No discount is more than its line.
				price: priceIn(currency, 100_000).map((value) => String(Number(value) + 2)),
				quantity: fc.oneof(
					fc.integer({ min: 1, max: 999_999 }).map(String),
					decimal(500, 5).filter((text) => Number(text) >= 1),
				),
				tax: maybe(tax),
				discount: maybe(discount),
			})
			.map(({ price, quantity, tax: rate, discount: off }) =>
				item(price, quantity, { ...(rate && { tax: rate }), ...(off && { discount: off }) }, currency),
			);
		const breakdown = fc
			.record({
				off: maybe(discount),
				shipping: maybe(fc.tuple(amount(500), maybe(tax))),
				other: maybe(amount(50)),
			})
			.map(({ off, shipping, other }): InvoiceBreakdown => ({
				...(off && { discount: { invoice_discount: off } }),
				...(shipping && {
					shipping: { amount: shipping[0], ...(shipping[1] && { tax: shipping[1] }) },
				}),
				...(other && { custom: { label: 'Packing', amount: other } }),
			}));
		return fc.record({
			currency: fc.constant(currency),
			items: fc.array(line, { minLength: 1, maxLength: 6 }),
			breakdown,
			taxInclusive: fc.boolean(),
		});
	};

	it('in every currency, with quantities of five decimals, taxes and discounts', () => {
		fc.assert(
			fc.property(currencies.chain(invoiceIn), ({ currency, items, breakdown, taxInclusive }) => {
				const theirs = totalsOf({
					detail: { currency_code: currency },
					items,
					amount: { breakdown },
					configuration: { tax_inclusive: taxInclusive },
				} as never).total;
				const { total: ours } = toExpectedTotal({ items, breakdown, taxInclusive }, currency);
				expect(ours.toString()).toBe(inCurrency(currency)(theirs).value);
			}),
			{ numRuns: 2000 },
		);
	});
});
