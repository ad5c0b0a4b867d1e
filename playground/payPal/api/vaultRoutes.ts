import type { FastifyInstance } from 'fastify';

import { issue } from '../errors.ts';
import { keptForMs, type RequestIds } from '../idempotency.ts';
import type { SetupTokens } from '../vault/setupTokens.ts';
import type { Vault } from '../vault/vault.ts';
import { paymentTokenView, setupTokenView } from '../vault/view.ts';
import { once } from './once.ts';
import { noContent, requireJson } from './wire.ts';

type WithId = { Params: { id: string } };
type OfCustomer = { Querystring: { customer_id?: string } };

interface Parts {
	vault: Vault;
	setupTokens: SetupTokens;
	requestIds: RequestIds;
	apiAddress: () => string;
	approvalAddress: () => string;
}

/** Saved ways to pay, and those that are about to be saved. https://developer.paypal.com/docs/api/payment-tokens/v3/ */
export function vaultRoutes(
	api: FastifyInstance,
	{ vault, setupTokens, requestIds, apiAddress, approvalAddress }: Parts,
): void {
	const path = '/v3/vault/payment-tokens';
	const preHandler = [requireJson];
	const setupView = (id: string) => setupTokenView(setupTokens.find(id), apiAddress(), approvalAddress());

	api.post('/v3/vault/setup-tokens', { preHandler }, async (request, reply) => {
		return await once(requestIds, keptForMs.vault, request, reply, () => {
			const { id } = setupTokens.create(request.body);
			return () => setupView(id);
		});
	});
	api.get<WithId>('/v3/vault/setup-tokens/:id', async ({ params }) => setupView(params.id));
	api.post(path, { preHandler }, async (request, reply) => {
		return await once(requestIds, keptForMs.vault, request, reply, () => {
			const token = setupTokens.createPaymentToken(request.body);
			return () => paymentTokenView(token, apiAddress());
		});
	});

	api.get<OfCustomer>(path, async ({ query: { customer_id } }) => {
		if (!customer_id) {
			throw issue('MISSING_REQUIRED_PARAMETER', { field: 'customer_id', value: '', location: 'query' });
		}
		const tokens = vault.ofCustomer(customer_id);
		return {
			total_items: tokens.length,
			total_pages: 1,
			customer: { id: customer_id },
			payment_tokens: tokens.map((token) => paymentTokenView(token, apiAddress())),
			links: [{ href: `${apiAddress()}${path}?customer_id=${customer_id}`, rel: 'self', method: 'GET' }],
		};
	});
	api.get<WithId>(`${path}/:id`, async ({ params }) => paymentTokenView(vault.find(params.id), apiAddress()));
	api.delete<WithId>(`${path}/:id`, async ({ params }, reply) => {
		vault.delete(params.id);
		return await noContent(reply);
	});
}
