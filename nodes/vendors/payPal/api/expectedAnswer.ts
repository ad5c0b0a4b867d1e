import { isRecord, isText } from '../../../core/guards';
import { ownValue } from '../../../core/ownValue';

/**
 * Whether an answer is what PayPal gives to this call. Anything between here and PayPal may answer in its place, also
 * with success: a proxy, a firewall, the login page of a network.
 */
export type IsExpected = (answer: { status: number; body: unknown }) => boolean;

type Check = (value: unknown) => boolean;

export const isList: Check = (value) => Array.isArray(value);

/**
 * A JSON object that holds these fields: something of a kind, or this very text, in capitals or not.
 * `holds({ id: orderId, status: isText })`
 */
export const holds =
	(fields: Record<string, string | Check> = {}): IsExpected =>
	({ body }) =>
		isRecord(body) &&
		Object.entries(fields).every(([name, wanted]) =>
			typeof wanted === 'string' ? isSame(wanted, ownValue(body, name)) : wanted(ownValue(body, name)),
		);

/** Something that PayPal has made: it has an ID and a status. */
export const aNewThing = holds({ id: isText, status: isText });

/** Something that PayPal has, and no other thing. */
export const theThing = (id: string): IsExpected => holds({ id, status: isText });

/** PayPal says so with a status of its own; it never sends success with an empty body. */
export const noContent: IsExpected = ({ status }) => status === 204;

export const either =
	(...possible: IsExpected[]): IsExpected =>
	(answer) =>
		possible.some((isExpected) => isExpected(answer));

const isSame = (wanted: string, found: unknown): boolean =>
	typeof found === 'string' && found.toUpperCase() === wanted.toUpperCase();
