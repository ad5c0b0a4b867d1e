import '../support/shortSleeps';

import { afterSale, afterSaleHappening } from './afterSaleHappenings';
import { expectSales, longMs, withDays } from './liveThrough';

const liveThrough = withDays();

it(
	'whatever happens after a sale: what was pending, declined, refunded, reversed or disputed is told once and as it is, or an output says so',
	async () => expectSales(await liveThrough(afterSale, 'afterSale', afterSaleHappening)),
	longMs,
);
