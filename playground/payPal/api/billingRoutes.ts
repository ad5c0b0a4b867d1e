import type { FastifyInstance, FastifyRequest } from 'fastify';

import type { Plan } from '../billing/billingPlan.ts';
import type { Catalog } from '../billing/catalog.ts';
import type { PlanBook } from '../billing/planBook.ts';
import { planInList, planView, productInList, productView } from '../billing/views.ts';
import { issue, type Link } from '../errors.ts';
import { keptForMs, type RequestIds } from '../idempotency.ts';
import { once } from './once.ts';
import { noContent, requireJson, wantsRepresentation } from './wire.ts';

type WithId = { Params: { id: string } };
export type Paged = { page?: string; page_size?: string; total_required?: string };

interface Parts {
	catalog: Catalog;
	plans: PlanBook;
	requestIds: RequestIds;
	apiAddress: () => string;
}

/** https://developer.paypal.com/docs/api/catalog-products/v1/ */
export function catalogRoutes(api: FastifyInstance, { catalog, requestIds, apiAddress }: Parts): void {
	const path = '/v1/catalogs/products';
	const preHandler = [requireJson];

	api.post(path, { preHandler }, async (request, reply) => {
		return await once(requestIds, keptForMs.subscriptions, request, reply, () => {
			const { id } = catalog.create(request.body);
			return () => shownAs(request, productView(catalog.find(id), apiAddress()));
		});
	});
	api.get<{ Querystring: Paged }>(path, async ({ query }) => {
		const { shown, ...paging } = pageOf(catalog.all(), query, apiAddress() + path);
		return { products: shown.map((product) => productInList(product, apiAddress())), ...paging };
	});
	api.get<WithId>(`${path}/:id`, async ({ params }) => productView(catalog.find(params.id), apiAddress()));
	api.patch<WithId>(`${path}/:id`, { preHandler }, async ({ params, body }, reply) => {
		catalog.patch(params.id, body);
		return await noContent(reply);
	});
}

/** https://developer.paypal.com/docs/api/subscriptions/v1/#plans */
export function planRoutes(api: FastifyInstance, { plans, requestIds, apiAddress }: Parts): void {
	const path = '/v1/billing/plans';
	const preHandler = [requireJson];

	api.post(path, { preHandler }, async (request, reply) => {
		return await once(requestIds, keptForMs.subscriptions, request, reply, () => {
			const { id } = plans.create(request.body);
			return () => shownAs(request, planView(plans.find(id), apiAddress()));
		});
	});
	api.get<{ Querystring: Paged & { product_id?: string; plan_ids?: string } }>(path, async (request) => {
		const { product_id, plan_ids, ...query } = request.query;
		const wanted = plan_ids?.split(',');
		const found = plans.all(product_id).filter(({ id }) => !wanted || wanted.includes(id));
		const { shown, ...paging } = pageOf(found, query, apiAddress() + path);
		const view = wantsRepresentation(request) ? planView : planInList;
		return { plans: shown.map((plan: Plan) => view(plan, apiAddress())), ...paging };
	});
	api.get<WithId>(`${path}/:id`, async ({ params }) => planView(plans.find(params.id), apiAddress()));
	api.patch<WithId>(`${path}/:id`, { preHandler }, async ({ params, body }, reply) => {
		plans.patch(params.id, body);
		return await noContent(reply);
	});
	api.post<WithId>(`${path}/:id/activate`, { preHandler }, async ({ params }, reply) => {
		plans.activate(params.id);
		return await noContent(reply);
	});
	api.post<WithId>(`${path}/:id/deactivate`, { preHandler }, async ({ params }, reply) => {
		plans.deactivate(params.id);
		return await noContent(reply);
	});
	api.post<WithId>(`${path}/:id/update-pricing-schemes`, { preHandler }, async ({ params, body }, reply) => {
		plans.updatePricing(params.id, body);
		return await noContent(reply);
	});
}

/** The whole, or what PayPal answers unless it is asked for. https://developer.paypal.com/api/rest/requests/ */
export function shownAs(request: FastifyRequest, whole: Record<string, unknown>): Record<string, unknown> {
	if (wantsRepresentation(request)) return whole;
	const { id, status, name, description, create_time, links } = whole;
	return Object.fromEntries(
		Object.entries({ id, status, name, description, create_time, links }).filter(([, value]) => value),
	);
}

/** One page of a list, and where the others are. */
export function pageOf<Entry>(
	all: Entry[],
	{ page: pageText = '1', page_size: sizeText = '10', total_required: total = 'false' }: Paged,
	address: string,
): { shown: Entry[]; links: Link[]; total_items?: number; total_pages?: number } {
	const [page, size] = [whole('page', pageText, 100_000), whole('page_size', sizeText, 20)];
	const pages = Math.max(1, Math.ceil(all.length / size));
	const at = (number: number) => `${address}?page_size=${size}&page=${number}`;
	const toPage = (rel: string, number: number): Link => ({ href: at(number), rel, method: 'GET' });
	return {
		shown: all.slice((page - 1) * size, page * size),
		links: [
			toPage('self', page),
			toPage('first', 1),
			...(page > 1 ? [toPage('prev', page - 1)] : []),
			...(page < pages ? [toPage('next', page + 1)] : []),
			toPage('last', pages),
		],
		...(total === 'true' && { total_items: all.length, total_pages: pages }),
	};
}

function whole(field: string, text: string, most: number): number {
	const number = Number(text);
	if (Number.isInteger(number) && number >= 1 && number <= most) return number;
	throw issue('INVALID_PARAMETER_VALUE', { field, value: text, location: 'query' });
}
