import type { GoodsLine } from '../../../checkout/payment';
import { InvalidInput } from '../../../core/invalidInput';
import { sameValue } from '../../../core/money/amount';
import { toLine } from '../payments/toPayment';
import type { Order, PayPalPayee } from './order';
import type { OrderRequest } from './orderRequest';

/** Whether an order is for the goods that are asked for. An answer without lines says nothing. */
export const isSameCart = (made: GoodsLine[] | undefined, asked: GoodsLine[]): boolean =>
	!made || (made.length === asked.length && asked.every((line, at) => isSameLine(line, made[at]!)));

/**
 * Makes sure that an order PayPal had made under the same key before is for the same goods, and pays the same account: the
 * seal vouches for neither where the merchant has a reference of their own, and for goods never.
 *
 * @throws InvalidInput when it is not
 */
export function requireSameCart(
	{ purchase_units: made }: Order,
	{ purchase_units: asked }: OrderRequest,
): void {
	const isSame = asked.every(
		({ items, payee }, index) =>
			isSameCart(made?.[index]?.items?.map(toLine), items.map(toLine)) &&
			!isOtherPayee(made?.[index]?.payee, payee),
	);
	if (isSame) return;
	throw new InvalidInput(
		'Idempotency Key',
		'Idempotency Key: PayPal already has an order with this key, for another cart',
		'Use a separate key for each cart, for example your cart number. Nothing was sent to the buyer.',
	);
}

/** As far as both say whom they pay. */
const isOtherPayee = (made: PayPalPayee = {}, asked: PayPalPayee = {}): boolean =>
	(['email_address', 'merchant_id'] as const).some(
		(name) => made[name] && asked[name] && made[name].toLowerCase() !== asked[name].toLowerCase(),
	);

const isSameLine = (one: GoodsLine, other: GoodsLine): boolean =>
	one.name.trim() === other.name.trim() &&
	Number(one.quantity) === Number(other.quantity) &&
	sameValue(one.unitPrice, other.unitPrice) &&
	(one.sku ?? '') === (other.sku ?? '');
