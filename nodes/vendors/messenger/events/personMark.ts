import { isRecord, textIn } from '../../../core/guards';
import type { MessengerEvent } from './events';

const prefix = 'person-until.';

/** Facebook gives a person in the Page inbox a day from when they got the chat, and again from each of their answers. */
export const personHasChatMs = 24 * 60 * 60_000;

/**
 * What a message carries that hands a chat over to a person. It comes back in the echo of the message, so that the trigger
 * learns of it, in whatever process, and nothing has to be kept beside the chat.
 * https://developers.facebook.com/docs/messenger-platform/reference/send-api#message
 */
export const toPersonMark = (until: Date): string => `${prefix}${Math.ceil(until.getTime() / 1000)}`;

/** Until when a person has the chat, if this is the echo of such a message, and our own app has sent it. */
export function personMarkOf({ kind, raw: { message } }: MessengerEvent, ownAppId: string): Date | undefined {
	if (kind !== 'echo' || !isRecord(message) || textIn(message.app_id) !== ownAppId) return undefined;
	const [, seconds] =
		new RegExp(`^${prefix.replace('.', '\\.')}(\\d{1,11})$`).exec(textIn(message.metadata) ?? '') ?? [];
	return seconds === undefined ? undefined : new Date(Number(seconds) * 1000);
}
