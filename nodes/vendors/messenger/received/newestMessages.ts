import type { IDataObject } from 'n8n-workflow';

import type { Graph } from '../api/graph';
import { listPage } from '../api/graphList';
import { rateOf } from '../api/rate';
import { toGraphRoot } from '../credentials/credentials';

/**
 * The newest messages of the chat with a person, newest first, in one call. Only the newest 20 can be read; of older ones
 * there is no more than ID and time. https://developers.facebook.com/docs/messenger-platform/conversations
 *
 * @param withinMs how long to wait for a turn: a Page may read two chats in a second
 * @returns undefined when there is no turn in that time
 */
export async function readNewestMessages(
	graph: Graph,
	psid: string,
	fields: string,
	withinMs: number,
): Promise<IDataObject[] | undefined> {
	const credentials = await graph.credentials();
	const { pageId } = credentials;
	if (!(await rateOf(toGraphRoot(credentials), pageId).turn('conversations', withinMs))) return undefined;
	const query = { platform: 'MESSENGER', user_id: psid, fields: `messages{${fields}}` };
	const { entries } = await listPage(graph, { path: [pageId, 'conversations'], query }, { limit: 1 });
	const { data } = (entries[0]?.messages ?? {}) as { data?: unknown };
	return Array.isArray(data) ? (data as IDataObject[]) : [];
}
