import type { FastifyInstance } from 'fastify';

import { invalidRequest, unknownResource } from '../errors.ts';
import { keptForMs, type RequestIds } from '../idempotency.ts';
import { money } from '../orders/request.ts';
import type { Ledger } from '../payments/ledger.ts';
import { authorizationView, captureView, refundView } from '../payments/view.ts';
import { violations, type Shape } from '../shape.ts';
import { mockResponse } from './mockResponse.ts';
import { once } from './once.ts';
import { requireJson, wantsRepresentation } from './wire.ts';

type WithId = { Params: { id: string } };

const refundRequest: Shape = {
	type: 'object',
	fields: {
		amount: money,
		custom_id: { type: 'string', min: 1, max: 127 },
		invoice_id: { type: 'string', min: 1, max: 127 },
		note_to_payer: { type: 'string', min: 1, max: 255 },
	},
};

/** https://developer.paypal.com/docs/api/payments/v2/ */
export function paymentRoutes(
	api: FastifyInstance,
	{ ledger, requestIds, apiAddress }: { ledger: Ledger; requestIds: RequestIds; apiAddress: () => string },
): void {
	const preHandler = [requireJson, mockResponse];

	api.get<WithId>('/v2/payments/captures/:id', { preHandler }, async (request) => {
		return captureView(ledger.findCapture(request.params.id), apiAddress());
	});

	api.get<WithId>('/v2/payments/authorizations/:id', { preHandler }, async (request) => {
		const { id } = request.params;
		const authorization = ledger.authorizations.get(id);
		if (!authorization) throw unknownResource('authorization_id', id);
		return authorizationView(authorization, apiAddress());
	});

	api.get<WithId>('/v2/payments/refunds/:id', { preHandler }, async (request) => {
		const { id } = request.params;
		const refund = ledger.refunds.get(id);
		if (!refund) throw unknownResource('refund_id', id);
		return refundView(refund, apiAddress());
	});

	api.post<WithId>('/v2/payments/captures/:id/refund', { preHandler }, async (request, reply) => {
		return await once(requestIds, keptForMs.payments, request, reply, () => {
			const body = request.body ?? {};
			const malformed = violations(body, refundRequest);
			if (malformed.length > 0) throw invalidRequest(malformed);
			const refund = ledger.refund(request.params.id, body);
			return () => {
				const { id, status, links, ...rest } = refundView(refund, apiAddress());
				return wantsRepresentation(request) ? { id, status, ...rest, links } : { id, status, links };
			};
		});
	});
}
