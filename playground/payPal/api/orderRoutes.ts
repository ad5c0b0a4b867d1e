import type { FastifyInstance, FastifyRequest } from 'fastify';

import { issue, PayPalError, unknownResource } from '../errors.ts';
import { keptForMs, type RequestIds } from '../idempotency.ts';
import type { OrderBook } from '../orders/book.ts';
import { patchOrder } from '../orders/patch.ts';
import { patchTracker, track } from '../orders/tracking.ts';
import { approvalUrl, createdView, orderView, paidView, type Addresses } from '../orders/view.ts';
import { isObject } from '../shape.ts';
import type { Clock } from '../../world/clock.ts';
import { mockResponse } from './mockResponse.ts';
import { once } from './once.ts';
import { headerOf, noContent, requireJson, wantsRepresentation } from './wire.ts';

type WithId = { Params: { id: string } };
type WithTracker = { Params: { id: string; tracker: string } };

/** https://developer.paypal.com/docs/api/orders/v2/ */
export function orderRoutes(
	api: FastifyInstance,
	{
		orders,
		requestIds,
		addresses,
		clock,
	}: { orders: OrderBook; requestIds: RequestIds; addresses: () => Addresses; clock: Pick<Clock, 'now'> },
): void {
	const mockOrder = async (request: FastifyRequest) => {
		const { id } = request.params as { id?: string };
		if (id === undefined) mockResponse(request);
		else withWayBack(id, () => mockResponse(request));
	};
	/** PayPal shows nobody the orders of others: to them it says that there is none, or that they may do nothing with it. */
	const ownOrder = async (request: FastifyRequest) => {
		const { id = '' } = request.params as { id?: string };
		const order = orders.peek(id);
		if (!order || order.maker === request.payPal.caller) return;
		throw request.method === 'GET' ? unknownResource('order_id', id) : issue('PERMISSION_DENIED');
	};
	const preHandler = [requireJson, ownOrder, mockOrder];
	const path = '/v2/checkout/orders';

	api.post(path, { preHandler }, async (request, reply) => {
		const run = () => {
			const order = orders.create(
				request.body,
				headerOf(request, 'paypal-request-id') !== undefined,
				request.payPal.caller,
			);
			const view = wantsRepresentation(request) ? orderView : createdView;
			return () => view(order, addresses());
		};
		const status = { first: hasPaymentSource(request.body) ? 200 : 201, again: 200 };
		return await once(requestIds, keptForMs.orders, request, reply, run, status);
	});

	api.get<WithId>(`${path}/:id`, { preHandler }, async (request) => {
		return orderView(orders.find(idOf(request)), addresses());
	});

	api.patch<WithId>(`${path}/:id`, { preHandler }, async (request, reply) => {
		patchOrder(orders, orders.find(idOf(request)), request.body);
		return await noContent(reply);
	});

	api.post<WithId>(`${path}/:id/confirm-payment-source`, { preHandler }, async (request) => {
		const order = orders.confirm(idOf(request), request.body);
		return (wantsRepresentation(request) ? orderView : createdView)(order, addresses());
	});

	for (const action of ['capture', 'authorize'] as const) {
		api.post<WithId>(`${path}/:id/${action}`, { preHandler }, async (request, reply) => {
			return await once(requestIds, keptForMs.orders, request, reply, () => {
				const id = idOf(request);
				const view = wantsRepresentation(request) ? orderView : paidView;
				const order = withWayBack(id, () => orders[action](id, request.body));
				return () => view(order, addresses());
			});
		});
	}

	api.post<WithId>(`${path}/:id/track`, { preHandler }, async (request, reply) => {
		return await once(requestIds, keptForMs.orders, request, reply, () => {
			const order = orders.find(idOf(request));
			track(order, request.body, clock.now());
			return () => orderView(order, addresses());
		});
	});

	api.patch<WithTracker>(`${path}/:id/trackers/:tracker`, { preHandler }, async (request, reply) => {
		const order = orders.find(idOf(request));
		patchTracker(order, request.params.tracker, request.body, clock.now());
		return await noContent(reply);
	});

	/** What the payer can still put right is answered with the way back to the approval page. */
	function withWayBack<Result>(id: string, run: () => Result): Result {
		try {
			return run();
		} catch (error) {
			if (!(error instanceof PayPalError)) throw error;
			const rel = waysBack[error.details[0]?.issue ?? ''];
			if (rel === undefined) throw error;
			throw new PayPalError(error.status, {
				details: error.details,
				links: [{ href: approvalUrl(id, addresses()), rel, method: 'GET' }],
			});
		}
	}
}

/**
 * An order with a payment source is answered with 200, also the first time.
 * https://github.com/woocommerce/woocommerce-paypal-payments/pull/1491
 */
const hasPaymentSource = (body: unknown): boolean => isObject(body) && isObject(body.payment_source);

const waysBack: Record<string, string> = {
	INSTRUMENT_DECLINED: 'redirect',
	PAYER_ACTION_REQUIRED: 'payer-action',
};

/** https://developer.paypal.com/docs/api/orders/v2/#orders_get!path=id&in=path */
function idOf(request: FastifyRequest<WithId>): string {
	const { id } = request.params;
	if (!/^[A-Z0-9]{1,36}$/.test(id)) throw unknownResource('order_id', id);
	return id;
}
