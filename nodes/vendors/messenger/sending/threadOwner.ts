import { isRecord, textIn } from '../../../core/guards';
import { objectsIn } from '../events/deliveryBody';
import type { Graph } from '../api/graph';

/** The app that controls a chat. */
export interface ThreadOwner {
	appId?: string;
	/** Seconds since 1970. */
	expiration?: string;
}

/**
 * Who controls a chat. Facebook tells it only the owner itself and the default app.
 * https://developers.facebook.com/docs/messenger-platform/conversation-routing
 *
 * @returns undefined when nobody does, or Facebook does not say
 */
export async function readThreadOwner(graph: Graph, psid: string): Promise<ThreadOwner | undefined> {
	const { pageId } = await graph.credentials();
	const { data } = await graph.get([pageId, 'thread_owner'], { query: { recipient: psid } });
	const owner = objectsIn(data)[0]?.thread_owner;
	if (!isRecord(owner)) return undefined;
	const [appId, expiration] = [textIn(owner.app_id), textIn(owner.expiration)];
	return { ...(appId && { appId }), ...(expiration && { expiration }) };
}
