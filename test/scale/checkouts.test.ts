import { setTimeout as sleep } from 'node:timers/promises';

import { describeWhere } from '../support/describeWhere.ts';
import { Day, planFor } from './day.ts';
import { writeFigures } from './figures.ts';
import { checkouts, livesMs, minutes, seed } from './howMuch.ts';
import { Killer } from './killer.ts';
import { capturesOf, receiptsOf } from './ledger.ts';
import { whyNot, withQueueShop } from './queueShop.ts';
import { Retrier } from './retrier.ts';
import { numbersFrom } from './seeded.ts';
import { untilSilent } from './untilSilent.ts';

const atATime = 8;

jest.setTimeout((minutes + 30) * 60_000);

describeWhere(whyNot() === undefined, whyNot() ?? '').describe.each(['first-sale.json', 'pay-and-wait.json'])(
	'many checkouts in queue mode: %s',
	(file) => {
		const shop = withQueueShop({
			published: [file],
			waitingOn: 'processors',
			// In minutes: n8n looks for executions that nobody has any more every three hours otherwise.
			env: { N8N_EXECUTIONS_QUEUE_RECOVERY_INTERVAL: '1' },
		});

		it(`charges nobody twice and tells everybody once, while processes are killed (seed ${seed})`, async () => {
			const random = numbersFrom(seed);
			const day = new Day(shop);
			const killer = new Killer(shop, random, livesMs);
			const retrier = new Retrier(shop);
			const started = Date.now();
			const looking = new AbortController();
			const plans = planFor(checkouts, random);

			killer.begin();
			const merchant = (async () => {
				while (!looking.signal.aborted) {
					await sleep(10_000);
					await retrier.look().catch(() => 0);
				}
			})();
			try {
				await day.run(plans, { atATime, untilMs: started + minutes * 60_000 });
			} finally {
				looking.abort();
				await killer.end();
				await merchant;
			}
			const seconds = Math.round((Date.now() - started) / 1000);
			const untold = () => day.bought.filter(({ psid }) => receiptsOf(shop, psid).length === 0).length;
			const untoldAtTheEnd = untold();

			// What is still on its way, and what PayPal sends again, must change nothing.
			const isOver = async () => {
				await retrier.clear(10 * 60_000);
				return untold() === 0;
			};
			await untilSilent(shop, isOver, 20 * 60_000).catch(() => undefined);

			const captures = capturesOf(shop);
			const told = day.bought.map(({ psid }) => ({ psid, receipts: receiptsOf(shop, psid) }));
			writeFigures(`checkouts: ${file}`, {
				checkouts: day.bought.length,
				seed,
				seconds,
				'processes killed': killer.killed,
				'deliveries twice': day.seen.twice,
				'approvals late': day.seen.late,
				'buyers who tapped again': day.seen.tapsAgain,
				'executions retried by hand': retrier.pressed.size,
				...Object.fromEntries(
					Object.entries(retrier.reasons).map(([reason, times]) => [`... because: ${reason}`, times]),
				),
				'not yet told when the last one had paid': untoldAtTheEnd,
				'charged twice': captures.length - new Set(captures.map(({ orderId }) => orderId)).size,
				'receipts twice': told.filter(({ receipts }) => receipts.length > 1).length,
				'charged and never told': told.filter(({ receipts }) => receipts.length === 0).length,
				lost: day.bought.filter(({ orderId }) => !captures.some((one) => one.orderId === orderId)).length,
			});
			expect(day.bought).toHaveLength(day.seen.came);
			expect(day.bought.length).toBeGreaterThan(0);
			expect(captures.map(({ orderId, amount }) => `${orderId} ${amount}`).sort()).toEqual(
				day.bought.map(({ orderId }) => `${orderId} 28.95 USD`).sort(),
			);
			expect(told.filter(({ receipts }) => receipts.length !== 1)).toEqual([]);
		});
	},
);
