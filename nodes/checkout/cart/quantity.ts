/** What bounds how many of a product can be in a cart. */
export interface QuantityLimits {
	/** How many a merchant sells to one buyer at once. */
	most: number;
	/** How many there are; undefined where nobody counts them. */
	stock?: number;
}

/** Why it is fewer than the buyer wants. */
export type LimitedBy = 'most' | 'stock';

/** How many it can be, and what keeps it from being more. */
export interface LimitedQuantity {
	quantity: number;
	limitedBy?: LimitedBy;
}

/** As many as wanted, within the limits; what there is counts before what is allowed. */
export function withinLimits(wanted: number, { most, stock = Infinity }: QuantityLimits): LimitedQuantity {
	const quantity = Math.max(0, Math.min(wanted, most, stock));
	if (quantity >= wanted) return { quantity };
	return { quantity, limitedBy: stock <= most ? 'stock' : 'most' };
}

/** What a buyer does to one line of a cart. */
export type QuantityChange = 'add' | 'remove' | 'set';

/**
 * A line of a cart after a change. What was in the cart before is held to the limits, too: they may have changed since.
 *
 * @param inCart how many are in the cart
 */
export function changeQuantity(
	inCart: number,
	change: QuantityChange,
	by: number,
	limits: QuantityLimits,
): LimitedQuantity {
	const wanted = { add: inCart + by, remove: inCart - by, set: by }[change];
	return withinLimits(Math.max(0, wanted), limits);
}
