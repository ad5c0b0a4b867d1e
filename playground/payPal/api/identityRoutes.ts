import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { Logins } from '../login/logins.ts';
import { openIdUserInfo, payPalUserInfo } from '../login/userInfo.ts';

type WithSchema = { Querystring: { schema?: string } };

/** Who somebody is, for an app they have logged in to. https://developer.paypal.com/api/identity/v1/ */
export function identityRoutes(api: FastifyInstance, logins: Logins): void {
	const answer =
		(schema: string, view: typeof payPalUserInfo) =>
		async (request: FastifyRequest<WithSchema>, reply: FastifyReply): Promise<unknown> => {
			const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
			const consent = logins.holderOf(token);
			// The form of the refusal is that of PayPal's other APIs: unverified here.
			if (!consent) {
				return await reply
					.code(401)
					.send({ error: 'invalid_token', error_description: 'The access token is unknown or has expired' });
			}
			// Unverified: what PayPal says without a schema, or with another.
			if (request.query.schema !== schema) {
				const error_description = 'The parameter schema is missing or not known';
				return await reply.code(400).send({ error: 'invalid_request', error_description });
			}
			return view(consent.person, consent.scopes);
		};
	api.get<WithSchema>('/v1/identity/oauth2/userinfo', answer('paypalv1.1', payPalUserInfo));
	api.get<WithSchema>('/v1/identity/openidconnect/userinfo', answer('openid', openIdUserInfo));
}
