import type { FastifyInstance } from 'fastify';

import { isObject } from '../shape.ts';
import type { Announcer } from '../webhooks/announcer.ts';
import type { SigningAuthority } from '../webhooks/authority.ts';
import type { Dispatcher } from '../webhooks/dispatcher.ts';
import type { WebhookEvent } from '../webhooks/event.ts';
import { searchEvents, type EventQuery } from '../webhooks/eventSearch.ts';
import { rawMember } from '../webhooks/rawMember.ts';
import { unknownId, type Registrations } from '../webhooks/registrations.ts';
import { isSignedBy } from '../webhooks/signing.ts';
import { simulateEvent } from '../webhooks/simulated.ts';
import type { Clock } from '../../world/clock.ts';
import { requireJson } from './wire.ts';

type WithId = { Params: { id: string } };
type Search = { Querystring: EventQuery };

interface Parts {
	announcer: Announcer;
	dispatcher: Dispatcher;
	registrations: Registrations;
	authority: () => Promise<SigningAuthority>;
	clock: Clock;
	apiAddress: () => string;
}

/** https://developer.paypal.com/docs/api/webhooks/v1/#webhooks-events */
export function eventRoutes(api: FastifyInstance, parts: Parts): void {
	const { announcer, registrations, apiAddress } = parts;
	const preHandler = [requireJson];
	const path = '/v1/notifications/webhooks-events';

	api.get<Search>(path, async (request) => {
		const events = searchEvents([...announcer.events.values()].reverse(), request.query);
		return {
			events,
			count: events.length,
			links: [{ href: `${apiAddress()}${path}`, rel: 'self', method: 'GET' }],
		};
	});
	api.get<WithId>(`${path}/:id`, async (request) => findEvent(request.params.id));
	api.post<WithId>(`${path}/:id/resend`, { preHandler }, async (request, reply) => {
		const event = findEvent(request.params.id);
		const ids = isObject(request.body) ? request.body.webhook_ids : undefined;
		const webhooks = Array.isArray(ids)
			? ids.map((id) => registrations.find(String(id)))
			: registrations.subscribedTo(event.event_type);
		announcer.resend(event, webhooks);
		return await reply.code(202).send(event);
	});

	api.post('/v1/notifications/simulate-event', { preHandler }, async (request, reply) => {
		const { dispatcher, clock } = parts;
		const event = simulateEvent(request.body, {
			registrations,
			dispatcher,
			now: clock.now(),
			api: apiAddress(),
		});
		return await reply.code(202).send(event);
	});

	api.post('/v1/notifications/verify-webhook-signature', { preHandler }, async (request) => {
		const genuine = isGenuine(request.body, request.payPal.rawBody, await parts.authority(), parts);
		return { verification_status: genuine ? 'SUCCESS' : 'FAILURE' };
	});

	function findEvent(id: string): WebhookEvent {
		const event = announcer.events.get(id);
		if (!event) throw unknownId('event_id', id);
		return event;
	}
}

/** The certificate that signs deliveries: the leaf alone, open to everybody. */
export function certificateRoutes(api: FastifyInstance, authority: () => Promise<SigningAuthority>): void {
	api.get<WithId>('/v1/notifications/certs/:id', async (request, reply) => {
		const { certificateId, certificatePem } = await authority();
		if (request.params.id !== certificateId) throw unknownId('cert_id', request.params.id);
		return await reply
			.header('Cache-Control', 'public,max-age=86400')
			.type('application/x-pem-file')
			.send(certificatePem);
	});
}

function isGenuine(body: unknown, rawBody: string, authority: SigningAuthority, parts: Parts): boolean {
	if (!isObject(body)) return false;
	const { registrations, apiAddress } = parts;
	const text = (name: string) => (typeof body[name] === 'string' ? body[name] : '');
	const event = rawMember(rawBody, 'webhook_event');
	return (
		event !== undefined &&
		text('auth_algo') === 'SHA256withRSA' &&
		text('cert_url') === `${apiAddress()}/v1/notifications/certs/${authority.certificateId}` &&
		registrations.has(text('webhook_id')) &&
		isSignedBy(authority, {
			body: Buffer.from(event),
			transmission: { id: text('transmission_id'), time: text('transmission_time') },
			webhookId: text('webhook_id'),
			signature: text('transmission_sig'),
		})
	);
}
