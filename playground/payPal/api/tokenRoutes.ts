import type { FastifyInstance } from 'fastify';

import type { Logins } from '../login/logins.ts';
import type { AccessTokens } from '../oauth.ts';
import { isObject } from '../shape.ts';

/** https://developer.paypal.com/api/rest/authentication/ , https://developer.paypal.com/log-in/build */
export function tokenRoutes(api: FastifyInstance, tokens: AccessTokens, logins: Logins): void {
	api.post('/v1/oauth2/token', async (request, reply) => {
		const body = isObject(request.body) ? request.body : {};
		const { authorization } = request.headers;
		const holder = tokens.callerOf(authorization);
		const refuse = async (status: number, error: string, error_description: string) =>
			await reply.code(status).send({ error, error_description });
		if (!holder) return await refuse(401, 'invalid_client', 'Client Authentication failed');
		switch (body.grant_type) {
			case 'client_credentials':
				return tokens.grantTo(holder);
			case 'authorization_code':
				return (
					logins.redeem(String(body.code ?? ''), holder) ??
					// The code of OAuth, RFC 6749 5.2; the words are ours.
					(await refuse(400, 'invalid_grant', 'The authorization code is unknown, used or too old'))
				);
			case 'refresh_token':
				return (
					logins.refresh(String(body.refresh_token ?? ''), holder) ??
					(await refuse(400, 'invalid_grant', 'The refresh token is unknown or revoked'))
				);
			default:
				return await refuse(400, 'unsupported_grant_type', 'Grant Type is NULL or not supported');
		}
	});
}
