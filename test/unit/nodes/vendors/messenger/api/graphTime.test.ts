import { timeIn } from '../../../../../../nodes/vendors/messenger/api/graphTime';

describe("a time as Facebook's Graph API has it", () => {
	it.each(['2026-11-22T07:30:00+0000', '2026-11-22T08:30:00+0100', '2026-11-22T07:30:00.000Z'])(
		'is read: %s',
		(time) => {
			expect(timeIn(time)).toBe(Date.UTC(2026, 10, 22, 7, 30));
		},
	);

	it.each([undefined, null, '', 'yesterday', {}])('is none: %j', (time) => {
		expect(timeIn(time)).toBeNaN();
	});
});
