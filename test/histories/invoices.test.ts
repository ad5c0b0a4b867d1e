import '../support/shortSleeps';

import fc from 'fast-check';

import { withSimulators } from '../support/simulators';
import { bills, InvoiceShop } from './invoiceShop';
import { endOnFailure, longMs } from './liveThrough';
import { troublesWith } from './troubles';

const numRuns = Math.max(150, Number(process.env.HISTORIES ?? 0));

type Happening = [name: string, happen: (shop: InvoiceShop) => Promise<unknown> | unknown];

const any = <T>(...values: T[]) => fc.constantFrom(...values);
const bill = fc.nat(bills.length - 1);
const n8n = fc.nat(1);

const create = (which: number, at: number): Happening => [
	`execution ${which} in process ${at}`,
	async (shop) => await shop.create(which, at),
];
const pay = (which: number, how: object): Happening => [
	`bill ${which} is paid: ${JSON.stringify(how)}`,
	async (shop) => await shop.pays(which, how),
];

const troubles = troublesWith([
	'/v2/invoicing/invoices',
	'/send',
	'/search-invoices',
	'/payments',
	'/refunds',
	'/messages',
]);

const happening: fc.Arbitrary<Happening> = fc.oneof(
	{ weight: 5, arbitrary: fc.tuple(bill, n8n).map(([which, at]) => create(which, at)) },
	{
		weight: 2,
		arbitrary: bill.map((which): Happening => [
			`execution ${which} in both processes at once`,
			async (shop) => await Promise.allSettled([shop.create(which, 0), shop.create(which, 1)]),
		]),
	},
	{ weight: 6, arbitrary: troubles },
	{
		weight: 5,
		arbitrary: fc
			.tuple(bill, any({}, {}, { amount: '2.00' }, { eCheck: true }))
			.map(([which, how]) => pay(which, how)),
	},
	{
		weight: 3,
		arbitrary: fc
			.tuple(bill, fc.nat(1), n8n)
			.map(([which, mark, at]): Happening => [
				`payment ${mark} of bill ${which} is recorded in process ${at}`,
				async (shop) => await shop.recordPayment(which, mark, at),
			]),
	},
	{
		weight: 2,
		arbitrary: fc
			.tuple(bill, n8n)
			.map(([which, at]): Happening => [
				`a refund of bill ${which} is recorded in process ${at}`,
				async (shop) => await shop.recordRefund(which, at),
			]),
	},
	{
		weight: 1,
		arbitrary: fc
			.tuple(bill, n8n)
			.map(([which, at]): Happening => [
				`bill ${which} is cancelled`,
				async (shop) => await shop.cancel(which, at),
			]),
	},
	{
		weight: 6,
		arbitrary: fc
			.tuple(fc.nat(20), n8n)
			.map(([which, at]): Happening => [
				`event ${which} in process ${at}`,
				async (shop) => await shop.deliver(which, at),
			]),
	},
	{
		weight: 2,
		arbitrary: fc
			.tuple(bill, any('PAID', 'REFUNDED', 'CANCELLED'), n8n)
			.map(([which, what, at]): Happening => [
				`somebody says that bill ${which} is ${what}`,
				async (shop) => await shop.forge(which, what, at),
			]),
	},
	{
		weight: 1,
		arbitrary: any(1, 7).map((days): Happening => [`${days} days pass`, (shop) => shop.passDays(days)]),
	},
);

describe('invoices', () => {
	const simulators = withSimulators();

	it(
		'whatever happens: made once and as asked, paid is what was paid, and everybody told once',
		async () => {
			const count = { paid: 0, told: 0 };
			await fc.assert(
				fc.asyncProperty(
					fc.array(happening, { maxLength: 6 }),
					fc.array(happening, { minLength: 2, maxLength: 10 }),
					async (before, after) => {
						const shop = new InvoiceShop(simulators);
						await shop.begin();
						const all = [...before, create(0, 0), pay(0, {}), ...after];
						// What fails is tried again by whoever did it, or never.
						for (const [, happen] of all) await Promise.resolve(happen(shop)).catch(() => undefined);
						await shop.evening();
						const broken = shop.broken();
						if (broken.length > 0)
							throw new Error([...broken, ...all.map(([name]) => `  ${name}`)].join('\n'));
						count.paid += shop.invoices().filter(({ status }) => status === 'PAID').length;
						count.told += shop.messages().length;
					},
				),
				{ numRuns, endOnFailure },
			);
			// Of 150 histories 140 are paid, so no seed comes near this.
			expect(Math.min(count.paid, count.told)).toBeGreaterThan(numRuns / 5);
		},
		longMs,
	);
});
