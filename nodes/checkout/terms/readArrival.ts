import { isBlank, isRecord, parseJson } from '../../core/guards';
import { ownValue } from '../../core/ownValue';
import { visibleText } from '../../core/visibleText';
import type { CameFrom, CameFromPart } from './cameFrom';

/** How a buyer came, as far as what was given can be read. */
export interface Arrival {
	cameFrom: CameFrom;
	/** What is there and can't be what it is called: an ad ID with letters, a number that has lost digits. */
	unreadable: CameFromPart[];
	/** Whom it is about, and when they came, where it says so. */
	psid?: string;
	cameAt?: Date;
}

/**
 * How a buyer came, from what a merchant has mapped: `cameFrom` of the Messenger Trigger, a row of a table with the same
 * columns, JSON of either, or the ref alone. Whatever a visitor can have put in never stops a sale: it is left out.
 *
 * @returns undefined for nothing, and null for what can't be meant
 */
export function readArrival(given: unknown): Arrival | undefined | null {
	if (isBlank(given)) return undefined;
	if (isRecord(given)) return ofRecord(given);
	if (typeof given !== 'string' && typeof given !== 'number') return null;
	const parsed = typeof given === 'string' && given.trim().startsWith('{') ? parseJson(given) : undefined;
	return isRecord(parsed) ? ofRecord(parsed) : ofRecord({ ref: given });
}

function ofRecord(record: Record<string, unknown>): Arrival | undefined {
	const inner = ownValue(record, 'cameFrom');
	const holder = isRecord(inner) ? inner : record;
	const parts: Record<CameFromPart, string | false | undefined> = {
		adId: readPart(ownValue(holder, 'adId') ?? ownValue(holder, 'ad_id'), /^\d{1,25}$/),
		ref: readPart(ownValue(holder, 'ref'), /^/),
		source: readPart(ownValue(holder, 'source'), /^[A-Z_]{2,30}$/),
	};
	const entries = Object.entries(parts) as Array<[CameFromPart, string | false | undefined]>;
	const known = entries.filter(([, value]) => typeof value === 'string');
	const unreadable = entries.filter(([, value]) => value === false).map(([name]) => name);
	if (known.length === 0 && unreadable.length === 0) return undefined;
	const psid = readPart(ownValue(record, 'psid'), /^/);
	const cameAt = readDate(ownValue(holder, 'cameAt'));
	return {
		cameFrom: Object.fromEntries(known) as CameFrom,
		unreadable,
		...(psid && { psid }),
		...(cameAt && { cameAt }),
	};
}

function readDate(value: unknown): Date | undefined {
	const date = value instanceof Date ? value : new Date(typeof value === 'string' ? value : NaN);
	return Number.isNaN(date.getTime()) ? undefined : date;
}

const dayMs = 24 * 60 * 60_000;

/**
 * What of it says how this buyer came to this sale: nothing of it when it is about somebody else, or too long ago.
 *
 * @param mostDays between the click and the purchase
 */
export function arrivalFor(
	psid: string,
	arrival: Arrival | undefined,
	mostDays: number,
	now = new Date(),
): Pick<Arrival, 'cameFrom' | 'unreadable'> {
	if (!arrival || (arrival.cameAt && now.getTime() - arrival.cameAt.getTime() > mostDays * dayMs))
		return { cameFrom: {}, unreadable: [] };
	const { cameFrom, unreadable } = arrival;
	if (arrival.psid === undefined || arrival.psid === psid) return { cameFrom, unreadable };
	return { cameFrom: {}, unreadable: [...unreadable, ...(Object.keys(cameFrom) as CameFromPart[])] };
}

/** @returns undefined for nothing, false for what it can't be */
function readPart(value: unknown, pattern: RegExp): string | false | undefined {
	if (isBlank(value)) return undefined;
	if (typeof value !== 'string' && !Number.isSafeInteger(value)) return false;
	const text = visibleText(value);
	return text !== '' && pattern.test(text) && text;
}
