import { momentField, toMoment, toTimestamp } from '../../../../../nodes/core/fields/momentField';

const from = momentField({ displayName: 'From', name: 'from', type: 'dateTime', default: '' });
const read = (value: unknown, zone = 'Europe/Berlin') => {
	const moment = toMoment(value, from, zone);
	return moment && toTimestamp(moment);
};

describe('a date and time', () => {
	it.each([
		['of the calendar, in the zone of the workflow', '2026-11-22T07:30:00', '2026-11-22T06:30:00Z'],
		['in summer', '2026-07-22T07:30:00', '2026-07-22T05:30:00Z'],
		['of a day alone, from its beginning', '2026-11-22', '2026-11-21T23:00:00Z'],
		['with an offset of its own', '2026-11-22T07:30:00-08:00', '2026-11-22T15:30:00Z'],
		['of PayPal', '2026-11-22T07:30:00.123Z', '2026-11-22T07:30:00Z'],
		['of $now', { toString: (): string => '2026-11-22T07:30:00.000+01:00' }, '2026-11-22T06:30:00Z'],
		['of a Date', new Date('2026-11-22T07:30:00Z'), '2026-11-22T07:30:00Z'],
		['just after the clocks went forward', '2026-03-29T03:30:00', '2026-03-29T01:30:00Z'],
		['just after the clocks went back', '2026-10-25T03:30:00', '2026-10-25T02:30:00Z'],
	])('is read: one %s', (_, value, expected) => expect(read(value)).toBe(expected));

	it('may be left out', () =>
		expect([read(''), read(undefined), read('  ')]).toEqual(Array(3).fill(undefined)));

	it.each(['yesterday', '22.11.2026', '2026-13-01', '2026-02-30', '1790000000', '2026-11-22T25:00:00'])(
		'is refused by its field: %s',
		(value) => expect(() => read(value)).toThrow(`From: "${value}" is not a date`),
	);
});
