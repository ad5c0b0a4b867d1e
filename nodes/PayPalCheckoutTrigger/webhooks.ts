import type { IHookFunctions } from 'n8n-workflow';

import { payPalFailureOf } from '../shared/payPal/errors';
import { payPalPath, payPalRequest } from '../shared/payPal/transport';

const path = '/v1/notifications/webhooks';

/** https://developer.paypal.com/docs/api/webhooks/v1/#definition-webhook */
export interface RegisteredWebhook {
	id: string;
	url: string;
	event_types?: Array<{ name: string }>;
}

/** All webhooks of the PayPal app; there are ten at most. */
export async function listWebhooks(this: IHookFunctions): Promise<RegisteredWebhook[]> {
	const answer = (await payPalRequest.call(this, { method: 'GET', path })) as {
		webhooks?: RegisteredWebhook[];
	};
	return answer.webhooks ?? [];
}

export async function createAt(
	this: IHookFunctions,
	url: string,
	events: string[],
): Promise<RegisteredWebhook> {
	const body = { url, event_types: toEventTypes(events) };
	return (await payPalRequest.call(this, { method: 'POST', path, body })) as RegisteredWebhook;
}

export async function changeEvents(this: IHookFunctions, id: string, events: string[]): Promise<void> {
	await payPalRequest.call(this, {
		method: 'PATCH',
		path: payPalPath`/v1/notifications/webhooks/${id}`,
		body: [{ op: 'replace', path: '/event_types', value: toEventTypes(events) }],
	});
}

/** One that is gone already is fine. */
export async function removeWebhook(this: IHookFunctions, id: string): Promise<void> {
	const own = payPalPath`/v1/notifications/webhooks/${id}`;
	await payPalRequest.call(this, { method: 'DELETE', path: own }).catch((error: unknown) => {
		if (payPalFailureOf(error)?.kind !== 'notFound') throw error;
	});
}

const toEventTypes = (events: string[]) => events.map((name) => ({ name }));
