import '../support/shortSleeps';

import { beginnings } from './happenings';
import { longMs, withDays } from './liveThrough';

const liveThrough = withDays();

it(
	'whatever happens: reserved once and as asked, taken only when the merchant asks, and everybody told once or an output says so',
	async () => {
		const {
			days = 0,
			reservations = 0,
			captures = 0,
			receipts = 0,
		} = await liveThrough(beginnings.byReserving);
		// In 300 days there are 300, 70 and 55, so no seed comes near these.
		expect(reservations).toBeGreaterThan(days / 2);
		expect(captures).toBeGreaterThan(days / 25);
		expect(receipts).toBeGreaterThan(days / 25);
	},
	longMs,
);
