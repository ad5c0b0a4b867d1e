import { RecentMemory } from '../../../core/recentMemory';
import { begunMs } from './madeWithin';
import type { Order } from './order';
import type { PayPalAnswer } from '../api/payPal';

/** IDs of orders. */
const known = new RecentMemory<string, true>(5000);

/**
 * Whether PayPal had made the order before this call. Status 200 alone does not say so: PayPal answers with it also
 * to a first call that names a payment source. https://github.com/woocommerce/woocommerce-paypal-payments/pull/1491
 *
 * @param elapsedMs how long the call took, all tries of it
 */
export function wasMadeBefore({ status, body, answeredAt }: PayPalAnswer<Order>, elapsedMs: number): boolean {
	const isKnown = known.has(body.id);
	known.set(body.id, true);
	return isKnown || (status === 200 && Date.parse(body.create_time ?? '') < begunMs(elapsedMs, answeredAt));
}
