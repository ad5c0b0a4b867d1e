import type { Link } from '../errors.ts';
import { eventId } from '../ids.ts';
import type { Money } from '../money.ts';

/** The envelope of a webhook. https://developer.paypal.com/api/rest/webhooks/event-names/ */
export interface WebhookEvent {
	id: string;
	event_version: '1.0';
	create_time: string;
	resource_type: string;
	resource_version?: string;
	event_type: string;
	summary: string;
	resource: Record<string, unknown>;
	links: Link[];
}

/** What an event tells, before it has an ID and a time. */
export type Told = Pick<
	WebhookEvent,
	'event_type' | 'resource_type' | 'resource_version' | 'summary' | 'resource'
>;

/** Puts a resource into its envelope. Resources of the first version go without `resource_version`. */
export function toEvent(what: Told, at: Date, api: string): WebhookEvent {
	const id = eventId();
	const self = `${api}/v1/notifications/webhooks-events/${id}`;
	return {
		id,
		event_version: '1.0',
		create_time: at.toISOString(),
		resource_type: what.resource_type,
		...(what.resource_version && { resource_version: what.resource_version }),
		event_type: what.event_type,
		summary: what.summary,
		resource: what.resource,
		links: [
			{ href: self, rel: 'self', method: 'GET' },
			{ href: `${self}/resend`, rel: 'resend', method: 'POST' },
		],
	};
}

/** `$ 30.0 USD`: PayPal's summaries drop the last zero of an amount. */
export function inWords(money: Money): string {
	return `${money.currency_code === 'USD' ? '$ ' : ''}${money.value.replace(/(\.\d)0$/, '$1')} ${money.currency_code}`;
}
