import type { IDataObject } from 'n8n-workflow';

import { RecentEvents } from '../../core/webhook/recentEvents';
import type { PayPalEvent } from '../events/event';

/** An event as it was delivered, or PayPal's own record of it. */
export interface ReceivedEvent {
	event: PayPalEvent;
	marks: { confirmed: boolean; simulated: boolean };
	/** What PayPal says elsewhere of what the event is about. */
	origin?: IDataObject;
}

/** Anybody can send simulated ones: they must not use up the ID of an event that is true. */
export const recentEvents = new RecentEvents<ReceivedEvent>(({ event: { id }, marks: { simulated } }) =>
	simulated ? `simulated ${id}` : id,
);
