import type { IHookFunctions } from 'n8n-workflow';

import { payPalFailureOf } from '../../vendors/payPal/errors/errors';
import { isText } from '../../core/guards';
import { holds, noContent } from '../../vendors/payPal/api/expectedAnswer';
import { payPalPath, payPalOf } from '../../vendors/payPal/api/payPal';
import { webhooksPath, type RegisteredWebhook } from '../../vendors/payPal/api/webhooks';
import { eventsField } from '../events/events.description';

/** Where the merchant fills in what a webhook holds. */
const fields = { parts: { event_types: eventsField } };

export async function createAt(
	context: IHookFunctions,
	url: string,
	events: string[],
): Promise<RegisteredWebhook> {
	const body = { url, event_types: toEventTypes(events) };
	const expects = holds({ id: isText });
	return (await payPalOf(context).post(webhooksPath, { body, fields, expects })) as RegisteredWebhook;
}

export async function changeEvents(context: IHookFunctions, id: string, events: string[]): Promise<void> {
	await replace(context, id, '/event_types', toEventTypes(events));
}

/** Moves a webhook to another address. Its ID, which PayPal signs with, stays the same. */
export async function moveWebhook(context: IHookFunctions, id: string, url: string): Promise<void> {
	await replace(context, id, '/url', url);
}

/** PayPal refuses a change that changes nothing, e.g. because another n8n process was faster. */
async function replace(context: IHookFunctions, id: string, part: string, value: unknown): Promise<void> {
	const call = payPalOf(context).patch(payPalPath`/v1/notifications/webhooks/${id}`, {
		body: [{ op: 'replace', path: part, value }],
		fields,
		expects: holds(),
	});
	await call.catch((error: unknown) => {
		if (payPalFailureOf(error)?.issue !== 'WEBHOOK_PATCH_REQUEST_NO_CHANGE') throw error;
	});
}

/** Has PayPal send an event once more. */
export async function resend(context: IHookFunctions, eventId: string, webhookId: string): Promise<void> {
	await payPalOf(context).post(payPalPath`/v1/notifications/webhooks-events/${eventId}/resend`, {
		body: { webhook_ids: [webhookId] },
		expects: holds({ id: eventId }),
	});
}

/** One that is gone already is fine. */
export async function removeWebhook(context: IHookFunctions, id: string): Promise<void> {
	const own = payPalPath`/v1/notifications/webhooks/${id}`;
	const call = payPalOf(context).delete(own, { expects: noContent });
	await call.catch((error: unknown) => {
		if (payPalFailureOf(error)?.kind !== 'notFound') throw error;
	});
}

const toEventTypes = (events: string[]) => events.map((name) => ({ name }));
