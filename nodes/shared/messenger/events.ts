import { isObject, objectsIn, parseExactly, textIn, type JsonObject } from './deliveryBody';

/** What can happen in a chat. `unknown` is everything this version has no name for yet. */
export type MessengerEventKind =
	'message' | 'quickReply' | 'postback' | 'referral' | 'echo' | 'read' | 'delivery' | 'unknown';

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
}

/** Kinds by the key that an event carries its content under. First match counts. */
const kindByContent: Array<[key: string, toKind: (content: JsonObject) => MessengerEventKind]> = [
	[
		'message',
		(message) => (message.is_echo ? 'echo' : isObject(message.quick_reply) ? 'quickReply' : 'message'),
	],
	['postback', () => 'postback'],
	['referral', () => 'referral'],
	['read', () => 'read'],
	['delivery', () => 'delivery'],
];

/**
 * Takes a delivery apart into its events, in order. Call it only after the signature has been checked.
 * Deliveries about anything else than a Page have none.
 * https://developers.facebook.com/docs/messenger-platform/webhooks#event-notifications
 *
 * @throws SyntaxError when the body is not JSON
 */
export function parseDelivery(rawBody: Buffer): MessengerEvent[] {
	const body = parseExactly(rawBody);
	if (!isObject(body) || body.object !== 'page') return [];
	return objectsIn(body.entry).flatMap((entry) => {
		const pageId = textIn(entry.id) ?? '';
		const toEvent = (standby: boolean) => (raw: JsonObject) => parseEvent(raw, pageId, entry.time, standby);
		return [
			...objectsIn(entry.messaging).map(toEvent(false)),
			...objectsIn(entry.standby).map(toEvent(true)),
			...objectsIn(entry.changes).map((change) => toEvent(false)(toMessaging(change))),
		];
	});
}

/** The Test button of Meta's dashboard sends a messaging event as a change; other changes stay as they are. */
const toMessaging = (change: JsonObject): JsonObject =>
	isObject(change.value) && isObject(change.value.sender) ? change.value : change;

function parseEvent(raw: JsonObject, pageId: string, entryTime: unknown, standby: boolean): MessengerEvent {
	const [key, toKind] = kindByContent.find(([candidate]) => isObject(raw[candidate])) ?? [];
	const content = key === undefined ? undefined : (raw[key] as JsonObject);
	const kind = content && toKind ? toKind(content) : 'unknown';
	const person = isObject(kind === 'echo' ? raw.recipient : raw.sender)
		? ((kind === 'echo' ? raw.recipient : raw.sender) as JsonObject)
		: {};
	const psid = textIn(person.id);
	const mid = textIn(content?.mid);
	return {
		kind,
		pageId,
		...(psid && { psid }),
		...(mid && { mid }),
		at: toDate(raw.timestamp) ?? toDate(entryTime) ?? new Date(0),
		standby,
		raw,
	};
}

/** Milliseconds, but seconds in changes and in old or hand-made events. */
function toDate(time: unknown): Date | undefined {
	const number = Number(textIn(time));
	if (!Number.isFinite(number) || number <= 0) return undefined;
	const date = new Date(number < 100_000_000_000 ? number * 1000 : number);
	return Number.isNaN(date.getTime()) ? undefined : date;
}
