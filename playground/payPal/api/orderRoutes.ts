import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { PayPalError, unknownResource } from '../errors.ts';
import { keptForMs, type RequestIds } from '../idempotency.ts';
import type { OrderBook } from '../orders/book.ts';
import type { Order } from '../orders/order.ts';
import { patchOrder } from '../orders/patch.ts';
import { approvalUrl, createdView, orderView, paidView, type Addresses } from '../orders/view.ts';
import { mockResponse } from './mockResponse.ts';
import { once } from './once.ts';
import { headerOf, noContent, requireJson, wantsRepresentation } from './wire.ts';

type WithId = { Params: { id: string } };

/** https://developer.paypal.com/docs/api/orders/v2/ */
export function orderRoutes(
	api: FastifyInstance,
	{
		orders,
		requestIds,
		addresses,
	}: { orders: OrderBook; requestIds: RequestIds; addresses: () => Addresses },
): void {
	const preHandler = [requireJson, mockResponse];
	const path = '/v2/checkout/orders';

	api.post(path, { preHandler }, async (request, reply) => {
		return await once(requestIds, keptForMs.orders, request, reply, () => {
			const order = orders.create(request.body, headerOf(request, 'paypal-request-id') !== undefined);
			const view = wantsRepresentation(request) ? orderView : createdView;
			return () => view(order, addresses());
		});
	});

	api.get<WithId>(`${path}/:id`, { preHandler }, async (request) => {
		return orderView(orders.find(idOf(request)), addresses());
	});

	api.patch<WithId>(`${path}/:id`, { preHandler }, async (request, reply) => {
		patchOrder(orders, orders.find(idOf(request)), request.body);
		return await noContent(reply);
	});

	for (const action of ['capture', 'authorize'] as const) {
		api.post<WithId>(`${path}/:id/${action}`, { preHandler }, async (request, reply) => {
			return await pay(request, reply, (id) => orders[action](id));
		});
	}

	async function pay(
		request: FastifyRequest<WithId>,
		reply: FastifyReply,
		run: (id: string) => Order,
	): Promise<FastifyReply> {
		return await once(requestIds, keptForMs.orders, request, reply, () => {
			const id = idOf(request);
			const view = wantsRepresentation(request) ? orderView : paidView;
			const order = withRedirect(id, () => run(id));
			return () => view(order, addresses());
		});
	}

	/** A declined instrument is answered with the way back to the approval page. */
	function withRedirect(id: string, run: () => Order): Order {
		try {
			return run();
		} catch (error) {
			if (!(error instanceof PayPalError) || error.details[0]?.issue !== 'INSTRUMENT_DECLINED') throw error;
			const href = approvalUrl(id, addresses());
			throw new PayPalError(error.status, {
				details: error.details,
				links: [{ href, rel: 'redirect', method: 'GET' }],
			});
		}
	}
}

/** https://developer.paypal.com/docs/api/orders/v2/#orders_get!path=id&in=path */
function idOf(request: FastifyRequest<WithId>): string {
	const { id } = request.params;
	if (!/^[A-Z0-9]{1,36}$/.test(id)) throw unknownResource('order_id', id);
	return id;
}
