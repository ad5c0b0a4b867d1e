import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Looks until there is something to see.
 *
 * @param what is waited for, in words: the message when it does not come within `withinMs`
 * @param look answers undefined or false as long as there is nothing
 */
export async function eventually<T>(
	what: string,
	look: () => T | undefined | false | Promise<T | undefined | false>,
	withinMs = 15_000,
): Promise<T> {
	for (const deadline = performance.now() + withinMs; ; await sleep(50)) {
		const seen = await look();
		if (seen !== undefined && seen !== false) return seen;
		if (performance.now() > deadline) throw new Error(`Waited ${withinMs / 1000} s in vain for ${what}`);
	}
}
