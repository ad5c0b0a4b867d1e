import fc from 'fast-check';

import { arrivalFor, readArrival } from '../../../../../nodes/checkout/terms/readArrival';

const whole = { adId: '120210987654321098', ref: 'spring-mug', source: 'ADS' };

describe('how a buyer came, as a merchant maps it', () => {
	it.each<[string, unknown]>([
		['what the trigger gives', { ...whole, adTitle: 'Mugs', cameAt: '2026-11-28T10:00:00.000Z' }],
		['a row of a table', { id: 7, createdAt: '2026-11-28', ...whole }],
		['the whole item of the trigger', { event: 'referral', text: 'hi', cameFrom: whole }],
		['JSON of it', JSON.stringify(whole)],
		["Facebook's own names", { ad_id: whole.adId, ref: whole.ref, source: 'ADS', type: 'OPEN_THREAD' }],
	])('reads %s', (_, given) => expect(readArrival(given)).toMatchObject({ cameFrom: whole, unreadable: [] }));

	it.each([
		undefined,
		null,
		'',
		'  ',
		{},
		{ psid: '1', cameFrom: null },
		{ ref: '', adId: null, source: '' },
	])('%j is no ad', (given) => expect(readArrival(given)).toBeUndefined());

	it.each([
		['spring-mug', 'spring-mug'],
		[2026, '2026'],
		['{ not JSON', '{ not JSON'],
		['"><script>alert(1)</script>', '"><script>alert(1)</script>'],
		['x'.repeat(2000), 'x'.repeat(2000)],
	])('%j alone is a ref', (given, ref) =>
		expect(readArrival(given)).toEqual({ cameFrom: { ref }, unreadable: [] }),
	);

	it.each([true, false, [], [whole], () => whole, Symbol('ad')])('%p can not be meant', (given) =>
		expect(readArrival(given)).toBeNull(),
	);

	it.each<[string, object, string[]]>([
		['an ad ID that lost its digits', { adId: Number(whole.adId) }, ['adId']],
		['an ad ID with letters', { adId: 'ad-7' }, ['adId']],
		['an object for a ref', { ref: { deep: ['x'] } }, ['ref']],
		['a source in lower case', { source: 'ads' }, ['source']],
		['a ref of invisible characters', { ref: '​‍' }, ['ref']],
	])('leaves out %s', (_, given, unreadable) =>
		expect(readArrival(given)).toEqual({ cameFrom: {}, unreadable }),
	);

	it('knows whom a row is about', () =>
		expect(readArrival({ psid: '28777805391819468', ref: 'x' })).toMatchObject({
			psid: '28777805391819468',
		}));

	it.each<[string, unknown, boolean]>([
		['6.9 days ago', '2026-11-21T14:00:00.000Z', true],
		['7.1 days ago', '2026-11-21T09:00:00.000Z', false],
		['a date of a table', new Date('2026-11-20T00:00:00.000Z'), false],
		['tomorrow, by another clock', '2026-11-29T00:00:00.000Z', true],
		['at a time that is none', 'last week', true],
		['at a time that is none either', {}, true],
	])('who came %s: %j', (_, cameAt, counts) => {
		const arrival = readArrival({ ...whole, cameAt })!;
		const now = new Date('2026-11-28T12:00:00.000Z');
		expect(arrivalFor('1', arrival, 7, now).cameFrom).toEqual(counts ? whole : {});
	});

	it('never throws, and never gives anything but texts', () => {
		fc.assert(
			fc.property(fc.anything({ withNullPrototype: true }), (given) => {
				const arrival = readArrival(given);
				for (const value of Object.values(arrival?.cameFrom ?? {})) expect(typeof value).toBe('string');
			}),
		);
	});
});
