import { readJson, type GraphCall } from '../api/call.ts';
import { badParameter, missingParameter, noMatchingUser } from '../api/errors.ts';
import type { Thread, Threads } from '../conversations/threads.ts';

/** Who a message is for: a person, or whoever wrote a comment or a post (a private reply). */
export type Recipient = { kind: 'person'; psid: string } | { kind: 'comment' | 'post'; id: string };

/** https://developers.facebook.com/docs/messenger-platform/reference/send-api#recipient */
export function readRecipient(call: GraphCall): Recipient {
	const recipient = readJson(call.params, 'recipient');
	if (recipient === undefined) throw missingParameter('recipient');
	if (typeof recipient !== 'object' || recipient === null) {
		throw badParameter('Param recipient must be a JSON object.');
	}
	const { id, comment_id: commentId, post_id: postId } = recipient as Record<string, unknown>;
	if (id === undefined && commentId !== undefined) return { kind: 'comment', id: String(commentId) };
	if (id === undefined && postId !== undefined) return { kind: 'post', id: String(postId) };
	if (id === undefined) throw noMatchingUser();
	if (!/^\d+$/.test(String(id))) {
		throw badParameter('Param recipient[id] must be a valid ID string (e.g., "123")');
	}
	return { kind: 'person', psid: String(id) };
}

/** Ids of people are scoped to one Page: another Page's token finds nobody. */
export function findThread(threads: Threads, pageId: string, psid: string): Thread {
	const thread = threads.has(psid) ? threads.of(psid) : undefined;
	if (thread?.pageId !== pageId) throw noMatchingUser();
	return thread;
}

/** The conversation with the person in `recipient[id]`. */
export function recipientThread(threads: Threads, call: GraphCall): Thread {
	const recipient = readRecipient(call);
	if (recipient.kind !== 'person') throw noMatchingUser();
	return findThread(threads, call.nodeId, recipient.psid);
}
