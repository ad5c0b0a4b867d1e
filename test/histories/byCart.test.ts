import '../support/shortSleeps';

import { byCart, cartHappening } from './cartHappenings';
import { expectSales, longMs, withDays } from './liveThrough';

const liveThrough = withDays();

it(
	'whatever happens: a cart is paid once and as it is, no piece is sold twice or lost, and everybody is told once or an output says so',
	async () => expectSales(await liveThrough(byCart, 'carts', cartHappening)),
	longMs,
);
