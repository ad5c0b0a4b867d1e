import { isSameNode } from './leftovers';
import type { RegisteredWebhook } from '../../vendors/payPal/api/webhooks';

/**
 * Why the webhook can't be registered, and what takes up the ten places of a PayPal app. One text: n8n shows nothing
 * but the message when a workflow can't be published.
 */
export function tooManyWebhooks(webhooks: RegisteredWebhook[], url: string): string {
	const places = webhooks.map((webhook, index) => `${index + 1}. ${webhook.url} (${whatOf(webhook, url)})`);
	return [
		'Your PayPal app already has ten webhooks, the most PayPal allows.',
		`They are: ${places.join('; ')}.`,
		"Delete those you no longer need in PayPal's Developer Dashboard (Apps & Credentials, your app, Webhooks), then publish the workflow again.",
	].join(' ');
}

function whatOf({ url, event_types: events = [] }: RegisteredWebhook, own: string): string {
	if (isSameNode(url, own)) return 'this trigger at an earlier address of n8n: you can delete it';
	if (events.some(({ name }) => name === '*')) return 'all events';
	return events.length === 1 ? events[0]!.name : `${events.length} events`;
}
