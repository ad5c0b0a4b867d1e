import type { IDataObject } from 'n8n-workflow';

import { toGraphRoot } from '../credentials/credentials';
import { graphFailureOf } from '../errors/errors';
import { listPage } from '../api/graphList';
import { timeIn } from '../api/graphTime';
import { rateOf } from '../api/rate';
import type { Sighting } from '../../../checkout/ports/channel';
import type { Graph } from '../api/graph';

/** A message of the Page as the chat shows it. */
export interface ShownMessage {
	id: string;
	text: string;
	/** Of Facebook's making; undefined when there are none. */
	attachments?: unknown[];
}

/** What is looked for. */
interface SoughtInChat {
	psid: string;
	/** It can't be older; ISO 8601. */
	since?: string;
	/** undefined: what the chat shows of the message does not tell. */
	isIt: (message: ShownMessage) => boolean | undefined;
}

/** Older ones have nothing but ID and time. https://developers.facebook.com/docs/messenger-platform/conversations */
const readableMessages = 20;
/** The clocks of PayPal and Facebook differ a little, and Facebook's times have no fractions. */
const clockSkewMs = 10_000;

const messageFields = 'id,created_time,from,message,attachments';

/**
 * Looks for a message in the chat, among the newest. An answer that does not reach back far enough, or none, is
 * unclear, and so is one in which any message could be it.
 */
export async function seekInChat(graph: Graph, sought: SoughtInChat): Promise<Sighting> {
	const credentials = await graph.credentials();
	const { pageId } = credentials;
	await rateOf(toGraphRoot(credentials), pageId).turn('conversations');
	const query = {
		platform: 'MESSENGER',
		user_id: sought.psid,
		fields: `messages{${messageFields}}`,
	};
	const answer = await listPage(graph, { path: [pageId, 'conversations'], query }, { limit: 1 }).catch(
		unclearIfRefused,
	);
	return answer === 'unclear' ? answer : sightingIn(answer.entries[0], pageId, sought);
}

/** For a look that Facebook has refused. */
export function unclearIfRefused(error: unknown): 'unclear' {
	if (graphFailureOf(error)) return 'unclear';
	throw error;
}

interface Listed extends IDataObject {
	id?: string;
	created_time?: string;
	from?: { id?: string } | null;
	message?: string | null;
	attachments?: { data?: unknown[] } | null;
}

function sightingIn(
	conversation: IDataObject | undefined,
	pageId: string,
	{ since, isIt }: SoughtInChat,
): Sighting {
	const { data, paging } = (conversation?.messages ?? {}) as { data?: Listed[]; paging?: { next?: string } };
	if (!Array.isArray(data)) return 'unclear';
	const sinceMs = since ? Date.parse(since) - clockSkewMs : -Infinity;
	const newestFirst = [...data].sort((one, other) => timeOf(other) - timeOf(one));
	const readable = newestFirst.slice(0, readableMessages);
	const candidates = readable.filter((one) => one.from?.id === pageId && !(timeOf(one) < sinceMs));
	const verdicts = candidates.map((one) => [one.id ?? '', isIt(toShown(one))] as const);
	const found = verdicts.find(([, verdict]) => verdict === true);
	if (found) return { messageId: found[0] };
	const isAll = newestFirst.length <= readableMessages && !paging?.next;
	const reachesBack = isAll || readable.some((one) => timeOf(one) < sinceMs);
	return reachesBack && verdicts.every(([, verdict]) => verdict === false) ? 'missing' : 'unclear';
}

const timeOf = ({ created_time: time }: Listed): number => timeIn(time);

const toShown = ({ id = '', message, attachments }: Listed): ShownMessage => ({
	id,
	text: message ?? '',
	...(Array.isArray(attachments?.data) && attachments.data.length > 0 && { attachments: attachments.data }),
});
