import fc from 'fast-check';

import type { Fault } from '../../playground/world/faults.ts';
import { atOnce, named, type Happening } from './happenings';

const index = fc.nat(5);
const any = <T>(...values: T[]) => fc.constantFrom(...values);

const tap = (buyer: number, again?: number) =>
	named(`${buyer} taps Buy${again === undefined ? '' : ` of sale ${again} again`}`, (day) =>
		day.chat.tap(buyer, again),
	);

const newestIsPaid = named('the newest order: pays', async (day) => {
	const order = day.orders().at(-1);
	if (order !== undefined) await day.approve(order, { fundingSource: 'paypal' });
});

/** What becomes of a delivery on its way to n8n, or of n8n's answer on its way back. */
const ways: Record<string, Partial<Fault> & Pick<Fault, 'action'>> = {
	'is lost': { action: 'drop', when: 'before' },
	'arrives, and its answer is lost': { action: 'drop', when: 'after' },
	'is answered 502 by a proxy': { action: 'fail', status: 502, when: 'before' },
	'arrives, and a proxy answers 502': { action: 'fail', status: 502, when: 'after' },
	'is held up': { action: 'hold' },
};

const onItsWay = fc
	.tuple(any(...Object.keys(ways)), any(1, 3, 6))
	.map(([way, times]) =>
		named(`what Facebook brings ${way}, ${times} times`, (day) =>
			day.trouble({ on: 'delivery', vendor: 'messenger', times, ...ways[way]! }),
		),
	);

const single: fc.Arbitrary<Happening> = fc.oneof(
	{ weight: 6, arbitrary: fc.nat(2).map((buyer) => tap(buyer)) },
	{ weight: 3, arbitrary: fc.tuple(fc.nat(2), index).map(([buyer, which]) => tap(buyer, which)) },
	{
		weight: 4,
		arbitrary: index.map((which) =>
			named(`tap ${which} is brought again`, (day) => day.chat.bringAgain(which)),
		),
	},
	{ weight: 5, arbitrary: onItsWay },
	{ weight: 3, arbitrary: fc.constant(named('what was held up arrives', (day) => day.releaseHeld())) },
	{
		weight: 1,
		arbitrary: any(1, 2, 3).map((size) =>
			named(`${size} taps in a delivery`, (day) => day.chat.bundle(size)),
		),
	},
	{ weight: 3, arbitrary: fc.constant(newestIsPaid) },
	{
		weight: 1,
		arbitrary: any(
			named('n8n is started again', (day) => day.restart()),
			named('another process has the work', (day) => day.changeProcess()),
		),
	},
);

/** What happens on the way from Facebook, besides what happens everywhere. */
export const chatHappening: fc.Arbitrary<Happening> = fc.oneof(
	{ weight: 8, arbitrary: single },
	{ weight: 2, arbitrary: fc.tuple(single, single).map(([one, other]) => atOnce(one, other)) },
);

export const byChat: Happening[] = [tap(0), newestIsPaid];
