import type { FastifyInstance } from 'fastify';

import type { Clock } from '../../world/clock.ts';
import { invalidRequest, issue } from '../errors.ts';
import type { OrderBook } from '../orders/book.ts';
import type { Tracker } from '../orders/order.ts';
import { violations, type Shape } from '../shape.ts';
import { noContent, requireJson } from './wire.ts';
import { timestamp } from '../payments/view.ts';

type WithId = { Params: { id: string } };
type Search = { Querystring: { transaction_id?: string; tracking_number?: string } };

const tracker: Shape = {
	type: 'object',
	required: ['transaction_id', 'status'],
	fields: {
		transaction_id: { type: 'string', min: 1, max: 50, pattern: /^[a-zA-Z0-9]*$/ },
		tracking_number: { type: 'string', min: 1, max: 64 },
		status: { type: 'string', min: 1, max: 64, pattern: /^[A-Z_]+$/ },
		carrier: { type: 'string', min: 1, max: 64 },
		carrier_name_other: { type: 'string', min: 1, max: 64 },
	},
};
const batch: Shape = {
	type: 'object',
	required: ['trackers'],
	fields: { trackers: { type: 'array', min: 1, max: 20, of: tracker } },
};

interface Given {
	transaction_id: string;
	tracking_number?: string;
	status: string;
	carrier?: string;
	carrier_name_other?: string;
}

/** Parcels by payment. https://developer.paypal.com/docs/api/tracking/v1/ */
export function trackerRoutes(api: FastifyInstance, orders: OrderBook, clock: Pick<Clock, 'now'>): void {
	const preHandler = [requireJson];

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
	const find = (wanted: string): Tracker => {
		const found = all().find(({ id }) => id === wanted);
		if (!found) throw issue('INVALID_RESOURCE_ID', { field: 'id', value: wanted, location: 'path' });
		return found;
	};
	api.get<WithId>('/v1/shipping/trackers/:id', async ({ params }) => trackerView(find(params.id)));
	api.put<WithId>('/v1/shipping/trackers/:id', { preHandler }, async ({ params, body }, reply) => {
		const { status, carrier, carrier_name_other: otherCarrier } = checked<Given>(body, tracker);
		const known = find(params.id);
		Object.assign(known, { status, ...(carrier && { carrier, otherCarrier }), updatedAt: clock.now() });
		return await noContent(reply);
	});
	api.post('/v1/shipping/trackers-batch', { preHandler }, async ({ body }) => {
		const { trackers } = checked<{ trackers: Given[] }>(body, batch);
		const added = trackers.map((given) => add(given));
		return { tracker_identifiers: added, links: [] };
	});

	/** Which error PayPal gives for a payment it does not know is unverified. */
	function add({ transaction_id: captureId, tracking_number: number = '', ...given }: Given): object {
		const unit = orders
			.all()
			.flatMap(({ units }) => units)
			.find(({ captures }) => captures.some(({ id }) => id === captureId));
		if (!unit) throw issue('INVALID_RESOURCE_ID', { field: 'transaction_id', value: captureId });
		const id = `${captureId}-${number}`;
		const now = clock.now();
		unit.trackers = unit.trackers.filter((known) => known.id !== id);
		const { status, carrier, carrier_name_other: otherCarrier } = given;
		unit.trackers.push({
			id,
			status,
			carrier,
			otherCarrier,
			notifyPayer: false,
			createdAt: now,
			updatedAt: now,
		});
		return { transaction_id: captureId, tracking_number: number, links: [] };
	}
}

function checked<Body>(body: unknown, shape: Shape): Body {
	const wrong = violations(body, shape);
	if (wrong.length > 0) throw invalidRequest(wrong);
	return body as Body;
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
