import type { IDataObject } from 'n8n-workflow';

import { withoutGaps } from '../orders/simplifyOrder';

/** An event PayPal keeps. https://developer.paypal.com/docs/api/webhooks/v1/#definition-event */
export interface WebhookEvent {
	id?: string;
	event_type?: string;
	resource_type?: string;
	summary?: string;
	create_time?: string;
	resource?: IDataObject & { id?: string };
	transmissions?: Array<{ webhook_url?: string; http_status?: string; status?: string }>;
}

/** Where it went, and whether it arrived, as far as PayPal tells. */
const simplifyDelivery = ({
	webhook_url: url,
	http_status: httpStatus,
	status,
}: NonNullable<WebhookEvent['transmissions']>[number]): IDataObject =>
	withoutGaps({ url, httpStatus, status });

/** An event in n8n's spelling; `resource` stays as PayPal has it. */
export const simplifyWebhookEvent = (event: WebhookEvent): IDataObject =>
	withoutGaps({
		eventId: event.id,
		eventType: event.event_type,
		resourceType: event.resource_type,
		resourceId: event.resource?.id,
		summary: event.summary,
		createTime: event.create_time,
		deliveries: event.transmissions?.map(simplifyDelivery),
		resource: event.resource,
	});
