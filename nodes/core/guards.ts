/**
 * What a value is that comes from outside: from a vendor, from an expression, from JSON that somebody has typed.
 */

/** An object that is no list, such as JSON has. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects in a list; none where it is no list. */
export const recordsIn = (value: unknown): Array<Record<string, unknown>> =>
	Array.isArray(value) ? value.filter(isRecord) : [];

/** An object, or a list, whose places are names, too. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;

/** A text with something in it. */
export const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** Nothing, or nothing but blanks. */
export const isBlank = (value: unknown): boolean =>
	value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** As a text; undefined for an object that has none of its own: JSON may hold one whose `toString` is a number. */
export function asText(value: unknown): string | undefined {
	if (!isObject(value)) return String(value);
	const text = typeof value.toString === 'function' ? String(value) : '[object ';
	return text.startsWith('[object ') ? undefined : text;
}

/** A text or a number as text; undefined for anything else. */
export const textIn = (value: unknown): string | undefined =>
	typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

/** @returns undefined when it is no JSON */
export function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
