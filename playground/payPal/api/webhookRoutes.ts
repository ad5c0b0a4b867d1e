import type { FastifyInstance } from 'fastify';

import { eventTypes } from '../webhooks/eventTypes.ts';
import type { Registrations, Webhook } from '../webhooks/registrations.ts';
import { noContent, requireJson } from './wire.ts';

type WithId = { Params: { id: string } };

/** https://developer.paypal.com/docs/api/webhooks/v1/#webhooks */
export function webhookRoutes(
	api: FastifyInstance,
	{ registrations, apiAddress }: { registrations: Registrations; apiAddress: () => string },
): void {
	const preHandler = [requireJson];
	const path = '/v1/notifications/webhooks';

	api.post(path, { preHandler }, async (request, reply) => {
		return await reply.code(201).send(view(registrations.create(request.body)));
	});
	api.get(path, async () => ({ webhooks: registrations.all().map(view) }));
	api.get<WithId>(`${path}/:id`, async (request) => view(registrations.find(request.params.id)));
	api.patch<WithId>(`${path}/:id`, { preHandler }, async (request) => {
		return view(registrations.patch(request.params.id, request.body));
	});
	api.delete<WithId>(`${path}/:id`, async (request, reply) => {
		registrations.delete(request.params.id);
		return await noContent(reply);
	});
	api.get<WithId>(`${path}/:id/event-types`, async (request) => ({
		event_types: registrations.find(request.params.id).eventTypes,
	}));
	api.get('/v1/notifications/webhooks-event-types', async () => ({ event_types: eventTypes }));

	function view({ id, url, eventTypes: subscribed }: Webhook): Record<string, unknown> {
		const self = `${apiAddress()}${path}/${id}`;
		return {
			id,
			url,
			event_types: subscribed,
			links: [
				{ href: self, rel: 'self', method: 'GET' },
				{ href: self, rel: 'update', method: 'PATCH' },
				{ href: self, rel: 'delete', method: 'DELETE' },
			],
		};
	}
}
