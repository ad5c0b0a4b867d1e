import type { FastifyInstance } from 'fastify';

import { PayPalError } from '../errors.ts';
import { people, type LoginRequest, type Logins, type Person } from '../login/logins.ts';
import { isObject } from '../shape.ts';
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
			people: people.map((person) => ({
				payerId: person.payerId,
				name: `${person.givenName} ${person.surname}`,
				email: person.email,
				hasAgreed: logins.hasAgreed(person, request),
			})),
		};
	});
	app.post<WithRequest>('/agree', async ({ query, body }) => {
		const request = known(query);
		const code = logins.agree(personIn(body), request);
		return back(request, { code, scope: request.scopes.join(' ') });
	});
	app.post<WithRequest>('/cancel', async ({ query }) =>
		back(known(query), {
			error: 'access_denied',
			error_description: 'The resource owner denied the request',
		}),
	);
}

/** Who logs in: the first account, unless another is named. */
function personIn(body: unknown): Person {
	const payerId = isObject(body) ? body.payerId : undefined;
	const person = payerId === undefined ? people[0] : people.find((one) => one.payerId === payerId);
	if (!person) throw new PayPalError(400);
	return person;
}
