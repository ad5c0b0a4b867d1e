import type { FastifyInstance, FastifyRequest } from 'fastify';

import type { Dispute } from '../disputes/dispute.ts';
import type { Disputes } from '../disputes/disputes.ts';
import { othersDo } from '../disputes/buyerSide.ts';
import { sellersDo, type Asked } from '../disputes/sellerSide.ts';
import { disputeInList, disputeView, stateOf } from '../disputes/view.ts';
import { invalidRequest, issue, PayPalError } from '../errors.ts';
import { violations, type Shape } from '../shape.ts';
import { MultipartBody } from './multipart.ts';
import { headerOf, requireJson } from './wire.ts';

type WithId = { Params: { id: string } };
type Search = {
	Querystring: {
		dispute_state?: string;
		disputed_transaction_id?: string;
		start_time?: string;
		update_time_after?: string;
		update_time_before?: string;
		page_size?: string;
		next_page_token?: string;
	};
};

const path = '/v1/customer/disputes';

/** https://developer.paypal.com/docs/api/customer-disputes/v1/ */
export function disputeRoutes(
	api: FastifyInstance,
	{ disputes, apiAddress }: { disputes: Disputes; apiAddress: () => string },
): void {
	api.get<Search>(path, async ({ query }) => {
		const found = searched(disputes.all().reverse(), query);
		const size = pageSizeIn(query.page_size);
		const from = Number(Buffer.from(query.next_page_token ?? '', 'base64').toString() || 0);
		const next = from + size < found.length ? Buffer.from(String(from + size)).toString('base64') : undefined;
		const self = `${apiAddress()}${path}`;
		const items = found.slice(from, from + size).map((dispute) => disputeInList(dispute, apiAddress()));
		return {
			...(items.length > 0 && { items }),
			links: [
				{ href: self, rel: 'self', method: 'GET' },
				{ href: self, rel: 'first', method: 'GET' },
				...(next ? [{ href: `${self}?${nextQuery(query, next)}`, rel: 'next', method: 'GET' }] : []),
			],
		};
	});
	api.get<WithId>(`${path}/:id`, async ({ params }) => disputeView(disputes.find(params.id), apiAddress()));

	for (const [action, { shape, needsForm, run }] of Object.entries(sellersDo)) {
		api.post<WithId>(`${path}/:id/${action}`, async (request) => {
			const dispute = disputes.find(request.params.id);
			const asked = askedIn(request, shape, needsForm === true);
			disputes.require(dispute, action);
			run(disputes, dispute, asked);
			return subsequent(dispute);
		});
	}

	// Sandbox only: what PayPal itself decides.
	api.post<WithId>(`${path}/:id/adjudicate`, { preHandler: [requireJson] }, async (request) => {
		const { adjudication_outcome: outcome } = checked<{ adjudication_outcome: string }>(request.body, {
			type: 'object',
			required: ['adjudication_outcome'],
			fields: { adjudication_outcome: { type: 'string', oneOf: ['BUYER_FAVOR', 'SELLER_FAVOR'] } },
		});
		const dispute = disputes.find(request.params.id);
		if (dispute.status !== 'UNDER_REVIEW') throw new PayPalError(422);
		othersDo[outcome === 'BUYER_FAVOR' ? 'favourBuyer' : 'favourSeller']!(disputes, dispute, '');
		return subsequent(dispute);
	});
	api.post<WithId>(`${path}/:id/require-evidence`, { preHandler: [requireJson] }, async (request) => {
		const { action } = checked<{ action: string }>(request.body, {
			type: 'object',
			required: ['action'],
			fields: { action: { type: 'string', oneOf: ['BUYER_EVIDENCE', 'SELLER_EVIDENCE'] } },
		});
		const dispute = disputes.find(request.params.id);
		if (dispute.status === 'RESOLVED') throw new PayPalError(422);
		disputes.moved(
			dispute,
			action === 'BUYER_EVIDENCE' ? 'WAITING_FOR_BUYER_RESPONSE' : 'WAITING_FOR_SELLER_RESPONSE',
		);
		return subsequent(dispute);
	});

	const subsequent = ({ id }: Dispute) => ({
		links: [{ href: `${apiAddress()}${path}/${id}`, rel: 'self', method: 'GET' }],
	});
}

function searched(disputes: Dispute[], query: Search['Querystring']): Dispute[] {
	const { disputed_transaction_id: transaction, dispute_state: states } = query;
	if (query.start_time !== undefined && transaction !== undefined) throw invalid('start_time');
	const after = momentIn(query.update_time_after, 'update_time_after') ?? -Infinity;
	const before = momentIn(query.update_time_before, 'update_time_before') ?? Infinity;
	const created = momentIn(query.start_time, 'start_time') ?? -Infinity;
	return disputes.filter(
		(dispute) =>
			(transaction === undefined || dispute.capture.id === transaction) &&
			(states === undefined || states.split(',').some((state) => isIn(dispute, state))) &&
			dispute.updatedAt.getTime() >= after &&
			dispute.updatedAt.getTime() <= before &&
			dispute.createdAt.getTime() >= created,
	);
}

const isIn = (dispute: Dispute, state: string): boolean =>
	state === 'OPEN_INQUIRIES'
		? dispute.stage === 'INQUIRY' && dispute.status !== 'RESOLVED'
		: stateOf(dispute) === state || (state === 'RESOLVED' && dispute.status === 'RESOLVED');

function momentIn(value: string | undefined, field: string): number | undefined {
	if (value === undefined) return undefined;
	const at = /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : NaN;
	if (Number.isNaN(at)) throw invalid(field);
	return at;
}

function pageSizeIn(value = '10'): number {
	const size = Number(value);
	if (!Number.isInteger(size) || size < 1 || size > 50) throw invalid('page_size');
	return size;
}

const invalid = (field: string): PayPalError =>
	issue('INVALID_PARAMETER_VALUE', { field, location: 'query' });

const nextQuery = (query: Search['Querystring'], next: string): URLSearchParams =>
	new URLSearchParams({ ...(query as Record<string, string>), next_page_token: next });

/** JSON, or a form with the JSON as `input` and the files beside it. Evidence takes a form only. */
function askedIn(request: FastifyRequest, shape: Shape, needsForm: boolean): Asked {
	const { body } = request;
	if (body instanceof MultipartBody)
		return { input: checked(body.input, shape), files: body.files.map(fileNameOf) };
	if (needsForm || !/^application\/json\b/i.test(headerOf(request, 'content-type') ?? ''))
		throw new PayPalError(415);
	return { input: checked(body, shape), files: [] };
}

/** https://docs.paypal.ai/growth/disputes/reference/supported-file-types-sizes */
function fileNameOf({ name, size, type }: File): string {
	if (size > 10 * 1024 * 1024 || !['image/jpeg', 'image/gif', 'image/png', 'application/pdf'].includes(type))
		throw issue('INVALID_PARAMETER_VALUE', { field: name, value: type, location: 'body' });
	return name;
}

function checked<Body>(body: unknown, shape: Shape): Body {
	const wrong = violations(body ?? {}, shape);
	if (wrong.length > 0) throw invalidRequest(wrong);
	return (body ?? {}) as Body;
}
