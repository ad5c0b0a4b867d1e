import fc from 'fast-check';

import { approving, atOnce, named, type Happening } from './happenings';
import { moods } from './linkedSales';

const index = fc.nat(5);
const any = <T>(...values: T[]) => fc.constantFrom(...values);

const save = (buyer: number) =>
	named(`${buyer} saves the account`, async (day) => await day.linked.save(buyer));

const ask = (buyer: number, foreign?: number) =>
	named(
		`ask ${buyer} for a tap${foreign === undefined ? '' : `, naming the account of ${foreign}`}`,
		async (day) => await day.linked.ask(buyer, foreign),
	);

const tap = (which: number, who?: number) =>
	named(
		`Pay now of ${which} is tapped${who === undefined ? '' : ` by ${who}`}`,
		async (day) => await day.linked.tap(which, who),
	);

const charge = (buyer: number) =>
	named(`charge ${buyer} as agreed`, async (day) => await day.linked.charge(buyer));

const lostCharge = fc.tuple(any<'after' | 'before'>('before', 'after'), any(1, 3, 6)).map(([when, times]) =>
	named(`the answer to a charge is lost ${when} it is done, ${times} times`, (day) =>
		day.trouble({
			on: 'call',
			vendor: 'paypal',
			method: 'POST',
			match: '/v2/checkout/orders',
			action: 'drop',
			when,
			times,
		}),
	),
);

const vaultTrouble = fc
	.tuple(any<'after' | 'before'>('before', 'after'), any(403, 429, 500, 503), any(1, 4))
	.map(([when, status, times]) =>
		named(`the vault answers ${status} ${when} it is done, ${times} times`, (day) =>
			day.trouble({ on: 'call', vendor: 'paypal', match: '/v3/vault', action: 'fail', status, when, times }),
		),
	);

const single: fc.Arbitrary<Happening> = fc.oneof(
	{ weight: 3, arbitrary: fc.nat(2).map(save) },
	{ weight: 4, arbitrary: index.map((buyer) => ask(buyer)) },
	{ weight: 2, arbitrary: fc.tuple(fc.nat(2), fc.nat(2)).map(([buyer, foreign]) => ask(buyer, foreign)) },
	{ weight: 9, arbitrary: index.map((which) => tap(which)) },
	{ weight: 1, arbitrary: fc.tuple(index, fc.nat(2)).map(([which, who]) => tap(which, who)) },
	{ weight: 4, arbitrary: fc.nat(2).map(charge) },
	{
		weight: 2,
		arbitrary: index.map((which) =>
			named(`charge ${which} again in another execution`, async (day) => await day.linked.chargeAgain(which)),
		),
	},
	{
		weight: 2,
		arbitrary: fc
			.nat(2)
			.map((buyer) => named(`${buyer} is forgotten`, async (day) => await day.linked.forget(buyer))),
	},
	{
		weight: 2,
		arbitrary: index.map((which) =>
			named(`account ${which} is revoked at PayPal`, async (day) => await day.linked.revoke(which)),
		),
	},
	{
		weight: 3,
		arbitrary: any('WORK' as const, ...moods).map((mood) =>
			named(`saved accounts: ${mood}`, async (day) => await day.linked.mood(mood)),
		),
	},
	{ weight: 3, arbitrary: lostCharge },
	{ weight: 1, arbitrary: vaultTrouble },
);

/** What happens where accounts are saved, besides what happens everywhere. */
export const linkedHappening: fc.Arbitrary<Happening> = fc.oneof(
	{ weight: 8, arbitrary: single },
	{ weight: 1, arbitrary: index.map((which) => atOnce(tap(which), tap(which))) },
	{ weight: 1, arbitrary: fc.tuple(index, approving).map(([which, pays]) => atOnce(tap(which), pays)) },
	{ weight: 1, arbitrary: fc.tuple(single, single).map(([one, other]) => atOnce(one, other)) },
);

export const byTapping: Happening[] = [save(0), ask(0), tap(0)];
