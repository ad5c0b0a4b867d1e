import '../support/shortSleeps';

import { byChat, chatHappening } from './chatHappenings';
import { expectSales, longMs, withDays } from './liveThrough';

const liveThrough = withDays();

it(
	'whatever becomes of what Facebook brings: each tap that arrived starts one execution in a process, and all of them come to one payment',
	async () => expectSales(await liveThrough(byChat, 'chat', chatHappening)),
	longMs,
);
