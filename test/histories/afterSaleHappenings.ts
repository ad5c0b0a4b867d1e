import fc from 'fast-check';

import { inCase, type End } from './afterSale';
import type { Day } from './day';
import { atOnce, beginnings, named, type Happening } from './happenings';

const index = fc.nat(2);
const any = <T>(...values: T[]) => fc.constantFrom(...values);

/** Something happens to one of the payments that are like this. */
const toPayment = (
	which: number,
	status: string,
	name: string,
	happen: (day: Day, captureId: string) => Promise<void>,
) =>
	named(name, async (day) => {
		const fitting = day.books().captures.filter((capture) => capture.status.endsWith(status));
		if (fitting.length > 0) await happen(day, fitting[which % fitting.length]!.id);
	});

const reverse = (which: number) =>
	toPayment(which, 'COMPLETED', `payment ${which} is reversed`, async (day, captureId) =>
		day.afterSale.reverse(captureId),
	);

const complain = (which: number) =>
	toPayment(which, 'COMPLETED', `the buyer of payment ${which} complains`, async (day, captureId) =>
		day.afterSale.complain(captureId),
	);

const endPending = (which: number, status: End) =>
	toPayment(which, 'PENDING', `pending payment ${which}: ${status}`, async (day, captureId) =>
		day.afterSale.endPending(captureId, status),
	);

/** As often as something comes back, one article after the other. */
const giveBackPart = (which: number, cents: number) =>
	toPayment(which, '', `${cents} of payment ${which} go back`, async (day, captureId) =>
		day.workflows.refund(captureId, cents),
	);

const takesDays = named('the newest order: takes days', async (day) => {
	const order = day.orders().at(-1);
	if (order !== undefined) await day.approve(order, { fundingSource: 'paypal', pendingReason: 'ECHECK' });
});

const newestEvent = named('the newest event', async (day) => {
	const event = day.events().at(-1);
	if (event !== undefined) await day.deliver(event);
});

const blocking = fc
	.tuple(fc.nat(1), fc.boolean())
	.map(([buyer, blocked]) =>
		named(`${buyer} ${blocked ? 'blocks the Page' : 'lets the Page write'}`, async (day) =>
			day.afterSale.block(buyer, blocked),
		),
	);

const single: fc.Arbitrary<Happening> = fc.oneof(
	{ weight: 3, arbitrary: index.map(reverse) },
	{ weight: 3, arbitrary: index.map(complain) },
	{
		weight: 4,
		arbitrary: any(...inCase).map((does) =>
			named(`in the case: ${does}`, async (day) => await day.afterSale.goOnInCase(does)),
		),
	},
	{
		weight: 4,
		arbitrary: fc
			.tuple(index, any<End>('COMPLETED', 'DECLINED', 'DECLINED'))
			.map(([which, status]) => endPending(which, status)),
	},
	{
		weight: 6,
		arbitrary: fc.tuple(index, any(100, 250, 400)).map(([which, cents]) => giveBackPart(which, cents)),
	},
	{ weight: 3, arbitrary: fc.constant(takesDays) },
	{ weight: 6, arbitrary: fc.constant(newestEvent) },
	{ weight: 2, arbitrary: blocking },
);

/** What happens after a sale, besides what happens everywhere. */
export const afterSaleHappening: fc.Arbitrary<Happening> = fc.oneof(
	{ weight: 8, arbitrary: single },
	{ weight: 2, arbitrary: fc.tuple(single, single).map(([one, other]) => atOnce(one, other)) },
);

export const afterSale: Happening[] = [...beginnings.byEvent, newestEvent];
