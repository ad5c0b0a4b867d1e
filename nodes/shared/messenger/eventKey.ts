import type { MessengerEvent, MessengerEventKind } from './events';

/** Kinds whose mid is their own. The others name the mid of the message they are about. */
const kindsWithMid: MessengerEventKind[] = [
	'message',
	'quickReply',
	'echo',
	'inboxReply',
	'postback',
	'messageDeleted',
];

/** What makes an event the same as another: its mid, or everything it says where it has none of its own. */
export const keyOf = ({ kind, pageId, psid, mid, at, raw }: MessengerEvent): string =>
	JSON.stringify(
		mid && kindsWithMid.includes(kind) ? [pageId, kind, mid] : [pageId, kind, psid, at.getTime(), raw],
	);
