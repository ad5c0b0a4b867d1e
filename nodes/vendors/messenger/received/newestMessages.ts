import { sleep, type IDataObject } from 'n8n-workflow';

import type { Graph } from '../api/graph';
import { listPage } from '../api/graphList';
import { rateOf } from '../api/rate';
import { graphFailureOf } from '../errors/errors';
import { toGraphRoot } from '../credentials/credentials';

const mostTries = 4;
const restMs = 1500;

/**
 * The newest messages of the chat with a person, newest first, in one call. Only the newest 20 can be read; of older ones
 * there is no more than ID and time. https://developers.facebook.com/docs/messenger-platform/conversations
 *
 * @param withinMs how long to wait for a turn: a Page may read two chats in a second
 * @returns undefined when there is no turn in that time, or Facebook takes no calls at all
 */
export async function readNewestMessages(
	graph: Graph,
	psid: string,
	fields: string,
	withinMs: number,
): Promise<IDataObject[] | undefined> {
	const credentials = await graph.credentials();
	const { pageId } = credentials;
	const rate = rateOf(toGraphRoot(credentials), pageId);
	const query = { platform: 'MESSENGER', user_id: psid, fields: `messages{${fields}}` };
	const untilMs = Date.now() + withinMs;
	for (let tries = 0; tries < mostTries && rate.minutesClosed() === 0; tries++) {
		if (!(await rate.turn('conversations', untilMs - Date.now()))) return undefined;
		const answer = await listPage(graph, { path: [pageId, 'conversations'], query }, { limit: 1 }).catch(
			unlessTooOften,
		);
		if (answer === 'too often') {
			// The turns of this process are over by then, those of another as well.
			await sleep(restMs);
			continue;
		}
		const { data } = (answer.entries[0]?.messages ?? {}) as { data?: unknown };
		return Array.isArray(data) ? (data as IDataObject[]) : [];
	}
	return undefined;
}

/** Other processes read, too, and calls arrive closer together than they left: nothing was read, so it is asked again. */
function unlessTooOften(error: unknown): 'too often' {
	if (graphFailureOf(error)?.kind === 'rate-limit') return 'too often';
	throw error;
}
