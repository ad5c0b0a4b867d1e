import { PayPalError } from '../errors.ts';
import { resourceId } from '../ids.ts';
import { newCapture } from '../payments/capture.ts';
import { captureView } from '../payments/view.ts';
import { isObject } from '../shape.ts';
import type { Dispatcher } from './dispatcher.ts';
import { toEvent, type WebhookEvent } from './event.ts';
import { eventTypes } from './eventTypes.ts';
import { validationError, type Registrations } from './registrations.ts';
import { simulatedWebhookId } from './signing.ts';

const invoice = 'SIMULATED-INVOICE';
const price = { currency_code: 'USD', value: '30.00' };

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
	const type = eventTypes.find((candidate) => candidate.name === request.event_type);
	if (!type) {
		throw validationError([
			{ field: 'event_type', issue: 'Not a valid event type', value: String(request.event_type) },
		]);
	}
	const url = targetOf(request, with_.registrations);
	const [resourceType, resource] = sample(type.name, with_.now, with_.api);
	const version = type.resource_versions[0];
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
	with_.dispatcher.send(event, { webhookId: simulatedWebhookId, url, isWanted: () => true });
	return event;
}

function targetOf(request: Record<string, unknown>, registrations: Registrations): string {
	if (typeof request.webhook_id === 'string') return registrations.find(request.webhook_id).url;
	if (typeof request.url === 'string' && URL.canParse(request.url)) return request.url;
	throw new PayPalError(400, {
		name: 'VALIDATION_ERROR',
		message: 'Invalid data provided',
		details: [{ issue: 'Give webhook_id or url', field: 'url' }],
	});
}

function sample(type: string, now: Date, api: string): [string, Record<string, unknown>] {
	const status = /^PAYMENT\.CAPTURE\.(COMPLETED|DECLINED|PENDING)$/.exec(type)?.[1];
	if (status) {
		const capture = newCapture(
			{
				orderId: resourceId(),
				status: status as 'COMPLETED',
				amount: price,
				invoiceId: invoice,
				...(status === 'PENDING' && { reason: 'UNILATERAL' }),
			},
			now,
		);
		return ['capture', captureView(capture, api)];
	}
	const [group = '', kind = ''] = type.toLowerCase().split('.');
	const resourceType = group === 'checkout' ? 'checkout-order' : kind;
	return [resourceType, { id: resourceId(), amount: price, create_time: now.toISOString() }];
}
