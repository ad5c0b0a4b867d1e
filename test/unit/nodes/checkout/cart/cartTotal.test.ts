import fc from 'fast-check';

import {
	toCartTotal,
	type CartProduct,
	type CartRules,
	type Coupon,
} from '../../../../../nodes/checkout/cart/cartTotal';
import { Money } from '../../../../../nodes/core/money/money';

const usd = (value: string): Money => Money.of({ currency: 'USD', value }, 2);
const zero = usd('0');
const product = (key: string, price: string, wanted: number, stock?: number): CartProduct => ({
	key,
	unitPrice: usd(price),
	wanted,
	...(stock !== undefined && { stock }),
});
const mug = product('mug', '24.00', 2);
const syrup = product('syrup', '12.50', 1);
const percent = (digits: bigint, decimals = 0): Coupon => ({
	key: `${digits}%`,
	percent: { digits, decimals },
});
const amount = (value: string): Coupon => ({ key: value, amount: usd(value) });

/** The sums as they are written. */
function sums(products: CartProduct[], coupons: Coupon[] = [], rules: Partial<CartRules> = {}) {
	const total = toCartTotal(products, coupons, { most: 10, shipping: zero, ...rules }, zero);
	return Object.fromEntries(
		Object.entries(total).map(([name, value]) => [name, value instanceof Money ? value.toString() : value]),
	);
}

describe('the total of a cart', () => {
	it('is the sum of its lines and the shipping', () => {
		expect(sums([mug, syrup], [], { shipping: usd('4.90') })).toMatchObject({
			itemTotal: '60.50',
			discount: '0.00',
			shipping: '4.90',
			total: '65.40',
			short: [],
		});
	});

	it('has the tax of lines that have any', () => {
		expect(sums([{ ...mug, tax: usd('1.99') }, syrup])).toMatchObject({ tax: '3.98', total: '64.48' });
		expect(sums([mug])).not.toHaveProperty('tax');
	});

	it('takes a product that is there twice for one line, within the limits of one', () => {
		const { lines, short } = toCartTotal([mug, syrup, mug], [], { most: 3, shipping: zero }, zero);
		expect(lines.map(({ key, quantity }) => [key, quantity])).toEqual([
			['mug', 3],
			['syrup', 1],
		]);
		expect(short).toMatchObject([{ key: 'mug', wanted: 4, quantity: 3, limitedBy: 'most' }]);
	});

	it('sells no more than there is, and says of which lines there is less', () => {
		expect(sums([product('mug', '24.00', 3, 2), product('hat', '9.00', 1, 0), syrup])).toMatchObject({
			itemTotal: '60.50',
			lines: [
				{ key: 'mug', quantity: 2 },
				{ key: 'syrup', quantity: 1 },
			],
			short: [
				{ key: 'mug', wanted: 3, quantity: 2, limitedBy: 'stock' },
				{ key: 'hat', wanted: 1, quantity: 0, limitedBy: 'stock' },
			],
		});
	});

	it('is nothing for an empty cart, shipping included', () => {
		const rules = { shipping: usd('4.90'), freeShippingFrom: usd('50') };
		for (const products of [[], [product('mug', '24.00', 0)], [product('mug', '24.00', 1, 0)]])
			expect(sums(products, [], rules)).toMatchObject({ lines: [], total: '0.00', shipping: '0.00' });
	});

	it.each<[string, Coupon[], string, string | undefined]>([
		['10 percent', [percent(10n)], '6.05', '10%'],
		['12.5 percent, rounded up for the buyer', [percent(125n, 1)], '7.57', '125%'],
		['an amount', [amount('5.00')], '5.00', '5.00'],
		['never more than the products', [amount('99.00')], '60.50', '99.00'],
		['the best of several, not all of them', [amount('5.00'), percent(10n), amount('6.00')], '6.05', '10%'],
		['one that is worth nothing', [percent(0n)], '0.00', undefined],
	])('takes off a coupon: %s', (_, coupons, discount, coupon) => {
		const found = sums([mug, syrup], coupons);
		expect(found.discount).toBe(discount);
		expect(found.coupon).toBe(coupon);
	});

	it.each<[string, Coupon[], string, string, string | undefined]>([
		['just enough', [], '60.50', '0.00', undefined],
		['one cent short', [], '60.51', '4.90', '0.01'],
		['the coupon counts', [amount('5.00')], '60.50', '4.90', '5.00'],
	])('ships for nothing from an amount: %s', (_, coupons, from, shipping, missing) => {
		const found = sums([mug, syrup], coupons, { shipping: usd('4.90'), freeShippingFrom: usd(from) });
		expect(found).toMatchObject({ shipping });
		expect(found.toFreeShipping).toBe(missing);
	});

	it('is exact, never negative, and the same in whatever order the rows come', () => {
		const cents = fc.bigInt({ min: 0n, max: 10n ** 15n });
		const written = (value: bigint): Money => usd(`${value / 100n}.${String(value % 100n).padStart(2, '0')}`);
		const line = fc.record({
			key: fc.constantFrom('a', 'b', 'c', 'd'),
			wanted: fc.nat({ max: 20 }),
			stock: fc.option(fc.nat({ max: 20 }), { nil: undefined }),
		});
		const prices = fc.tuple(cents, cents, cents, cents);
		fc.assert(
			fc.property(fc.array(line), prices, fc.nat({ max: 100 }), cents, (lines, [a, b, c, d], off, ship) => {
				const [priceOf, stockOf] = [{ a, b, c, d }, new Map(lines.map(({ key, stock }) => [key, stock]))];
				const products = lines.map(({ key, wanted }) => ({
					key,
					wanted,
					unitPrice: written(priceOf[key]),
					...(stockOf.get(key) !== undefined && { stock: stockOf.get(key)! }),
				}));
				const coupons = [percent(BigInt(off))];
				const found = sums(products, coupons, { shipping: written(ship) });
				let items = 0n;
				for (const key of stockOf.keys()) {
					const wanted = lines.reduce((sum, one) => sum + (one.key === key ? one.wanted : 0), 0);
					items += priceOf[key] * BigInt(Math.min(wanted, 10, stockOf.get(key) ?? Infinity));
				}
				const discount = (items * BigInt(off) + 99n) / 100n;
				const isEmpty = (found.lines as unknown[]).length === 0;
				expect(found.total).toBe(written(items - discount + (isEmpty ? 0n : ship)).toString());
				const backwards = sums(products.toReversed(), coupons, { shipping: written(ship) });
				expect({ ...found, lines: [], short: [] }).toEqual({ ...backwards, lines: [], short: [] });
			}),
		);
	});
});
