import type { FastifyInstance } from 'fastify';

import { invalidRequest, issue } from '../errors.ts';
import { keptForMs, type RequestIds } from '../idempotency.ts';
import type { PayoutRequest, Payouts } from '../payouts/payouts.ts';
import { batchView, createdView, itemView } from '../payouts/view.ts';
import { violations, type Shape } from '../shape.ts';
import { once } from './once.ts';
import { requireJson } from './wire.ts';

const text = (max: number): Shape => ({ type: 'string', max });

/** https://developer.paypal.com/docs/api/payments.payouts-batch/v1/#payouts_post */
const createRequest: Shape = {
	type: 'object',
	required: ['sender_batch_header', 'items'],
	fields: {
		sender_batch_header: {
			type: 'object',
			fields: {
				sender_batch_id: text(256),
				recipient_type: text(13),
				email_subject: text(255),
				email_message: text(1000),
			},
		},
		items: {
			type: 'array',
			min: 1,
			max: 15_000,
			of: {
				type: 'object',
				required: ['amount', 'receiver'],
				fields: {
					recipient_type: { type: 'string', oneOf: ['EMAIL', 'PHONE', 'PAYPAL_ID'] },
					receiver: text(127),
					note: text(4000),
					sender_item_id: text(63),
					amount: {
						type: 'object',
						required: ['currency', 'value'],
						fields: {
							currency: { type: 'string', min: 3, max: 3 },
							value: { type: 'string', pattern: /^\d+(\.\d+)?$/ },
						},
					},
				},
			},
		},
	},
};

type WithId = { Params: { id: string } };
type Page = WithId & { Querystring: { page?: string; page_size?: string } };

interface Parts {
	payouts: Payouts;
	requestIds: RequestIds;
	apiAddress: () => string;
}

export function payoutRoutes(api: FastifyInstance, { payouts, requestIds, apiAddress }: Parts): void {
	const preHandler = [requireJson];

	api.post('/v1/payments/payouts', { preHandler }, async (request, reply) => {
		const wrong = violations(request.body, createRequest);
		if (wrong.length > 0) throw invalidRequest(wrong);
		const created = { first: 201, again: 201 };
		return await once(
			requestIds,
			keptForMs.orders,
			request,
			reply,
			() => {
				const batch = payouts.create(request.body as PayoutRequest, apiAddress());
				return () => createdView(batch, apiAddress());
			},
			created,
		);
	});
	api.get<Page>('/v1/payments/payouts/:id', async ({ params, query }) => {
		const batch = payouts.find(params.id);
		const size = countIn(query.page_size, 'page_size', 1000, 1000);
		const page = countIn(query.page, 'page', 1, 1000);
		return {
			total_items: batch.items.length,
			total_pages: Math.ceil(batch.items.length / size),
			...batchView(batch, apiAddress(), batch.items.slice((page - 1) * size, page * size)),
		};
	});
	api.get<WithId>('/v1/payments/payouts-item/:id', async ({ params }) =>
		itemView(payouts.findItem(params.id), apiAddress()),
	);
	api.post<WithId>('/v1/payments/payouts-item/:id/cancel', async ({ params }) =>
		itemView(payouts.cancel(params.id), apiAddress()),
	);
}

function countIn(value: string | undefined, field: string, otherwise: number, most: number): number {
	const count = Number(value ?? otherwise);
	if (Number.isInteger(count) && count >= 1 && count <= most) return count;
	throw issue('INVALID_PARAMETER_VALUE', { field, value: String(value), location: 'query' });
}
