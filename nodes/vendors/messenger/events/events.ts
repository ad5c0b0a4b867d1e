import { isRecord, textIn } from '../../../core/guards';
import { findInexact, objectsIn, parseExactly, parseTolerantly, type JsonObject } from './deliveryBody';
import { contentOfEvent } from './eventContent';
import type { MessengerEventKind } from './eventRows';

/** One event of a delivery. */
export interface MessengerEvent {
	kind: MessengerEventKind;
	pageId: string;
	/** The person, not the Page, whoever wrote. Absent for events about nobody. */
	psid?: string;
	mid?: string;
	/** When it happened; for events without a time of their own, when it was sent. */
	at: Date;
	/** Another app controls the conversation; this one only listens. */
	standby: boolean;
	/** The event as Facebook sent it. */
	raw: JsonObject;
	/** An answer to a question that nobody waits for any more, and what the merchant gave the tapped answer. */
	late?: {
		payload?: string;
		/** Which question it was. */
		questionId?: string;
		/** Nobody has said that it is too late: the execution could not be reached. */
		isUnsure?: boolean;
	};
}

/**
 * Takes a delivery apart into its events, in order. Call it only after the signature has been checked.
 * Deliveries about anything else than a Page have none.
 * https://developers.facebook.com/docs/messenger-platform/webhooks#event-notifications
 *
 * @param leaveOut is told why an event is left out: an ID in it lost digits before it came here
 * @throws SyntaxError when the body is not JSON
 * @throws UnsafeNumber when an ID lost digits, and nobody is told
 */
export function parseDelivery(rawBody: Buffer, leaveOut?: (why: string) => void): MessengerEvent[] {
	const body = leaveOut ? parseTolerantly(rawBody) : parseExactly(rawBody);
	if (!isRecord(body) || body.object !== 'page') return [];
	const isExact = (part: JsonObject): boolean => {
		const why = findInexact(part);
		if (why !== undefined) leaveOut?.(why);
		return why === undefined;
	};
	return objectsIn(body.entry).flatMap((entry) => {
		if (isRecord(entry.id) && !isExact(entry.id)) return [];
		const pageId = textIn(entry.id) ?? '';
		const toEvent = (standby: boolean) => (raw: JsonObject) => parseEvent(raw, pageId, entry.time, standby);
		return [
			...objectsIn(entry.messaging).filter(isExact).map(toEvent(false)),
			...objectsIn(entry.standby).filter(isExact).map(toEvent(true)),
			...objectsIn(entry.changes)
				.filter(isExact)
				.map((change) => toEvent(change.field === 'standby')(toMessaging(change))),
		];
	});
}

/** The Test button of Meta's dashboard sends a messaging event as a change; other changes stay as they are. */
const isMessaging = ({ value }: JsonObject): boolean =>
	isRecord(value) && (isRecord(value.sender) || isRecord(value.recipient));

const toMessaging = (change: JsonObject): JsonObject =>
	isMessaging(change) ? (change.value as JsonObject) : change;

function parseEvent(raw: JsonObject, pageId: string, entryTime: unknown, standby: boolean): MessengerEvent {
	const { kind, key, content } = contentOfEvent(raw);
	const psid = key === 'value' ? textIn(content.psid) : personOf(raw, pageId, kind === 'echo');
	const mid = textIn(content.mid);
	return {
		kind,
		pageId,
		...(psid && { psid }),
		...(mid && { mid }),
		at: toDate(raw.timestamp) ?? toDate(content.created_time) ?? toDate(entryTime) ?? new Date(0),
		standby,
		raw,
	};
}

/** The one in the chat who is not the Page: who an echo went to, who anything else came from. */
function personOf({ sender, recipient }: JsonObject, pageId: string, isEcho: boolean): string | undefined {
	const ids = [sender, recipient].map((side) => (isRecord(side) ? textIn(side.id) : undefined));
	const [likely, other] = isEcho ? ids.reverse() : ids;
	if (likely !== pageId) return likely;
	return other === pageId ? undefined : other;
}

/** Milliseconds, but seconds in changes and in old or hand-made events. */
function toDate(time: unknown): Date | undefined {
	const number = Number(textIn(time));
	if (!Number.isFinite(number) || number <= 0) return undefined;
	const date = new Date(number < 100_000_000_000 ? number * 1000 : number);
	return Number.isNaN(date.getTime()) ? undefined : date;
}
