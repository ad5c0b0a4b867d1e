import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Looks until there is something to see: 20 times a second at first, and 4 times in the long run. A look at n8n costs it
 * some of the time it needs to get there.
 *
 * @param what is waited for, in words: the message when it does not come within `withinMs`
 * @param look answers undefined or false as long as there is nothing
 */
export async function eventually<T>(
	what: string,
	look: () => T | undefined | false | Promise<T | undefined | false>,
	withinMs = 15_000,
): Promise<T> {
	for (const begun = performance.now(); ;) {
		const seen = await look();
		if (seen !== undefined && seen !== false) return seen;
		const waitedMs = performance.now() - begun;
		if (waitedMs > withinMs) throw new Error(`Waited ${withinMs / 1000} s in vain for ${what}`);
		await sleep(Math.min(50 + waitedMs / 10, 250));
	}
}
