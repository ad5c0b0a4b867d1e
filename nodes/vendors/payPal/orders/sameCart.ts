import { InvalidInput } from '../../../core/invalidInput';
import type { Order } from './order';
import type { OrderItem } from './orderItem';
import type { OrderRequest } from './orderRequest';
import { sameValue } from '../../../core/money/sameValue';

/**
 * Makes sure that an order PayPal had made under the same key before is for the same goods: the seal vouches for the
 * sum alone. An answer without items says nothing.
 *
 * @throws InvalidInput when it is for others
 */
export function requireSameCart(
	{ purchase_units: made }: Order,
	{ purchase_units: asked }: OrderRequest,
): void {
	const isSame = asked.every(({ items }, index) => {
		const known = made?.[index]?.items;
		return (
			!known || (known.length === items.length && items.every((item, at) => isSameItem(item, known[at]!)))
		);
	});
	if (isSame) return;
	throw new InvalidInput(
		'Idempotency Key',
		'Idempotency Key: PayPal already has an order with this key, for another cart',
		'Use a separate key for each cart, for example your cart number. Nothing was sent to the buyer.',
	);
}

const isSameItem = (one: OrderItem, other: OrderItem): boolean =>
	one.name.trim() === other.name.trim() &&
	Number(one.quantity) === Number(other.quantity) &&
	sameValue(one.unit_amount.value, other.unit_amount.value) &&
	(one.sku ?? '') === (other.sku ?? '');
