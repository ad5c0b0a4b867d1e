import type { Money } from '../../core/money/money';
import { ownValue } from '../../core/ownValue';
import { characterCount, cutTo } from '../../core/visibleText';
import { formatPrice } from '../../wording/formats';
import { buyerTexts, type Language } from '../../wording/languages';
import type { CartProduct, CartTotal } from './cartTotal';

/** As much as there is room for above buttons. */
const mostCharacters = 640;

/**
 * A cart as its buyer reads it: the lines, what comes on top, the total, and what there is less of. Of a large one only
 * the first lines: with more, there would be no button to pay it.
 */
export function toCartText<Product extends CartProduct>(
	{ lines, short, discount, coupon, shipping, toFreeShipping, total }: CartTotal<Product>,
	nameOf: (product: Product) => string,
	language: Language,
): string {
	const { cart, notification } = buyerTexts[language];
	const price = (money: Money) => formatPrice(money.toAmount(), language);
	const filled = (text: string, values: Record<string, string>) =>
		text.replace(/\[(\w+)\]/g, (place, name: string) => ownValue(values, name) ?? place);
	const sums = [
		coupon !== undefined && `${notification.receipt.discount} (${coupon}) · -${price(discount)}`,
		!shipping.isZero && `${cart.shipping} · ${price(shipping)}`,
		`${cart.total} · ${price(total)}`,
	];
	const remarks = [
		...short
			.filter(({ limitedBy }) => limitedBy === 'stock')
			.map((product) =>
				filled(product.quantity > 0 ? cart.left : cart.soldOut, {
					product: nameOf(product),
					count: String(product.quantity),
				}),
			),
		...(toFreeShipping ? [filled(cart.toFreeShipping, { amount: price(toFreeShipping) })] : []),
	];
	const goods = lines.map(
		(line) => `${line.quantity} × ${nameOf(line)} · ${price(line.unitPrice.times(line.quantity))}`,
	);
	const withGoods = (told: string[]) =>
		[told, lines.length > 0 ? sums.filter(Boolean) : [], remarks]
			.filter((part) => part.length > 0)
			.map((part) => part.join('\n'))
			.join('\n\n');
	let text = withGoods(goods);
	for (let left = goods.length - 1; left >= 0 && characterCount(text) > mostCharacters; left--)
		text = withGoods([...goods.slice(0, left), '…']);
	return cutTo(text, mostCharacters);
}
