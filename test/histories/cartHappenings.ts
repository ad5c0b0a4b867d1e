import fc from 'fast-check';

import { products } from './cartSales';
import { approving, atOnce, named, type Happening } from './happenings';

const buyer = fc.nat(1);
const product = fc.nat(products.length - 1);

const put = (who: number, which: number) =>
	named(`${who} puts in ${products[which]!.sku}`, async (day) => await day.carts.put(who, which));

const checkOut = (who: number) => named(`${who} checks out`, async (day) => await day.carts.checkOut(who));

const tapLast = named('the newest card is tapped', async (day) => {
	const waiting = day.workflows.waits.at(-1);
	if (waiting !== undefined) await day.visit(waiting, 'pay', '');
});

const payLast = named('the newest order: pays', async (day) => {
	const order = day.orders().at(-1);
	if (order !== undefined) await day.approve(order, { fundingSource: 'paypal' });
});

const single: fc.Arbitrary<Happening> = fc.oneof(
	{ weight: 5, arbitrary: fc.tuple(buyer, product).map(([who, which]) => put(who, which)) },
	{ weight: 5, arbitrary: buyer.map(checkOut) },
	{ weight: 4, arbitrary: fc.constant(tapLast) },
	{ weight: 4, arbitrary: fc.constant(payLast) },
	{
		weight: 1,
		arbitrary: buyer.map((who) =>
			named(`${who} empties the cart`, async (day) => await day.carts.empty(who)),
		),
	},
);

/** What happens where there are carts, besides what happens everywhere. */
export const cartHappening: fc.Arbitrary<Happening> = fc.oneof(
	{ weight: 8, arbitrary: single },
	{ weight: 1, arbitrary: fc.constant(atOnce(checkOut(0), checkOut(1))) },
	{ weight: 1, arbitrary: buyer.map((who) => atOnce(checkOut(who), checkOut(who))) },
	{
		weight: 1,
		arbitrary: fc.tuple(buyer, product, approving).map(([who, which, pays]) => atOnce(put(who, which), pays)),
	},
);

export const byCart: Happening[] = [put(0, 0), checkOut(0), tapLast, payLast];
