import '../support/shortSleeps';

import fc from 'fast-check';

import { withSimulators } from '../support/simulators';
import { endOnFailure, longMs } from './liveThrough';
import { quantities, SubscriptionShop } from './subscriptionShop';
import { troublesWith } from './troubles';

const numRuns = Math.max(150, Number(process.env.HISTORIES ?? 0));

type Happening = [name: string, happen: (shop: SubscriptionShop) => Promise<unknown> | unknown];

const any = <T>(...values: T[]) => fc.constantFrom(...values);
const subscription = fc.nat(quantities.length - 1);
const n8n = fc.nat(1);

const create = (which: number, at: number): Happening => [
	`execution ${which} in process ${at}`,
	async (shop) => await shop.create(which, at),
];
const approve = (which: number): Happening => [
	`${which} is approved`,
	async (shop) => await shop.approves(which),
];

const happening: fc.Arbitrary<Happening> = fc.oneof(
	{ weight: 4, arbitrary: fc.tuple(subscription, n8n).map(([which, at]) => create(which, at)) },
	{
		weight: 2,
		arbitrary: subscription.map((which): Happening => [
			`execution ${which} in both processes at once`,
			async (shop) => await Promise.allSettled([shop.create(which, 0), shop.create(which, 1)]),
		]),
	},
	{ weight: 4, arbitrary: subscription.map(approve) },
	{
		weight: 4,
		arbitrary: troublesWith(['/v1/billing/subscriptions', '/suspend', '/revise', '/capture', '/messages']),
	},
	{
		weight: 3,
		arbitrary: fc
			.tuple(subscription, any('activate' as const, 'suspend' as const, 'cancel' as const), n8n)
			.map(([which, what, at]): Happening => [
				`${what} ${which} in process ${at}`,
				async (shop) => await shop.change(which, what, at),
			]),
	},
	{
		weight: 2,
		arbitrary: fc
			.tuple(subscription, n8n, fc.boolean())
			.map(([which, at, agrees]): Happening => [
				`another plan for ${which}, ${agrees ? 'and the buyer agrees' : 'which the buyer ignores'}`,
				async (shop) => await shop.revise(which, at, agrees),
			]),
	},
	{
		weight: 1,
		arbitrary: subscription.map((which): Happening => [
			`somebody else changes ${which}`,
			async (shop) => await shop.isChanged(which),
		]),
	},
	{
		weight: 2,
		arbitrary: fc
			.tuple(subscription, fc.boolean())
			.map(([which, pays]): Happening => [
				`the bank of ${which} ${pays ? 'pays' : 'does not pay'}`,
				async (shop) => await shop.bank(which, pays),
			]),
	},
	{
		weight: 1,
		arbitrary: fc
			.tuple(subscription, n8n)
			.map(([which, at]): Happening => [
				`what ${which} owes is collected`,
				async (shop) => await shop.collect(which, at),
			]),
	},
	{
		weight: 6,
		arbitrary: fc
			.tuple(fc.nat(30), n8n)
			.map(([which, at]): Happening => [
				`event ${which} in process ${at}`,
				async (shop) => await shop.deliver(which, at),
			]),
	},
	{
		weight: 2,
		arbitrary: fc
			.tuple(
				subscription,
				any(
					'PAYMENT.SALE.COMPLETED',
					'BILLING.SUBSCRIPTION.CANCELLED',
					'BILLING.SUBSCRIPTION.SUSPENDED',
					'BILLING.SUBSCRIPTION.PAYMENT.FAILED',
				),
				n8n,
			)
			.map(([which, what, at]): Happening => [
				`somebody says ${what} of ${which}`,
				async (shop) => await shop.forge(which, what, at),
			]),
	},
	{
		weight: 3,
		arbitrary: any(1, 6, 31).map((days): Happening => [`${days} days pass`, (shop) => shop.passDays(days)]),
	},
);

describe('subscriptions', () => {
	const simulators = withSimulators();

	it(
		'whatever happens: made once and charged as asked, paid is what was charged, and everybody told once',
		async () => {
			const count = { sales: 0, told: 0 };
			await fc.assert(
				fc.asyncProperty(
					fc.array(happening, { maxLength: 4 }),
					fc.array(happening, { minLength: 2, maxLength: 12 }),
					async (before, after) => {
						const shop = new SubscriptionShop(simulators);
						await shop.begin();
						const all = [...before, create(0, 0), approve(0), ...after];
						// What fails is tried again by whoever did it, or never.
						for (const [, happen] of all) await Promise.resolve(happen(shop)).catch(() => undefined);
						await shop.evening();
						const broken = shop.broken();
						if (broken.length > 0)
							throw new Error([...broken, ...all.map(([name]) => `  ${name}`)].join('\n'));
						count.sales += shop.sales().length;
						count.told += shop.messages().length;
					},
				),
				{ numRuns, endOnFailure },
			);
			// In 150 histories there are 200 payments, so no seed comes near this.
			expect(Math.min(count.sales, count.told)).toBeGreaterThan(numRuns / 5);
		},
		longMs,
	);
});
