import type { FastifyReply, FastifyRequest } from 'fastify';

import { merchant } from '../../seed.ts';
import { PayPalError } from '../errors.ts';
import type { AccessTokens } from '../oauth.ts';

/** Turns away calls without an access token, and calls with one that is wrong or has expired. */
export function requireToken(tokens: AccessTokens) {
	return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
		const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
		if (token === undefined) throw new PayPalError(401);
		const holder = tokens.holderOf(token);
		if (holder) {
			request.payPal.caller = holder;
			return undefined;
		}
		return await reply
			.code(401)
			.header('WWW-Authenticate', 'Bearer realm="PayPal", error="invalid_token"')
			.send({ error: 'invalid_token', error_description: 'The access token is unknown or has expired' });
	};
}

/** The other merchant's app has no more than orders. */
export async function onlyOrdersForOthers(request: FastifyRequest): Promise<void> {
	const isOrder = (request.routeOptions.url ?? '').includes('/v2/checkout/orders');
	if (request.payPal.caller !== merchant && !isOrder) throw new PayPalError(403);
}
