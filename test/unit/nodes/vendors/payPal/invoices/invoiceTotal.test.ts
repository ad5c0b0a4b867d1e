import fc from 'fast-check';

import { Money } from '../../../../../../nodes/core/money/money';
import type { InvoiceBreakdown, InvoiceItem } from '../../../../../../nodes/vendors/payPal/invoices/invoice';
import { isWithin, toExpectedTotal } from '../../../../../../nodes/vendors/payPal/invoices/invoiceTotal';
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

	it('as the simulated PayPal does, whose sums are written by somebody else', () => {
		const percent = fc.integer({ min: 0, max: 2500 }).map((value) => (value / 100).toFixed(2));
		const price = fc.integer({ min: 1, max: 100_000 }).map((value) => (value / 100).toFixed(2));
		const line = fc
			.record({ price, quantity: fc.integer({ min: 1, max: 900 }), rate: percent, off: percent })
			.map(({ price: value, quantity, rate, off }) =>
				item(value, String(quantity / 4), {
					tax: { name: 'Tax', percent: rate },
					discount: { percent: off },
				}),
			);
		fc.assert(
			fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), percent, price, (items, off, shipping) => {
				const breakdown = {
					discount: { invoice_discount: { percent: off } },
					shipping: { amount: money(shipping) },
				};
				const detail = { currency_code: 'USD' };
				const theirs = totalsOf({ detail, items, amount: { breakdown } } as never).total;
				expect(isWithin(total(items, breakdown), made(inCurrency('USD')(theirs).value), 'USD')).toBe(true);
			}),
		);
	});
});
