import type { FastifyInstance } from 'fastify';

import { issue } from '../errors.ts';
import type { OrderBook } from '../orders/book.ts';
import type { Tracker } from '../orders/order.ts';
import { timestamp } from '../payments/view.ts';

type Search = { Querystring: { transaction_id?: string; tracking_number?: string } };

/** Parcels by payment, to read. https://developer.paypal.com/docs/api/tracking/v1/ */
export function trackerRoutes(api: FastifyInstance, orders: OrderBook): void {
	const all = (): Tracker[] => orders.all().flatMap(({ units }) => units.flatMap(({ trackers }) => trackers));

	api.get<Search>('/v1/shipping/trackers', async ({ query }) => {
		if (!query.transaction_id)
			throw issue('MISSING_REQUIRED_PARAMETER', { field: 'transaction_id', value: '', location: 'query' });
		const wanted = [query.transaction_id, query.tracking_number].filter(Boolean).join('-');
		const found = all().filter(
			({ id }) => id === wanted || (!query.tracking_number && id.startsWith(`${wanted}-`)),
		);
		return { trackers: found.map(trackerView), links: [] };
	});
	api.get<{ Params: { id: string } }>('/v1/shipping/trackers/:id', async ({ params }) => {
		const found = all().find(({ id }) => id === params.id);
		if (!found) throw issue('INVALID_RESOURCE_ID', { field: 'id', value: params.id, location: 'path' });
		return trackerView(found);
	});
}

/** A tracker of an order, as the older API shows it. */
function trackerView({ id, status, carrier, otherCarrier, updatedAt }: Tracker): Record<string, unknown> {
	const [transactionId, ...number] = id.split('-');
	return {
		transaction_id: transactionId,
		tracking_number: number.join('-'),
		status,
		...(carrier && { carrier }),
		...(otherCarrier && { carrier_name_other: otherCarrier }),
		last_updated_time: timestamp(updatedAt),
		links: [],
	};
}
