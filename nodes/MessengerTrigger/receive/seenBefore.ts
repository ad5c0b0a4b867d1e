import { createHash } from 'node:crypto';

import type { IWebhookFunctions } from 'n8n-workflow';

import { againAtMs, keyOf } from '../../vendors/messenger/events/eventKey';
import type { MessengerEvent } from '../../vendors/messenger/events/events';

/** As many as Facebook may still deliver again after a restart; each is 16 characters. */
const remembered = 500;

const fingerprint = (event: MessengerEvent): string =>
	createHash('sha256').update(keyOf(event)).digest('base64url').slice(0, 16);

/**
 * The events that were not in n8n before it was restarted, as far as its static data tells. n8n keeps what
 * is written here only when the delivery was answered with success, and of two deliveries at the same time
 * the last one wins: best effort. What can happen again just like before is always new here.
 */
export function notSeenBefore(context: IWebhookFunctions, events: MessengerEvent[]): MessengerEvent[] {
	const seen = new Set(readSeen(context));
	return events.filter((event) => againAtMs(event) !== undefined || !seen.has(fingerprint(event)));
}

/** Keeps these in mind beyond a restart. */
export function rememberSeen(context: IWebhookFunctions, events: MessengerEvent[]): void {
	context.getWorkflowStaticData('node').recentEvents = [
		...readSeen(context),
		...events.map(fingerprint),
	].slice(-remembered);
}

function readSeen(context: IWebhookFunctions): string[] {
	const { recentEvents } = context.getWorkflowStaticData('node');
	return Array.isArray(recentEvents) ? (recentEvents as string[]) : [];
}
