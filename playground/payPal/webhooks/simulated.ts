import { isObject } from '../shape.ts';
import type { Dispatcher } from './dispatcher.ts';
import { toEvent, type WebhookEvent } from './event.ts';
import { eventTypes, type EventType } from './eventTypes.ts';
import { validationError, type Registrations } from './registrations.ts';
import { sampleOf } from './samples.ts';
import { simulatedWebhookId } from './signing.ts';

/** PayPal's simulator dates some of its events to a month 19; who reads webhooks has to live with it. */
const impossibleMoment = '2018-19-12T22:20:32.000Z';
const impossiblyDated = /^(BILLING\.(PLAN|SUBSCRIPTION)|CATALOG\.PRODUCT)\./;

/**
 * Sends a made-up event to a webhook or to any URL. It is signed like a real one, but for `WEBHOOK_ID`,
 * and GET /v1/notifications/webhooks-events/{id} knows nothing of it.
 * https://developer.paypal.com/api/rest/webhooks/simulator/
 */
export function simulateEvent(
	body: unknown,
	with_: { registrations: Registrations; dispatcher: Dispatcher; now: Date; api: string },
): WebhookEvent {
	const request = isObject(body) ? body : {};
	const type = typeIn(request);
	const version = versionIn(request, type);
	const url = targetOf(request, with_.registrations);
	const { resourceType, resource } = sampleOf(type.name, with_.now, with_.api);
	const event = toEvent(
		{
			event_type: type.name,
			resource_type: resourceType,
			...(version !== '1.0' && { resource_version: version }),
			summary: type.description,
			resource,
		},
		with_.now,
		with_.api,
	);
	if (impossiblyDated.test(type.name) && version !== '1.0') event.create_time = impossibleMoment;
	with_.dispatcher.send(event, { webhookId: simulatedWebhookId, url, isWanted: () => true });
	return event;
}

function typeIn(request: Record<string, unknown>): EventType {
	const type = eventTypes.find((candidate) => candidate.name === request.event_type);
	if (type) return type;
	throw validationError([
		{ field: 'event_type', issue: 'Not a valid event type', value: String(request.event_type) },
	]);
}

/** The version asked for, or the newest. */
function versionIn({ resource_version }: Record<string, unknown>, type: EventType): string | undefined {
	if (resource_version === undefined) return type.resource_versions.at(-1);
	const version = String(resource_version);
	if (type.resource_versions.includes(version)) return version;
	throw validationError([{ field: 'resource_version', issue: 'Not a valid version', value: version }]);
}

function targetOf(request: Record<string, unknown>, registrations: Registrations): string {
	if (typeof request.webhook_id === 'string') return registrations.find(request.webhook_id).url;
	if (typeof request.url === 'string' && URL.canParse(request.url)) return request.url;
	throw validationError([{ issue: 'Give webhook_id or url', field: 'url' }]);
}
