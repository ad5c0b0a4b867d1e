import type { MessengerEventKind } from '../shared/messenger/events';

/**
 * The webhook fields that carry an event. A ref comes as a referral in an existing chat and with the
 * postback of Get Started in a new one.
 * https://developers.facebook.com/docs/messenger-platform/webhooks#event-fields
 */
const fieldsByEvent: Partial<Record<MessengerEventKind, string[]>> = {
	message: ['messages'],
	quickReply: ['messages'],
	postback: ['messaging_postbacks'],
	referral: ['messaging_referrals'],
	echo: ['message_echoes'],
	read: ['message_reads'],
	delivery: ['message_deliveries'],
};

/** The fields to subscribe to for these events, each once. */
export const fieldsFor = (events: MessengerEventKind[]): string[] => [
	...new Set(events.flatMap((event) => fieldsByEvent[event] ?? [])),
];

/** All of both, each once. */
export const union = (fields: string[], others: string[]): string[] => [...new Set([...fields, ...others])];

export const includesAll = (fields: string[], wanted: string[]): boolean =>
	wanted.every((field) => fields.includes(field));
