import type { Places } from './openApi.ts';

/** What is different at one call. */
export interface Drift {
	call: string;
	/** One line per difference, e.g. `- body.items[].upc (optional)`. */
	lines: string[];
}

/**
 * @param before each call of the description in use
 * @param after each call of the newer one
 * @param isOurs whether the nodes make that call
 * @returns only calls that are ours and are different, in the order of the description in use; new calls at the end are
 * not: nothing of ours depends on them
 */
export function compare(
	before: Map<string, Places>,
	after: Map<string, Places>,
	isOurs: (call: string) => boolean,
): Drift[] {
	return [...before]
		.filter(([call]) => isOurs(call))
		.map(([call, places]) => {
			const now = after.get(call);
			return { call, lines: now ? differences(places, now) : ['- the call is gone'] };
		})
		.filter(({ lines }) => lines.length > 0);
}

function differences(before: Places, after: Places): string[] {
	const gone = [...before].filter(([place]) => !after.has(place));
	const changed = [...before].filter(([place, words]) => after.has(place) && after.get(place) !== words);
	const added = [...after].filter(([place]) => !before.has(place));
	return [
		...outermost(gone).map(([place, words]) => `- ${place} (${words})`),
		...changed.map(([place, words]) => `! ${place}: ${words} -> ${after.get(place)}`),
		...outermost(added).map(([place, words]) => `+ ${place} (${words})`),
	];
}

/** Whoever hears that an object is new does not have to hear it of each of its fields. */
function outermost(entries: Array<[string, string]>): Array<[string, string]> {
	const all = entries.map(([place]) => place);
	const isWithin = (place: string) =>
		all.some(
			(other) =>
				other !== place && [`${other}.`, `${other}[`, `${other} `].some((start) => place.startsWith(start)),
		);
	return entries.filter(([place]) => !isWithin(place));
}
