/** JSON of a delivery whose large numbers were kept: any ID is a string with all its digits. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

export type JsonObject = { [key: string]: JsonValue };

const stringOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gs;

/**
 * Parses JSON without losing digits: whole numbers larger than a JavaScript number holds become strings.
 * Facebook sends IDs as strings today, and sent numbers once; PSIDs have up to 17 digits.
 *
 * @throws SyntaxError when it is not JSON
 */
export const parseExactly = (rawBody: Buffer): JsonValue =>
	JSON.parse(
		rawBody
			.toString('utf8')
			.replace(stringOrNumber, (token) => (isUnsafeInteger(token) ? `"${token}"` : token)),
	) as JsonValue;

const isUnsafeInteger = (token: string): boolean =>
	/^-?\d{16,}$/.test(token) && !Number.isSafeInteger(Number(token));

export const isObject = (value: unknown): value is JsonObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

export const objectsIn = (value: unknown): JsonObject[] =>
	Array.isArray(value) ? value.filter(isObject) : [];

/** A text or an ID; undefined for anything else. */
export const textIn = (value: unknown): string | undefined =>
	typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
