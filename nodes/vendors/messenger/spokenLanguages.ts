import { RecentMemory } from '../../core/recentMemory';
import type { BuyerLanguage } from '../../wording/buyerLanguage';
import { toGraphRoot, type MessengerCredentials } from './credentials/credentials';

const keptForMs = 30 * 60_000;
const mostKept = 10_000;

/** One process is one n8n: another asks for itself. */
let spoken = new RecentMemory<string, BuyerLanguage>(mostKept, keptForMs);

/**
 * The language of somebody who was addressed lately, so that the receipt of a sale does not ask again. People change
 * theirs: not for long. What was not told is asked for each time, and may be told from now on.
 *
 * @param read asks the channel
 */
export async function spokenBy(
	credentials: MessengerCredentials,
	psid: string,
	read: () => Promise<BuyerLanguage | undefined>,
): Promise<BuyerLanguage | undefined> {
	const key = [toGraphRoot(credentials), credentials.pageId, psid].join(' ');
	const known = spoken.get(key);
	if (known) return known;
	const language = await read();
	if (language) spoken.set(key, language);
	return language;
}

/** As a new process begins. */
export function forgetLanguages(): void {
	spoken = new RecentMemory(mostKept, keptForMs);
}
