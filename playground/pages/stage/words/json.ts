/** A member of JSON that may have any shape: `undefined` wherever the path ends early. */
export function at(json: unknown, ...path: Array<string | number>): unknown {
	return path.reduce<unknown>(
		(value, name) =>
			typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined,
		json,
	);
}

export function textAt(json: unknown, ...path: Array<string | number>): string | undefined {
	const value = at(json, ...path);
	return typeof value === 'string' ? value : undefined;
}

const mostCharacters = 90;

/** In quotation marks, and not too long. */
export function quoted(text: string): string {
	const line = text.replaceAll(/\s+/g, ' ').trim();
	return `“${line.length > mostCharacters ? `${line.slice(0, mostCharacters - 1)}…` : line}”`;
}
