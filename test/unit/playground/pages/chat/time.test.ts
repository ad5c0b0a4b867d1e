import { formatDay, formatPause } from '../../../../../playground/pages/chat/time';

const sanJose = { locale: 'en-US', timeZone: 'America/Los_Angeles' };
const now = new Date('2026-11-22T18:00:00Z');
/** ICU puts a narrow no-break space before AM and PM. */
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('formatPause', () => {
	it.each([
		['2026-11-22T17:41:00Z', '9:41 AM'],
		['2026-11-22T08:05:00Z', '12:05 AM'],
		['2026-11-22T07:55:00Z', 'Yesterday 11:55 PM'],
		['2026-11-19T20:00:00Z', 'Thu 12:00 PM'],
		['2026-11-16T20:00:00Z', 'Mon 12:00 PM'],
		['2026-11-15T20:00:00Z', 'Nov 15, 2026, 12:00 PM'],
		['2026-11-23T20:00:00Z', 'Nov 23, 2026, 12:00 PM'],
	])('calls %s "%s"', (at, expected) => {
		expect(plain(formatPause(new Date(at), now, sanJose))).toBe(expected);
	});

	it('goes by the calendar of the reader', () => {
		const tokyo = { locale: 'en-US', timeZone: 'Asia/Tokyo' };
		expect(plain(formatPause(new Date('2026-11-22T17:41:00Z'), now, tokyo))).toBe('2:41 AM');
		expect(plain(formatPause(new Date('2026-11-22T14:00:00Z'), now, tokyo))).toBe('Yesterday 11:00 PM');
	});

	it('speaks the language of the reader', () => {
		const paris = { locale: 'fr-FR', timeZone: 'Europe/Paris' };
		expect(plain(formatPause(new Date('2026-11-21T17:41:00Z'), now, paris))).toBe('Hier 18:41');
	});

	it('counts days across the change to winter time', () => {
		const after = new Date('2026-11-01T20:00:00Z');
		expect(plain(formatPause(new Date('2026-10-31T19:00:00Z'), after, sanJose))).toBe('Yesterday 12:00 PM');
	});
});

it('formatDay writes the date of a receipt', () => {
	expect(formatDay(now, sanJose)).toBe('November 22, 2026');
});
