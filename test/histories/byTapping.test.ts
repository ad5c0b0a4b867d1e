import '../support/shortSleeps';

import { byTapping, linkedHappening } from './linkedHappenings';
import { expectSales, longMs, withDays } from './liveThrough';

const liveThrough = withDays();

it(
	'whatever happens: a saved account pays once, only for its own chat and only what its owner has agreed to, and everybody is told once or an output says so',
	async () => {
		const count = await liveThrough(byTapping, 'linked', linkedHappening);
		expectSales(count);
		expect(count.saved).toBeGreaterThan(count.days! / 3);
	},
	longMs,
);
