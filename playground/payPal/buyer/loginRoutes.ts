import type { FastifyInstance } from 'fastify';

import { PayPalError } from '../errors.ts';
import type { LoginRequest, Logins } from '../login/logins.ts';
import { peopleOn } from '../people.ts';
import { toAccount, whoActs } from './loggedIn.ts';
import { likeAPage } from './pageErrors.ts';
import { returnTo } from './returnTo.ts';

type WithRequest = { Querystring: Record<string, string | undefined> };

/**
 * What the page asks for and reports on which somebody logs in to a shop. Unverified: what PayPal adds to the way back of
 * somebody who does not agree; here it is OAuth's own `error=access_denied`, RFC 6749 4.1.2.1.
 */
export function loginPageRoutes(app: FastifyInstance, logins: Logins): void {
	likeAPage(app);
	const known = (query: WithRequest['Querystring']): LoginRequest => {
		const request = logins.requestIn(query);
		if (!request) throw new PayPalError(400);
		return request;
	};
	const back = ({ returnUrl, state }: LoginRequest, query: Record<string, string>) => ({
		redirect: returnTo(returnUrl, { ...query, ...(state !== undefined && { state }) }),
	});

	app.get<WithRequest>('/request', async ({ query }) => {
		const request = known(query);
		return {
			brandName: request.merchant.name,
			scopes: request.scopes,
			accounts: peopleOn(query.phone).map((person) => ({
				...toAccount(person),
				hasAgreed: logins.hasAgreed(person, request),
			})),
		};
	});
	app.post<WithRequest>('/agree', async ({ query, body }) => {
		const request = known(query);
		const code = logins.agree(whoActs(query, body), request);
		return back(request, { code, scope: request.scopes.join(' ') });
	});
	app.post<WithRequest>('/cancel', async ({ query }) =>
		back(known(query), {
			error: 'access_denied',
			error_description: 'The resource owner denied the request',
		}),
	);
}
