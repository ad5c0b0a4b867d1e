import type { IDataObject } from 'n8n-workflow';

import { isRecord } from '../../core/guards';
import { withoutEmpty } from '../../vendors/payPal/api/withoutEmpty';

/** The envelope of what PayPal delivers. https://developer.paypal.com/docs/api/webhooks/v1/#definition-event */
export interface PayPalEvent {
	id: string;
	event_type: string;
	resource_type?: string;
	resource: IDataObject;
	summary?: string;
	create_time?: string;
}

/** @returns undefined when it isn't an event of PayPal's */
export function parseEvent(rawBody: Buffer): PayPalEvent | undefined {
	try {
		return toEvent(JSON.parse(rawBody.toString('utf8')));
	} catch {
		// No JSON, or nested so deeply that nobody can read it.
		return undefined;
	}
}

export function toEvent(value: unknown): PayPalEvent | undefined {
	if (!isRecord(value) || !isRecord(value.resource)) return undefined;
	const { id, event_type } = value;
	if (typeof id !== 'string' || !/^[A-Za-z0-9-]{1,100}$/.test(id)) return undefined;
	if (typeof event_type !== 'string' || event_type === '') return undefined;
	return withoutEmpty(value) as unknown as PayPalEvent;
}
