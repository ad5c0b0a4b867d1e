import { isObject, recordsIn } from '../../../core/guards';

/** JSON of a delivery whose large numbers were kept: any ID is a string with all its digits. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

export type JsonObject = { [key: string]: JsonValue };

/** A text without an end goes to the end: looked for again at each of its quotes, it would take the square of its length. */
const stringOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*(?:"|\\?$)|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gs;

/** An ID came as a number that can't be exact: nobody can tell whose it is. */
class UnsafeNumber extends Error {
	override readonly name = 'UnsafeNumber';

	constructor(
		readonly field: string,
		value: number,
	) {
		super(`"${field}" is ${value}, a number that has lost digits. IDs must arrive as text.`);
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
	withIds(rawBody, (field, value) => {
		throw new UnsafeNumber(field, value);
	});

/**
 * The same, with something else in the place of an ID that has lost digits.
 * `findInexact` finds it.
 *
 * @throws SyntaxError when it is not JSON
 */
export const parseTolerantly = (rawBody: Buffer): JsonValue =>
	withIds(rawBody, (field, value) => ({ [inexactKey]: new UnsafeNumber(field, value).message }));

/** No name that Facebook gives to anything. */
const inexactKey = 'inexact ID';

/** What is wrong with an ID somewhere in this; undefined when all of them are exact. */
export function findInexact(value: JsonValue): string | undefined {
	if (!isObject(value)) return undefined;
	if (!Array.isArray(value) && typeof value[inexactKey] === 'string') return value[inexactKey];
	for (const part of Object.values(value)) {
		const found = findInexact(part);
		if (found !== undefined) return found;
	}
	return undefined;
}

const withIds = (rawBody: Buffer, inexact: (field: string, value: number) => JsonValue): JsonValue =>
	JSON.parse(
		rawBody
			.toString('utf8')
			.replace(stringOrNumber, (token) => (isUnsafeInteger(token) ? `"${token}"` : token)),
		(key, value: JsonValue) => {
			if (typeof value !== 'number' || !isIdName(key)) return value;
			return Number.isSafeInteger(value) ? String(value) : inexact(key, value);
		},
	) as JsonValue;

const isUnsafeInteger = (token: string): boolean =>
	/^-?\d{16,}$/.test(token) && !Number.isSafeInteger(Number(token));

/** `id`, `sticker_id`, `appId` */
const isIdName = (key: string): boolean => /(?:^|_)id$|[a-z]Id$/.test(key);

export const objectsIn = recordsIn as (value: unknown) => JsonObject[];
