import type { FastifyInstance } from 'fastify';

import { issue } from '../errors.ts';
import type { Vault } from '../vault/vault.ts';
import { paymentTokenView } from '../vault/view.ts';
import { noContent } from './wire.ts';

type WithId = { Params: { id: string } };
type OfCustomer = { Querystring: { customer_id?: string } };

/** Saved ways to pay: read and delete. https://developer.paypal.com/docs/api/payment-tokens/v3/ */
export function vaultRoutes(
	api: FastifyInstance,
	{ vault, apiAddress }: { vault: Vault; apiAddress: () => string },
): void {
	const path = '/v3/vault/payment-tokens';

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
