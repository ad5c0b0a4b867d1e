import type { Graph } from '../api/graph';

/**
 * Ends what Facebook knows of a linked account; the Messenger Trigger gets its event *Account Linking*.
 * https://developers.facebook.com/documentation/business-messaging/messenger-platform/identity/account-linking
 */
export async function unlinkAccount(graph: Graph, psid: string): Promise<void> {
	const { pageId } = await graph.credentials();
	await graph.post([pageId, 'unlink_accounts'], { body: { psid } });
}
