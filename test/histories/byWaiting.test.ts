import '../support/shortSleeps';

import { beginnings } from './happenings';
import { expectSales, longMs, withDays } from './liveThrough';

const liveThrough = withDays();

it(
	'whatever happens: charged once and as asked, paid is what was taken, and everybody told once or an output says so (sold while an execution waits)',
	async () => expectSales(await liveThrough(beginnings.byWaiting)),
	longMs,
);
