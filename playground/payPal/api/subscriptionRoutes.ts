import type { FastifyInstance } from 'fastify';

import type { SubscriptionBook } from '../billing/subscriptionBook.ts';
import {
	revisionView,
	saleRefundView,
	saleView,
	subscriptionView,
	transactionView,
	type BillingAddresses,
} from '../billing/views.ts';
import { issue, unknownResource } from '../errors.ts';
import { keptForMs, type RequestIds } from '../idempotency.ts';
import type { Capture } from '../payments/capture.ts';
import type { Ledger } from '../payments/ledger.ts';
import { pageOf, shownAs, type Paged } from './billingRoutes.ts';
import { once } from './once.ts';
import { noContent, requireJson } from './wire.ts';

type WithId = { Params: { id: string } };
type Span = { start_time?: string; end_time?: string };

interface Parts {
	subscriptions: SubscriptionBook;
	ledger: Ledger;
	requestIds: RequestIds;
	addresses: () => BillingAddresses;
}

/** https://developer.paypal.com/docs/api/subscriptions/v1/#subscriptions */
export function subscriptionRoutes(
	api: FastifyInstance,
	{ subscriptions, ledger, requestIds, addresses }: Parts,
): void {
	const path = '/v1/billing/subscriptions';
	const preHandler = [requireJson];
	const shown = (id: string, fields: string[] = []) => {
		const found = subscriptions.find(id);
		return subscriptionView(found, subscriptions.termsOf(found), addresses(), fields);
	};

	api.post(path, { preHandler }, async (request, reply) => {
		return await once(requestIds, keptForMs.subscriptions, request, reply, () => {
			const { id } = subscriptions.create(request.body);
			return () => shownAs(request, shown(id));
		});
	});
	// Not in the specification of 2024; as PayPal's SDK of 2026 asks for it (`listSubscriptions`).
	api.get<{ Querystring: Paged & { plan_ids?: string; statuses?: string } }>(path, async ({ query }) => {
		const { plan_ids: plans, statuses, ...paging } = query;
		const found = subscriptions
			.all()
			.filter(({ plan_id }) => !plans || plans.split(',').includes(plan_id))
			.filter(({ status }) => !statuses || statuses.split(',').includes(status));
		const { shown: page, links } = pageOf(found, paging, addresses().api + path);
		return { subscriptions: page.map(({ id }) => shown(id)), links };
	});
	api.get<WithId & { Querystring: { fields?: string } }>(`${path}/:id`, async ({ params, query }) =>
		shown(params.id, query.fields?.split(',')),
	);
	api.patch<WithId>(`${path}/:id`, { preHandler }, async ({ params, body }, reply) => {
		subscriptions.patch(params.id, body);
		return await noContent(reply);
	});
	api.post<WithId>(`${path}/:id/revise`, { preHandler }, async ({ params, body }) => {
		const revision = subscriptions.revise(params.id, body);
		return revisionView(revision, subscriptions.find(params.id), addresses());
	});
	for (const action of ['suspend', 'cancel', 'activate'] as const)
		api.post<WithId>(`${path}/:id/${action}`, { preHandler }, async ({ params, body }, reply) => {
			subscriptions[action](params.id, body);
			return await noContent(reply);
		});
	api.post<WithId>(`${path}/:id/capture`, { preHandler }, async (request, reply) => {
		const status = { first: 200, again: 200 };
		return await once(
			requestIds,
			keptForMs.subscriptions,
			request,
			reply,
			() => {
				const sale = subscriptions.captureOutstanding(request.params.id, request.body);
				return () => transactionView(sale);
			},
			status,
		);
	});
	api.get<WithId & { Querystring: Span }>(`${path}/:id/transactions`, async ({ params, query }) => {
		const { sales } = subscriptions.find(params.id);
		const [from, to] = [moment('start_time', query.start_time), moment('end_time', query.end_time)];
		const transactions = sales
			.map((id) => ledger.findCapture(id))
			.filter(({ createdAt }) => createdAt >= from && createdAt <= to)
			.map(transactionView);
		const self = `${addresses().api}${path}/${params.id}/transactions`;
		return {
			transactions,
			total_items: transactions.length,
			total_pages: 1,
			links: [{ href: self, rel: 'self', method: 'GET' }],
		};
	});
}

/** Of the old payments API only what subscriptions need. https://developer.paypal.com/docs/api/payments/v1/#sale */
export function saleRoutes(api: FastifyInstance, { ledger, requestIds, addresses }: Parts): void {
	api.get<WithId>('/v1/payments/sale/:id', async ({ params }) =>
		saleView(saleIn(ledger, params.id), addresses().api),
	);
	// Deprecated in favour of `/v2/payments/captures/{id}/refund`, and still there; its amount is not negative.
	api.post<WithId>('/v1/payments/sale/:id/refund', { preHandler: [requireJson] }, async (request, reply) => {
		const sale = saleIn(ledger, request.params.id);
		return await once(requestIds, keptForMs.payments, request, reply, () => {
			const { amount } = (request.body ?? {}) as { amount?: { total: string; currency: string } };
			const part = amount && { amount: { value: amount.total, currency_code: amount.currency } };
			const refund = ledger.refund(sale.id, { ...part });
			const { value: total, currency_code: currency } = refund.amount;
			return () => ({ ...saleRefundView(refund, sale, addresses().api), amount: { total, currency } });
		});
	});
	api.get<WithId>('/v1/payments/refund/:id', async ({ params }) => {
		const refund = ledger.findRefund(params.id);
		return saleRefundView(refund, saleIn(ledger, refund.captureId), addresses().api);
	});
}

function saleIn(ledger: Ledger, id: string): Capture {
	const sale = ledger.captures.get(id);
	if (!sale?.subscription) throw unknownResource('sale_id', id);
	return sale;
}

function moment(field: string, text: string | undefined): Date {
	if (text === undefined) throw issue('MISSING_REQUIRED_PARAMETER', { field, value: '', location: 'query' });
	const at = new Date(text);
	if (!Number.isNaN(at.getTime())) return at;
	throw issue('INVALID_PARAMETER_SYNTAX', { field, value: text, location: 'query' });
}
