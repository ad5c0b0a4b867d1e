import type { FastifyInstance } from 'fastify';

import type { AccessTokens } from '../oauth.ts';
import { isObject } from '../shape.ts';

/** https://developer.paypal.com/api/rest/authentication/ */
export function tokenRoutes(api: FastifyInstance, tokens: AccessTokens): void {
	api.post('/v1/oauth2/token', async (request, reply) => {
		const body = isObject(request.body) ? request.body : {};
		const grant = tokens.grant(request.headers.authorization);
		if (!grant) {
			return await reply
				.code(401)
				.send({ error: 'invalid_client', error_description: 'Client Authentication failed' });
		}
		if (body.grant_type !== 'client_credentials') {
			return await reply
				.code(400)
				.send({ error: 'unsupported_grant_type', error_description: 'Only client_credentials is simulated' });
		}
		return grant;
	});
}
