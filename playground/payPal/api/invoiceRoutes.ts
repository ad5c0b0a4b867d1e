import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { invalidRequest, issue } from '../errors.ts';
import type { InvoiceBook } from '../invoicing/book.ts';
import type { Invoice } from '../invoicing/invoice.ts';
import { pngOf } from '../invoicing/png.ts';
import { qrCode } from '../invoicing/qrCode.ts';
import { findInvoices } from '../invoicing/search.ts';
import { invoiceView, largeParts, payUrlOf, selfOf, type InvoiceAddresses } from '../invoicing/view.ts';
import { isObject } from '../shape.ts';
import { mockResponse } from './mockResponse.ts';
import { noContent, requireJson, wantsRepresentation } from './wire.ts';

type WithId = { Params: { id: string } };
type WithTransaction = { Params: { id: string; transaction: string } };
type Paged = { Querystring: { page?: string; page_size?: string; total_required?: string; fields?: string } };

/**
 * https://developer.paypal.com/docs/api/invoicing/v2/
 * The reference names no PayPal-Request-Id for any of it: what is asked twice is done twice.
 */
export function invoiceRoutes(
	api: FastifyInstance,
	{ invoices, addresses }: { invoices: InvoiceBook; addresses: () => InvoiceAddresses },
): void {
	const path = '/v2/invoicing/invoices';
	const preHandler = [requireJson, async (request: FastifyRequest) => mockResponse(request)];
	const view = (invoice: Invoice) => invoiceView(invoice, addresses());
	const self = (invoice: Invoice) => selfOf(invoice, addresses().api);

	api.post(path, { preHandler }, async (request, reply) => {
		const invoice = invoices.create(request.body);
		return await reply.code(201).send(wantsRepresentation(request) ? view(invoice) : self(invoice));
	});

	api.get<Paged>(path, { preHandler }, async (request) => {
		const without = request.query.fields?.toLowerCase() === 'none' ? [...largeParts] : [];
		return page(request, invoices.all(), without);
	});

	api.post<Paged>('/v2/invoicing/search-invoices', { preHandler }, async (request) => {
		const dueDateOf = (invoice: Invoice) =>
			(view(invoice).detail as { payment_term?: { due_date?: string } }).payment_term?.due_date;
		const { found, without } = findInvoices(invoices.all(), request.body, dueDateOf);
		return page(request, found, without);
	});

	api.post('/v2/invoicing/generate-next-invoice-number', { preHandler }, async () => ({
		invoice_number: invoices.nextNumber(),
	}));

	api.get<WithId>(`${path}/:id`, { preHandler }, async ({ params }) => view(invoices.find(params.id)));

	api.put<WithId & { Querystring: { send_to_recipient?: string } }>(
		`${path}/:id`,
		{ preHandler },
		async (request) => {
			const toRecipient = request.query.send_to_recipient !== 'false';
			const invoice = invoices.update(request.params.id, request.body, toRecipient);
			return wantsRepresentation(request) ? view(invoice) : self(invoice);
		},
	);

	api.delete<WithId>(`${path}/:id`, async ({ params }, reply) => {
		invoices.delete(params.id);
		return await noContent(reply);
	});

	api.post<WithId>(`${path}/:id/send`, { preHandler }, async ({ params, body }, reply) => {
		const isScheduled = invoices.send(params.id, body);
		const invoice = invoices.find(params.id);
		if (isScheduled) return await reply.code(202).send({ links: [self(invoice)] });
		return { href: payUrlOf(invoice, addresses().pages), rel: 'payer-view', method: 'GET' };
	});

	for (const action of ['remind', 'cancel'] as const) {
		api.post<WithId>(`${path}/:id/${action}`, { preHandler }, async ({ params, body }, reply) => {
			invoices[action](params.id, body);
			return await noContent(reply);
		});
	}

	api.post<WithId>(`${path}/:id/payments`, { preHandler }, async ({ params, body }) => ({
		payment_id: invoices.recordPayment(params.id, body).id,
	}));
	api.post<WithId>(`${path}/:id/refunds`, { preHandler }, async ({ params, body }) => ({
		refund_id: invoices.recordRefund(params.id, body).id,
	}));
	api.delete<WithTransaction>(`${path}/:id/payments/:transaction`, async ({ params }, reply) => {
		invoices.deletePayment(params.id, params.transaction);
		return await noContent(reply);
	});
	api.delete<WithTransaction>(`${path}/:id/refunds/:transaction`, async ({ params }, reply) => {
		invoices.deleteRefund(params.id, params.transaction);
		return await noContent(reply);
	});

	api.post<WithId>(`${path}/:id/generate-qr-code`, { preHandler }, async ({ params, body }, reply) => {
		const invoice = invoices.find(params.id);
		const { width, height } = sizeIn(body);
		const png = pngOf(qrCode(payUrlOf(invoice, addresses().pages)), width, height);
		return await asPart(reply, png);
	});

	function page(request: FastifyRequest<Paged>, found: Invoice[], without: readonly string[]) {
		const number = integerIn(request.query.page, 'page', 1, 1000) ?? 1;
		const size = integerIn(request.query.page_size, 'page_size', 1, 100) ?? 20;
		const shown = found.slice((number - 1) * size, number * size);
		const { api: address } = addresses();
		const at = (which: number) =>
			`${address}${request.url.replace(/^.*?\/v2/, '/v2').split('?')[0]}?page=${which}&page_size=${size}`;
		const { method } = request;
		return {
			...(request.query.total_required === 'true' && {
				total_items: found.length,
				total_pages: Math.ceil(found.length / size),
			}),
			items: shown.map((invoice) => withoutParts(view(invoice), without)),
			links: [
				{ href: at(number), rel: 'self', method },
				...(found.length > number * size ? [{ href: at(number + 1), rel: 'next', method }] : []),
			],
		};
	}
}

const withoutParts = (shown: Record<string, unknown>, without: readonly string[]): Record<string, unknown> =>
	Object.fromEntries(Object.entries(shown).filter(([name]) => !without.includes(name)));

function integerIn(given: unknown, field: string, least: number, most: number): number | undefined {
	if (given === undefined) return undefined;
	const value = Number(given);
	if (value > most) throw issue('INVALID_INTEGER_MAX_VALUE', { field, value: String(given) });
	if (!(value >= least)) throw issue('INVALID_INTEGER_MIN_VALUE', { field, value: String(given) });
	return Math.floor(value);
}

/** https://developer.paypal.com/docs/api/invoicing/v2/#definition-qr_config */
function sizeIn(body: unknown): { width: number; height: number } {
	const given = isObject(body) ? body : {};
	if (given.action !== undefined && !/^(pay|details)$/i.test(String(given.action))) {
		throw invalidRequest([
			{ issue: 'INVALID_PARAMETER_SYNTAX', field: '/action', value: String(given.action) },
		]);
	}
	return {
		width: integerIn(given.width, '/width', 150, 500) ?? 500,
		height: integerIn(given.height, '/height', 150, 500) ?? 500,
	};
}

/**
 * PayPal's reference says the image is a PNG in Base64, in an answer of several parts. How these are headed is
 * unverified.
 */
async function asPart(reply: FastifyReply, png: Buffer): Promise<FastifyReply> {
	const boundary = 'invoice-qr-code';
	const parts = [
		`--${boundary}`,
		'Content-Disposition: form-data; name="image"',
		'Content-Type: application/octet-stream',
		'',
		png.toString('base64'),
		`--${boundary}--`,
		'',
	];
	return await reply.type(`multipart/form-data; boundary=${boundary}`).send(parts.join('\r\n'));
}
