import type { FastifyInstance } from 'fastify';

import { merchant } from '../../seed.ts';
import type { SetupTokens } from '../vault/setupTokens.ts';
import { accountsOn, whoActs, type OnPhone } from './loggedIn.ts';
import { likeAPage } from './pageErrors.ts';
import { returnTo } from './returnTo.ts';

type WithSession = { Querystring: { approval_session_id?: string } & OnPhone };

/**
 * What the page asks for and reports on which somebody agrees to have their account saved.
 * `redirect` is null when there is no return_url or cancel_url. What PayPal adds to these is unverified.
 */
export function agreementRoutes(app: FastifyInstance, setupTokens: SetupTokens): void {
	likeAPage(app);
	const known = ({ approval_session_id: id = '' }: WithSession['Querystring']) => setupTokens.find(id);

	app.get<WithSession>('/agreement', async ({ query }) => {
		const { id, status, shown, context } = known(query);
		return {
			id,
			status,
			brandName: context.brand_name ?? merchant.name,
			...(typeof shown.description === 'string' && { description: shown.description }),
			accounts: accountsOn(query),
		};
	});
	app.post<WithSession>('/approve', async ({ query, body }) => {
		const token = known(query);
		setupTokens.approve(token, whoActs(query, body));
		return { redirect: returnTo(token.context.return_url, { approval_session_id: token.id }) };
	});
	app.post<WithSession>('/cancel', async ({ query }) => {
		const { id, context } = known(query);
		return { redirect: returnTo(context.cancel_url, { approval_session_id: id }) };
	});
}
