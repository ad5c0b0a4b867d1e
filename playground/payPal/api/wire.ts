import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { issue, notSimulated, PayPalError } from '../errors.ts';
import { debugId } from '../ids.ts';
import { merchant } from '../../seed.ts';
import type { Clock } from '../../world/clock.ts';
import type { Merchant } from '../account.ts';
import { readMultipart } from './multipart.ts';
import { acceptSlashAtTheEnd, isSimulated } from './paths.ts';

declare module 'fastify' {
	interface FastifyRequest {
		payPal: {
			debugId: string;
			/** Whose access token it came with. */
			caller: Merchant;
			/** The body's exact bytes as text. */
			rawBody: string;
			/** Runs when the answer is on its way, also when it was delayed on purpose. */
			answered: Array<() => void>;
		};
	}
}

/**
 * What every call has in common: a debug id, JSON in and out, PayPal's errors.
 * `scope` must be a Fastify scope of its own. Logging calls and faults on purpose are the playground's.
 *
 * @param clock what PayPal says the time is, in what it makes and in the header `Date` beside it
 */
export function wire(scope: FastifyInstance, clock: Clock): void {
	readBodies(scope);
	readMultipart(scope);
	acceptSlashAtTheEnd(scope);

	scope.addHook('onRequest', async (request, reply) => {
		request.payPal = { debugId: debugId(), caller: merchant, rawBody: '', answered: [] };
		void reply.header('Paypal-Debug-Id', request.payPal.debugId);
		void reply.header('Cache-Control', 'max-age=0, no-cache, no-store, must-revalidate');
	});
	// PayPal's own agent toolkit gives some parameters twice, in the address and again.
	scope.addHook('onRequest', async (request) => {
		const query = request.query as Record<string, unknown>;
		for (const [name, value] of Object.entries(query))
			if (Array.isArray(value)) query[name] = value[0] as unknown;
	});
	scope.addHook('onSend', async (request, reply) => {
		void reply.header('Date', clock.now().toUTCString());
		for (const run of request.payPal.answered) run();
	});
	scope.setErrorHandler(async (error, request, reply) => {
		const told = error instanceof PayPalError ? error : unexpected(error);
		return await reply.code(told.status).send(told.toBody(request.payPal.debugId));
	});
	scope.setNotFoundHandler(async (request, reply) => {
		const path = request.url.split('?')[0]!.replace('/api-m.paypal.com', '');
		const error = isSimulated(path) ? new PayPalError(404) : notSimulated(request.method, path);
		return await reply.code(error.status).send(error.toBody(request.payPal.debugId));
	});
}

/** JSON is parsed here and nowhere else, so that an empty body is no error and the bytes are kept. */
function readBodies(scope: FastifyInstance): void {
	scope.removeAllContentTypeParsers();
	scope.addContentTypeParser('application/json', { parseAs: 'string' }, (request, text, done) => {
		request.payPal.rawBody = String(text);
		if (request.payPal.rawBody === '') return done(null, undefined);
		try {
			done(null, JSON.parse(request.payPal.rawBody));
		} catch {
			done(issue('MALFORMED_REQUEST_JSON', { location: 'body' }));
		}
	});
	scope.addContentTypeParser(
		'application/x-www-form-urlencoded',
		{ parseAs: 'string' },
		(_request, text, done) => {
			done(null, Object.fromEntries(new URLSearchParams(String(text))));
		},
	);
}

function unexpected(error: unknown): PayPalError {
	const { code } = error as { code?: string };
	if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new PayPalError(415);
	console.error(error);
	return new PayPalError(500);
}

/** Every POST to PayPal says it is JSON, also without a body. */
export async function requireJson(request: FastifyRequest): Promise<void> {
	const type = request.headers['content-type'] ?? '';
	if (['POST', 'PUT', 'PATCH'].includes(request.method) && !/^application\/json\b/i.test(type)) {
		throw new PayPalError(415);
	}
}

export function headerOf(request: FastifyRequest, name: string): string | undefined {
	const value = request.headers[name];
	return Array.isArray(value) ? value[0] : value;
}

export function wantsRepresentation(request: FastifyRequest): boolean {
	return /\breturn=representation\b/.test(headerOf(request, 'prefer') ?? '');
}

/** Ends the answer without a body. */
export async function noContent(reply: FastifyReply): Promise<FastifyReply> {
	return await reply.code(204).send();
}
