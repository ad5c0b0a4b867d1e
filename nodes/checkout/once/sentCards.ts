import type { IExecuteFunctions } from 'n8n-workflow';

import { RecentMemory } from '../../core/recentMemory';
import { orderRequestIdOf } from '../../core/requestId';
import type { Delivery } from '../ports/channel';

/** By run, item and order. */
const sent = new RecentMemory<string, Delivery>(5000);

/**
 * Sends the card of an order, once for each item of a run: Retry and Retry On Fail begin with the first item again,
 * whose card is in the chat already. Known to this process alone: elsewhere a second card leads to the same order.
 *
 * @param send sends it
 */
export async function sendCardOnce(
	context: IExecuteFunctions,
	itemIndex: number,
	orderId: string,
	send: () => Promise<Delivery>,
): Promise<Delivery> {
	const key = `${orderRequestIdOf(context, itemIndex)} ${orderId}`;
	const earlier = sent.get(key);
	if (earlier) return earlier;
	const delivery = await send();
	if (delivery.delivered) sent.set(key, delivery);
	return delivery;
}
