/**
 * `describe` and `it` where what they need is there; elsewhere a plain skip that says why, which `npm test` repeats at
 * its end.
 *
 * @param why short, e.g. `n8n is not installed in playground/n8n`
 */
export function describeWhere(isThere: boolean, why: string): { describe: typeof describe; it: typeof it } {
	if (isThere) return { describe, it };
	const named = (name: string) => `${name} (skipped: ${why})`;
	return {
		describe: ((name: string, body: () => void) => describe.skip(named(name), body)) as typeof describe,
		it: ((name: string) => it.skip(named(name), () => undefined)) as typeof it,
	};
}
