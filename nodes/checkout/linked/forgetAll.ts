import { sleep } from 'n8n-workflow';

import type { Chat, SavedAccount, SavedAccounts } from '../ports/savedAccounts';

/** Between the looks at a list that may be behind. */
const pausesMs = [300, 700, 1500];

/**
 * Forgets everything that was saved in a chat, and looks again until the provider lists none of it.
 *
 * @returns what was forgotten, and what the provider lists all the same
 */
export async function forgetAll(
	accounts: SavedAccounts,
	chat: Chat,
): Promise<{ forgotten: SavedAccount[]; left: SavedAccount[] }> {
	const forgotten = new Map<string, SavedAccount>();
	let left = await accounts.of(chat);
	for (const pauseMs of [...pausesMs, 0]) {
		for (const account of left) {
			await accounts.forget(account.id);
			forgotten.set(account.id, account);
		}
		if (forgotten.size === 0) break;
		left = await accounts.of(chat);
		if (left.length === 0) break;
		await sleep(pauseMs);
	}
	return { forgotten: [...forgotten.values()], left };
}
