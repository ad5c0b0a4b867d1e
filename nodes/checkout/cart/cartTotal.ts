import type { Decimal } from '../../core/money/decimal';
import type { Money } from '../../core/money/money';
import { withinLimits, type LimitedBy, type LimitedQuantity } from './quantity';

/** A product in a cart. */
export interface CartProduct {
	/** Tells it from the others. */
	key: string;
	unitPrice: Money;
	/** On one piece, where it is not in the price. */
	tax?: Money;
	/** How many the buyer wants. */
	wanted: number;
	/** How many there are; undefined where nobody counts them. */
	stock?: number;
}

/** What takes something off the products of a cart: so much of it in percent, or an amount. */
export type Coupon = { key: string } & ({ percent: Decimal } | { amount: Money });

/** What a merchant has settled for all carts. */
export interface CartRules {
	/** How many of one product a cart may have. */
	most: number;
	/** What it costs to ship a cart. */
	shipping: Money;
	/** From which price of the products, less the coupon, it costs nothing. */
	freeShippingFrom?: Money;
}

/** A line that can be sold, and one of which there is not as much as wanted. */
type CartLine<Product extends CartProduct> = Product & LimitedQuantity;

/** What a cart comes to. */
export interface CartTotal<Product extends CartProduct> {
	/** What is sold: none is empty. */
	lines: Array<CartLine<Product>>;
	/** Lines that are not as wanted, with those of which nothing is left. */
	short: Array<Product & { quantity: number; limitedBy: LimitedBy }>;
	itemTotal: Money;
	discount: Money;
	/** The one that counts: the best for the buyer. */
	coupon?: string;
	shipping: Money;
	/** On all pieces; undefined where no line has any. */
	tax?: Money;
	total: Money;
	/** How much more there would have to be for free shipping, while it is not free. */
	toFreeShipping?: Money;
}

/**
 * What a cart costs, exactly. A product that is in it twice is one line. Coupons do not add up: the one that takes off
 * most counts, and never more than the products cost.
 *
 * @param products all in the currency of `zero`
 * @param zero nothing, in the currency of the cart
 */
export function toCartTotal<Product extends CartProduct>(
	products: Product[],
	coupons: Coupon[],
	{ most, shipping, freeShippingFrom }: CartRules,
	zero: Money,
): CartTotal<Product> {
	const asked = together(products).map((product) => ({
		...product,
		...withinLimits(product.wanted, { most, ...(product.stock !== undefined && { stock: product.stock }) }),
	}));
	const lines = asked.filter(({ quantity }) => quantity > 0);
	const itemTotal = lines.reduce((sum, { unitPrice, quantity }) => sum.add(unitPrice.times(quantity)), zero);
	const taxed = lines.filter(({ tax }) => tax !== undefined);
	const tax = taxed.reduce((sum, line) => sum.add(line.tax!.times(line.quantity)), zero);
	const { discount, coupon } = bestOf(coupons, itemTotal, zero);
	const goods = itemTotal.subtract(discount);
	const isFree = freeShippingFrom !== undefined && !goods.isLessThan(freeShippingFrom);
	const charged = lines.length === 0 || isFree ? zero : shipping;
	return {
		lines,
		short: asked.filter((line): line is typeof line & { limitedBy: LimitedBy } => Boolean(line.limitedBy)),
		itemTotal,
		discount,
		...(coupon !== undefined && { coupon }),
		shipping: charged,
		...(taxed.length > 0 && { tax }),
		total: goods.add(tax).add(charged),
		...(freeShippingFrom && !charged.isZero && { toFreeShipping: freeShippingFrom.subtract(goods) }),
	};
}

function together<Product extends CartProduct>(products: Product[]): Product[] {
	const byKey = new Map<string, Product>();
	for (const product of products) {
		const other = byKey.get(product.key);
		byKey.set(product.key, other ? { ...other, wanted: other.wanted + product.wanted } : product);
	}
	return [...byKey.values()];
}

function bestOf(coupons: Coupon[], itemTotal: Money, zero: Money): { discount: Money; coupon?: string } {
	let best: { discount: Money; coupon?: string } = { discount: zero };
	for (const coupon of coupons) {
		const off = 'percent' in coupon ? itemTotal.percent(coupon.percent) : coupon.amount;
		const discount = itemTotal.isLessThan(off) ? itemTotal : off;
		if (best.discount.isLessThan(discount)) best = { discount, coupon: coupon.key };
	}
	return best;
}
