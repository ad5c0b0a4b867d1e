import type { FastifyInstance } from 'fastify';

import type { Link } from '../errors.ts';
import { keptForMs, type RequestIds } from '../idempotency.ts';
import type { PaymentLinks } from '../paymentLinks/book.ts';
import type { PaymentLink } from '../paymentLinks/paymentLink.ts';
import { paymentLinkView } from '../paymentLinks/view.ts';
import { once } from './once.ts';
import { noContent, requireJson } from './wire.ts';

type WithId = { Params: { id: string } };
type Paged = { Querystring: { page_size?: string; page_token?: string; total_required?: string } };

interface Parts {
	paymentLinks: PaymentLinks;
	requestIds: RequestIds;
	addresses: () => { api: string; pages: string };
}

/** https://developer.paypal.com/api/payment-links-buttons/v1 */
export function paymentLinkRoutes(
	api: FastifyInstance,
	{ paymentLinks, requestIds, addresses }: Parts,
): void {
	const path = '/v1/checkout/payment-resources';
	const preHandler = [requireJson];
	const view = (link: PaymentLink) => paymentLinkView(link, addresses());

	api.post(path, { preHandler }, async (request, reply) => {
		// "The server stores keys for 6 hours", as those of orders.
		return await once(requestIds, keptForMs.orders, request, reply, () => {
			const link = paymentLinks.create(request.body);
			return () => view(link);
		});
	});
	api.get<Paged>(path, async ({ query }) => {
		const { shown, total, pages, next } = paymentLinks.page(query);
		const at = (name: string, value: string, rel: string): Link => ({
			href: `${addresses().api}${path}?${name}=${value}`,
			rel,
			method: 'GET',
		});
		return {
			resources: shown.map(view),
			...(query.total_required === 'true' && { total_items: total, total_pages: pages }),
			links: [
				query.page_token === undefined
					? at('page_size', query.page_size ?? '10', 'self')
					: at('page_token', query.page_token, 'self'),
				...(next ? [at('page_token', next, 'next')] : []),
			],
		};
	});
	api.get<WithId>(`${path}/:id`, async ({ params }) => view(paymentLinks.find(params.id)));
	api.put<WithId>(`${path}/:id`, { preHandler }, async ({ params, body }) =>
		view(paymentLinks.replace(params.id, body)),
	);
	api.delete<WithId>(`${path}/:id`, async ({ params }, reply) => {
		paymentLinks.delete(params.id);
		return await noContent(reply);
	});
}
