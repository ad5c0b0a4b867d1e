import type { GoodsLine } from '../../../checkout/payment';
import { InvalidInput } from '../../../core/invalidInput';
import { sameValue } from '../../../core/money/amount';
import { toLine } from '../payments/toPayment';
import type { Order } from './order';
import type { OrderRequest } from './orderRequest';

/** Whether an order is for the goods that are asked for. An answer without lines says nothing. */
export const isSameCart = (made: GoodsLine[] | undefined, asked: GoodsLine[]): boolean =>
	!made || (made.length === asked.length && asked.every((line, at) => isSameLine(line, made[at]!)));

/**
 * Makes sure that an order PayPal had made under the same key before is for the same goods: the seal vouches for the
 * sum alone.
 *
 * @throws InvalidInput when it is for others
 */
export function requireSameCart(
	{ purchase_units: made }: Order,
	{ purchase_units: asked }: OrderRequest,
): void {
	const isSame = asked.every(({ items }, index) =>
		isSameCart(made?.[index]?.items?.map(toLine), items.map(toLine)),
	);
	if (isSame) return;
	throw new InvalidInput(
		'Idempotency Key',
		'Idempotency Key: PayPal already has an order with this key, for another cart',
		'Use a separate key for each cart, for example your cart number. Nothing was sent to the buyer.',
	);
}

const isSameLine = (one: GoodsLine, other: GoodsLine): boolean =>
	one.name.trim() === other.name.trim() &&
	Number(one.quantity) === Number(other.quantity) &&
	sameValue(one.unitPrice, other.unitPrice) &&
	(one.sku ?? '') === (other.sku ?? '');
