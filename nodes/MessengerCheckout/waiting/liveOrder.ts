import { payPalFailureOf } from '../../shared/payPal/errors';
import { createOrder, readOrder, type Order } from '../../shared/payPal/orders';
import type { PayPalContext } from '../../shared/payPal/transport';
import { requestIdOfGeneration, type ParkedCheckout } from './parkedCheckout';

/**
 * PayPal remembers a request ID for six hours, and an order lives for three: no more orders of one link can
 * be alive, or be remembered, at a time.
 * https://developer.paypal.com/api/rest/reference/idempotency/
 */
const generations = [0, 1, 2];

/**
 * The order of a pay link that the buyer can still pay: the one an earlier tap made while it lives, a new one
 * after it has expired. Two taps at once get the same one, because they ask with the same request ID.
 *
 * @returns undefined when every order of this link has expired or is paid for
 */
export async function findOrMakeLiveOrder(
	this: PayPalContext,
	checkout: ParkedCheckout,
): Promise<Order | undefined> {
	for (const generation of generations) {
		const order = await findOrMake.call(this, checkout, generation);
		if (order) return order;
	}
	return undefined;
}

/** Every order of a pay link that PayPal still knows, oldest first. */
export async function findOrders(this: PayPalContext, checkout: ParkedCheckout): Promise<Order[]> {
	const orders: Order[] = [];
	for (const generation of generations) {
		const order = await findOrMake.call(this, checkout, generation);
		if (order) orders.push(order);
	}
	return orders;
}

async function findOrMake(
	this: PayPalContext,
	checkout: ParkedCheckout,
	generation: number,
): Promise<Order | undefined> {
	const requestId = requestIdOfGeneration(checkout, generation);
	const made = await createOrder
		.call(this, checkout.order, requestId)
		.catch((error: unknown) => ifPaidFor(error));
	const now = made && (await readOrder.call(this, made.id));
	return now && { ...now, links: now.links ?? made.links };
}

/** For `.catch`: all orders of a link have one invoice ID, and PayPal takes money for it once. */
function ifPaidFor(error: unknown): undefined {
	if (payPalFailureOf(error)?.issue !== 'DUPLICATE_INVOICE_ID') throw error;
}
