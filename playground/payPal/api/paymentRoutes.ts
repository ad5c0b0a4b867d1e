import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { invalidRequest } from '../errors.ts';
import { keptForMs, type RequestIds } from '../idempotency.ts';
import { money } from '../orders/request.ts';
import type { AuthorizationCapture } from '../payments/authorizations.ts';
import type { Ledger } from '../payments/ledger.ts';
import type { RefundRequest } from '../payments/newRefund.ts';
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

const captureRequest: Shape = {
	type: 'object',
	fields: {
		amount: money,
		invoice_id: { type: 'string', max: 127 },
		final_capture: { type: 'boolean' },
		note_to_payer: { type: 'string', max: 255 },
		soft_descriptor: { type: 'string', max: 22 },
	},
};

const reauthorizeRequest: Shape = { type: 'object', fields: { amount: money } };

/** https://developer.paypal.com/docs/api/payments/v2/ */
export function paymentRoutes(
	api: FastifyInstance,
	{ ledger, requestIds, apiAddress }: { ledger: Ledger; requestIds: RequestIds; apiAddress: () => string },
): void {
	const mock = async (request: FastifyRequest) => mockResponse(request);
	const preHandler = [requireJson, mock];
	const { authorizations } = ledger;
	const authorizationPath = '/v2/payments/authorizations/:id';
	const capturePath = '/v2/payments/captures/:id';

	api.get<WithId>(authorizationPath, { preHandler }, async ({ params }) => {
		return authorizationView(authorizations.find(params.id), apiAddress());
	});
	api.get<WithId>(capturePath, { preHandler }, async ({ params }) => {
		return captureView(ledger.findCapture(params.id), apiAddress());
	});
	api.get<WithId>('/v2/payments/refunds/:id', { preHandler }, async ({ params }) => {
		return refundView(ledger.findRefund(params.id), apiAddress());
	});

	api.post<WithId>(`${authorizationPath}/capture`, { preHandler }, async (request, reply) => {
		return await payOnce(request, reply, () => {
			const body = checked<AuthorizationCapture>(request, captureRequest);
			const capture = authorizations.capture(request.params.id, body);
			return () => captureView(capture, apiAddress());
		});
	});
	api.post<WithId>(`${authorizationPath}/reauthorize`, { preHandler }, async (request, reply) => {
		return await payOnce(request, reply, () => {
			const body = checked<Pick<AuthorizationCapture, 'amount'>>(request, reauthorizeRequest);
			const authorization = authorizations.reauthorize(request.params.id, body);
			return () => authorizationView(authorization, apiAddress());
		});
	});
	// The only POST that takes no body, and so needs no content type.
	api.post<WithId>(`${authorizationPath}/void`, { preHandler: [mock] }, async (request, reply) => {
		const asked = wantsRepresentation(request);
		const status = asked ? 200 : 204;
		return await once(
			requestIds,
			keptForMs.payments,
			request,
			reply,
			() => {
				const authorization = authorizations.void(request.params.id);
				return () => (asked ? authorizationView(authorization, apiAddress()) : undefined);
			},
			{ first: status, again: status },
		);
	});
	api.post<WithId>(`${capturePath}/refund`, { preHandler }, async (request, reply) => {
		return await payOnce(request, reply, () => {
			const body = checked<RefundRequest>(request, refundRequest);
			const refund = ledger.refund(request.params.id, body);
			return () => refundView(refund, apiAddress());
		});
	});

	/** Answers with the whole payment, or, unless asked for, with its id, status and links. */
	async function payOnce(
		request: FastifyRequest,
		reply: FastifyReply,
		run: () => () => Record<string, unknown>,
	): Promise<FastifyReply> {
		return await once(requestIds, keptForMs.payments, request, reply, () => {
			const whole = run();
			return () => {
				const { id, status, links, ...rest } = whole();
				return wantsRepresentation(request) ? { id, status, ...rest, links } : { id, status, links };
			};
		});
	}
}

/** The body, or nothing asked for when there is none. */
function checked<Body>(request: FastifyRequest, shape: Shape): Body {
	const body: unknown = request.body ?? {};
	const malformed = violations(body, shape);
	if (malformed.length > 0) throw invalidRequest(malformed);
	return body as Body;
}
