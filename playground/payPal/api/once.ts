import type { FastifyReply, FastifyRequest } from 'fastify';

import { issue } from '../errors.ts';
import type { RequestIds } from '../idempotency.ts';
import { withoutSlashAtTheEnd } from './paths.ts';
import { headerOf } from './wire.ts';

/** https://developer.paypal.com/docs/api/orders/v2/#orders_create!path=PayPal-Request-Id&in=header */
const longestRequestId = 108;

/**
 * Runs a mutating call once per PayPal-Request-Id: 201 the first time, then 200 with the result as it is by now
 * (`status` for calls that answer otherwise).
 * A refusal (422) is remembered if the account says so, other failures never.
 *
 * @param run does the work and returns how to show its result
 */
export async function once(
	ids: RequestIds,
	forMs: number,
	request: FastifyRequest,
	reply: FastifyReply,
	run: () => () => unknown,
	status = { first: 201, again: 200 },
): Promise<FastifyReply> {
	const requestId = headerOf(request, 'paypal-request-id');
	if (requestId === undefined) return await reply.code(status.first).send(run()());
	if (requestId.length === 0 || requestId.length > longestRequestId) {
		throw issue('INVALID_STRING_LENGTH', { field: 'PayPal-Request-Id', value: requestId });
	}
	const path = withoutSlashAtTheEnd(request.url.split('?')[0] ?? '');
	const route = withoutSlashAtTheEnd(request.routeOptions.url ?? path);
	const key = `${request.payPal.caller.clientId} ${request.method} ${route} ${requestId}`;
	const earlier = ids.begin(key, path);
	if (earlier) return await reply.code(status.again).send(earlier());
	request.payPal.answered.push(() => ids.end(key));
	try {
		const show = run();
		ids.keep(key, path, show, forMs);
		return await reply.code(status.first).send(show());
	} catch (error) {
		ids.keepRefusal(key, path, error, forMs);
		throw error;
	}
}
