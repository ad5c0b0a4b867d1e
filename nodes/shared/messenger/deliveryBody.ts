/** JSON of a delivery whose large numbers were kept: any ID is a string with all its digits. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

export type JsonObject = { [key: string]: JsonValue };

const stringOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gs;

/** An ID came as a number that can't be exact: whose it is, nobody can tell any more. */
export class UnsafeNumber extends Error {
	override readonly name = 'UnsafeNumber';

	constructor(
		readonly field: string,
		value: number,
	) {
		super(`"${field}" is ${value}, a number that has lost digits. IDs have to arrive as text.`);
	}
}

/**
 * Parses JSON without losing digits: whole numbers larger than a JavaScript number holds become strings,
 * and so does every ID. Facebook sends IDs as strings today, and sent numbers once; PSIDs have up to 17
 * digits.
 *
 * @throws SyntaxError when it is not JSON
 * @throws UnsafeNumber when an ID has lost digits before it came here
 */
export const parseExactly = (rawBody: Buffer): JsonValue =>
	JSON.parse(
		rawBody
			.toString('utf8')
			.replace(stringOrNumber, (token) => (isUnsafeInteger(token) ? `"${token}"` : token)),
		(key, value: JsonValue) => (typeof value === 'number' && isIdName(key) ? toId(key, value) : value),
	) as JsonValue;

const isUnsafeInteger = (token: string): boolean =>
	/^-?\d{16,}$/.test(token) && !Number.isSafeInteger(Number(token));

/** `id`, `sticker_id`, `appId` */
const isIdName = (key: string): boolean => /(?:^|_)id$|[a-z]Id$/.test(key);

function toId(key: string, value: number): string {
	if (Number.isSafeInteger(value)) return String(value);
	throw new UnsafeNumber(key, value);
}

export const isObject = (value: unknown): value is JsonObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

export const objectsIn = (value: unknown): JsonObject[] =>
	Array.isArray(value) ? value.filter(isObject) : [];

/** A text or an ID; undefined for anything else. */
export const textIn = (value: unknown): string | undefined =>
	typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
