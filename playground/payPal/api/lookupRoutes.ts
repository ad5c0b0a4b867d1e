import type { FastifyInstance } from 'fastify';

import { PayPalError } from '../errors.ts';
import { resourceId } from '../ids.ts';
import { merchant } from '../../seed.ts';
import { unknownId } from '../webhooks/registrations.ts';
import { noContent, requireJson } from './wire.ts';

type WithId = { Params: { id: string } };

/** Which app events of payments made outside the API go to. https://developer.paypal.com/docs/api/webhooks/v1/#webhooks-lookup */
export class WebhookLookups {
	private id: string | undefined;

	create(): string {
		if (this.id !== undefined) {
			throw new PayPalError(400, {
				name: 'WEBHOOK_LOOKUP_ALREADY_EXISTS',
				message: 'The app has a webhook lookup already.',
			});
		}
		return (this.id = resourceId());
	}

	find(id: string): string {
		if (id !== this.id) throw unknownId('webhook_lookup_id', id);
		return id;
	}

	all(): string[] {
		return this.id === undefined ? [] : [this.id];
	}

	reset(): void {
		this.id = undefined;
	}
}

export function lookupRoutes(
	api: FastifyInstance,
	{ lookups, apiAddress }: { lookups: WebhookLookups; apiAddress: () => string },
): void {
	const path = '/v1/notifications/webhooks-lookup';

	api.post(path, { preHandler: [requireJson] }, async (_request, reply) => {
		return await reply.code(201).send(view(lookups.create()));
	});
	api.get(path, async () => ({ webhooks_lookups: lookups.all().map(view) }));
	api.get<WithId>(`${path}/:id`, async ({ params }) => view(lookups.find(params.id)));
	api.delete<WithId>(`${path}/:id`, async ({ params }, reply) => {
		lookups.find(params.id);
		lookups.reset();
		return await noContent(reply);
	});

	function view(id: string): Record<string, unknown> {
		const self = `${apiAddress()}${path}/${id}`;
		return {
			id,
			client_id: merchant.clientId,
			links: [
				{ href: self, rel: 'self', method: 'GET' },
				{ href: self, rel: 'delete', method: 'DELETE' },
			],
		};
	}
}
