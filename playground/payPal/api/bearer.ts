import type { FastifyReply, FastifyRequest } from 'fastify';

import { PayPalError } from '../errors.ts';
import type { AccessTokens } from '../oauth.ts';

/** Turns away calls without an access token, and calls with one that is wrong or has expired. */
export function requireToken(tokens: AccessTokens) {
	return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
		const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
		if (token === undefined) throw new PayPalError(401);
		if (tokens.isValid(token)) return undefined;
		return await reply
			.code(401)
			.header('WWW-Authenticate', 'Bearer realm="PayPal", error="invalid_token"')
			.send({ error: 'invalid_token', error_description: 'The access token is unknown or has expired' });
	};
}
