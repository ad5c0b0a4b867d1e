import { asText, isBlank } from '../guards';
import { field, type Field, type Literal } from './field';

/** A date and time, as the calendar of the panel or an expression gives it: `toMoment` reads it. */
export const momentField = <const Name extends string, const Required extends boolean = false>(
	property: Literal<Name, 'dateTime', Required>,
): Field<Name, unknown, Required> => field(property, (value) => value);

const written = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?( ?[zZ]|[+-]\d\d:?\d\d)?$/;

/**
 * The moment that is meant. n8n's calendar writes no offset: then it is a time in the zone of the workflow.
 *
 * @param timeZone of the workflow, e.g. `Europe/Berlin`
 * @returns undefined for nothing
 * @throws InvalidInput when it is no date
 */
export function toMoment(value: unknown, field: Field, timeZone: string): Date | undefined {
	if (isBlank(value)) return undefined;
	const given = value instanceof Date ? value.toISOString() : asText(value)?.trim();
	const [, year, month, day, hour = '0', minute = '0', second = '0', offset] =
		written.exec(given ?? '') ?? [];
	const parts = [year, month, day, hour, minute, second].map(Number);
	const [y = NaN, mo = NaN, d = NaN, h = NaN, mi = NaN, s = NaN] = parts;
	const local = Date.UTC(y, mo - 1, d, h, mi, s);
	const isReal = mo <= 12 && new Date(local).getUTCDate() === d && h < 24 && mi < 60 && s < 60;
	if (!isReal)
		throw field.refused(
			given ?? value,
			'is not a date',
			'Choose one in the calendar, or write it like 2026-11-22 or 2026-11-22T07:30:00Z.',
		);
	if (offset !== undefined) return new Date(local - offsetMsOf(offset.trim()));
	// Twice, because the first guess may be on the other side of a change of the clocks.
	const guess = local - zoneOffsetMs(new Date(local), timeZone);
	return new Date(local - zoneOffsetMs(new Date(guess), timeZone));
}

/** As PayPal takes it: UTC, in whole seconds. */
export const toTimestamp = (moment: Date): string => `${moment.toISOString().slice(0, 19)}Z`;

function offsetMsOf(offset: string): number {
	if (/^z$/i.test(offset)) return 0;
	const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2));
	return (offset.startsWith('-') ? -1 : 1) * minutes * 60_000;
}

/** How far ahead of UTC the clocks of a zone are at a moment. */
function zoneOffsetMs(at: Date, timeZone: string): number {
	const parts = new Intl.DateTimeFormat('en-US', {
		timeZone,
		hourCycle: 'h23',
		year: 'numeric',
		month: 'numeric',
		day: 'numeric',
		hour: 'numeric',
		minute: 'numeric',
		second: 'numeric',
	}).formatToParts(at);
	const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
	const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
	return shown - Math.floor(at.getTime() / 1000) * 1000;
}
