import type { FastifyInstance } from 'fastify';

import type { OrderBook } from '../orders/book.ts';
import type { Order } from '../orders/order.ts';
import type { World } from '../../world/world.ts';
import { toInstrument } from './instrument.ts';
import { whoActs, type OnPhone } from './loggedIn.ts';
import { checkoutView } from './view.ts';
import { likeAPage } from './pageErrors.ts';
import { returnTo } from './returnTo.ts';

type WithToken = { Querystring: { token?: string } & OnPhone };

/**
 * What the approval page asks for and reports. Not an API of PayPal's: errors are `{ error, message }`.
 * `redirect` is null when the order has no return_url or cancel_url.
 */
export function buyerRoutes(
	app: FastifyInstance,
	{ orders, world }: { orders: OrderBook; world: World },
): void {
	likeAPage(app);

	app.get<WithToken>('/order', async (request) => {
		const order = known(request.query.token);
		orders.visit(order);
		return checkoutView(order, orders.isExpired(order), request.query);
	});

	app.post<WithToken>('/approve', async (request) => {
		const person = whoActs(request.query, request.body);
		const { id } = known(request.query.token);
		const order = orders.approve(id, { ...toInstrument(request.body), person });
		world.bus.emit(order.id);
		return { redirect: returnTo(order.context.return_url, { token: order.id, PayerID: person.payerId }) };
	});

	app.post<WithToken>('/cancel', async (request) => {
		const { id, context } = known(request.query.token);
		return { redirect: returnTo(context.cancel_url, { token: id }) };
	});

	function known(token = ''): Order {
		const order = orders.peek(token);
		return order ?? orders.find(token);
	}
}
