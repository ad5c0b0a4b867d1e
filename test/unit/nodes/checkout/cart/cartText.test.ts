import { toCartText } from '../../../../../nodes/checkout/cart/cartText';
import { toCartTotal, type CartProduct, type CartRules } from '../../../../../nodes/checkout/cart/cartTotal';
import { Money } from '../../../../../nodes/core/money/money';
import { buyerTexts, type Language } from '../../../../../nodes/wording/languages';

const usd = (value: string): Money => Money.of({ currency: 'USD', value }, 2);
const zero = usd('0');

const text = (products: CartProduct[], rules: Partial<CartRules> = {}, language: Language = 'en') =>
	toCartText(
		toCartTotal(products, [], { most: 10, shipping: zero, ...rules }, zero),
		({ key }) => key,
		language,
	);

describe('a cart in words', () => {
	it('has lines, shipping, total, and what is missing to free shipping', () => {
		const mug = { key: 'Mug', unitPrice: usd('24'), wanted: 2 };
		expect(text([mug], { shipping: usd('4.90'), freeShippingFrom: usd('60') })).toBe(
			'2 × Mug · $48.00\n\nShipping · $4.90\nTotal · $52.90\n\n$12.00 more and shipping is free',
		);
	});

	it('says what there is less of, but not that nobody may have more', () => {
		const few = { key: 'Mug', unitPrice: usd('24'), wanted: 3, stock: 1 };
		const none = { key: 'Hat', unitPrice: usd('9'), wanted: 1, stock: 0 };
		const many = { key: 'Pin', unitPrice: usd('1'), wanted: 11 };
		expect(text([few, none, many]).split('\n\n').at(-1)).toBe('Mug: only 1 left\nHat: sold out');
	});

	it('has no total of nothing', () => {
		expect(text([])).toBe('');
		expect(text([{ key: 'Hat', unitPrice: usd('9'), wanted: 1, stock: 0 }])).toBe('Hat: sold out');
	});

	it.each(Object.keys(buyerTexts) as Language[])('leaves no placeholder unfilled: %s', (language) => {
		const few = { key: 'Mug', unitPrice: usd('24'), wanted: 3, stock: 1 };
		const none = { key: 'Hat', unitPrice: usd('9'), wanted: 1, stock: 0 };
		const all = text([few, none], { shipping: usd('4.90'), freeShippingFrom: usd('60') }, language);
		expect(all).not.toMatch(/\[|\]/);
		expect(all.match(/Mug|Hat/g)).toHaveLength(3);
	});
});
