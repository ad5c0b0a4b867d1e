import type { Delivery } from '../../../checkout/ports/channel';
import { whatFailed } from '../../../core/whatFailed';
import { pageInboxAppId } from '../events/pageInbox';
import type { Page } from './page';
import { readThreadOwner } from './threadOwner';

/**
 * Sends what a buyer is owed while a person of the shop has the chat: takes it for a moment and gives it back. Facebook lets
 * only the default app of the Page do so; elsewhere it stays with the refusal.
 * https://developers.facebook.com/docs/messenger-platform/conversation-routing
 *
 * @param refused what came of sending it without
 */
export async function sendBetween(
	{ graph }: Page,
	psid: string,
	refused: Delivery,
	send: () => Promise<Delivery>,
): Promise<Delivery> {
	const { pageId } = await graph.credentials();
	if (!(await isWithInbox())) return refused;
	const body = { recipient: { id: psid } };
	const isTaken = await graph.post([pageId, 'take_thread_control'], { body }).then(
		() => true,
		() => false,
	);
	if (!isTaken) return refused;
	try {
		return await send();
	} finally {
		await giveBack().catch(giveBack).catch(complain);
	}

	async function isWithInbox(): Promise<boolean> {
		const owner = await readThreadOwner(graph, psid).catch(() => undefined);
		return owner?.appId === pageInboxAppId;
	}

	async function giveBack(): Promise<void> {
		await graph.post([pageId, 'pass_thread_control'], { body: { ...body, target_app_id: pageInboxAppId } });
	}

	function complain(error: unknown): void {
		graph.context.logger.warn(
			`A person had the chat with ${psid} and could not get it back after a message: ${whatFailed(error)}. Hand it over again.`,
		);
	}
}
