/** As many as fit, the chosen one among them. */
export function inSight<Item>(items: Item[], chosen: Item | undefined, fits: number): Item[] {
	if (items.length <= fits) return items;
	const index = Math.max(0, chosen === undefined ? 0 : items.indexOf(chosen));
	const first = Math.min(Math.max(0, index - fits + 1), items.length - fits);
	return items.slice(first, first + fits);
}
