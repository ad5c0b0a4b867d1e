import { createOrder, readOrder, type Order } from '../../shared/payPal/orders';
import type { PayPalContext } from '../../shared/payPal/transport';
import { requestIdOfGeneration, type ParkedCheckout } from './parkedCheckout';

/** PayPal remembers a request ID for six hours by itself, and an order lives for three. */
const maximumGenerations = 5;

/**
 * The order of a pay link that the buyer can still pay: the one an earlier tap made while it lives, a new one
 * after it has expired. Two taps at once get the same one, because they ask with the same request ID.
 *
 * @returns undefined when every order of this link has expired
 */
export async function findOrMakeLiveOrder(
	this: PayPalContext,
	checkout: ParkedCheckout,
): Promise<Order | undefined> {
	for (let generation = 0; generation < maximumGenerations; generation++) {
		const made = await createOrder.call(this, checkout.order, requestIdOfGeneration(checkout, generation));
		const now = await readOrder.call(this, made.id);
		if (now) return { ...now, links: now.links ?? made.links };
	}
	return undefined;
}
