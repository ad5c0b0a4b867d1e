import { setTimeout as sleep } from 'node:timers/promises';

import { join } from '../../playground/graph/people/people.ts';
import type { N8nServer } from '../../playground/n8nSetup/n8nServer.ts';
import { Books } from '../e2e/books.ts';
import { PayPalAccount } from '../e2e/payPalAccount.ts';
import { describeWhere } from '../support/describeWhere.ts';
import { eventually } from '../support/eventually.ts';
import { openOrder, patienceMs, tapBuy, type Carded } from './buying.ts';
import { whyNot, withQueueShop } from './queueShop.ts';
import { numbersFrom } from './seeded.ts';

/** So many people buy, so many of them at a time. */
const checkouts = Number(process.env.SCALE_CHECKOUTS ?? 40);
const atATime = 6;
const seed = Number(process.env.SCALE_SEED ?? 1);
/** How long a process lives, after the one before was replaced. */
const livesMs = Number(process.env.SCALE_LIVES_MS ?? 5_000);

const approved = 'CHECKOUT.ORDER.APPROVED';
const completed = 'PAYMENT.CAPTURE.COMPLETED';

jest.setTimeout(600_000 + checkouts * 20_000);

describeWhere(whyNot() === undefined, whyNot() ?? '').describe('many checkouts in queue mode', () => {
	const shop = withQueueShop({ published: ['first-sale.json'], waitingOn: 'processors' });
	const books = new Books(shop);
	const account = new PayPalAccount(shop);
	const psidOf = (number: number) => String(30_000_000_000_000_000n + BigInt(number));

	it(`charges nobody twice and tells everybody once, while processes are killed (seed ${seed})`, async () => {
		const random = numbersFrom(seed);
		const plans = Array.from({ length: checkouts }, (_, number) => ({
			psid: psidOf(number),
			tapComesTwice: random() < 0.1,
			approvalComesTwice: random() < 0.1,
			captureComesTwice: random() < 0.1,
			approvalComesLate: random() < 0.05,
		}));
		for (const [number, { psid }] of plans.entries())
			join(psid, { firstName: 'Buyer', lastName: String(number) });
		let [tapsAgain, killed, twice, late] = [0, 0, 0, 0];
		const started = Date.now();

		const buy = async ({ psid, ...trouble }: (typeof plans)[number]) => {
			const tapAgain = async (): Promise<Carded> =>
				await tapBuy(shop, psid, 'mug', 60_000).catch(async () => {
					tapsAgain++;
					return await tapAgain();
				});
			const firstCard = tapAgain();
			if (trouble.tapComesTwice) {
				twice++;
				shop.simulators.messenger.redeliver(shop.simulators.messenger.thread(psid).messages.at(-1)!.mid);
			}
			const { buyer, payUrl } = await firstCard;
			const orderId = await openOrder(payUrl);
			if (trouble.approvalComesLate) {
				late++;
				shop.simulators.world.faults.add({
					on: 'delivery',
					vendor: 'paypal',
					match: approved,
					action: 'delay',
					ms: 20_000,
				});
			}
			await buyer.approves(orderId);
			await eventually(`the receipt of ${psid}`, () => books.receipts(psid).length > 0, 10 * 60_000);
			const again = [trouble.approvalComesTwice && approved, trouble.captureComesTwice && completed];
			for (const event of again) {
				const captured = shop.simulators.payPal.state().captures.find((one) => orderOf(one) === orderId) as {
					id: string;
				};
				const id = event && books.eventId(event, event === approved ? orderId : captured.id);
				if (!id) continue;
				twice++;
				await account.resend(id);
			}
			return { psid, orderId };
		};

		const over = new AbortController();
		const killer = (async () => {
			const { main, webhookProcessors, workers } = shop.n8n;
			// Main is one of five: while it is away, nobody can wait for it in another one.
			const victims: N8nServer[] = [...webhookProcessors, ...workers, main];
			while (!over.signal.aborted) {
				await sleep(livesMs, undefined, { signal: over.signal }).catch(() => undefined);
				if (over.signal.aborted) return;
				const victim = victims[Math.floor(random() * victims.length)]!;
				await victim.kill();
				killed++;
				await victim.start(300_000);
			}
		})();

		const waiting = [...plans];
		const bought: Array<{ psid: string; orderId: string }> = [];
		const lane = async () => {
			for (let plan = waiting.shift(); plan; plan = waiting.shift()) bought.push(await buy(plan));
		};
		try {
			await Promise.all(Array.from({ length: atATime }, lane));
		} finally {
			over.abort();
			await killer;
		}
		const seconds = (Date.now() - started) / 1000;

		// What is still on its way, and what PayPal sends again, must change nothing.
		const quiet = async () => {
			const { length } = shop.simulators.world.deliveries;
			await sleep(60_000);
			return shop.simulators.world.deliveries.length === length;
		};
		await eventually('PayPal and Facebook to fall silent', quiet, 15 * 60_000);

		const captures = shop.simulators.payPal.state().captures;
		expect(bought).toHaveLength(checkouts);
		for (const { psid, orderId } of bought) {
			expect(books.captures(orderId)).toEqual(['28.95 USD']);
			expect(books.receipts(psid)).toEqual([orderId]);
		}
		expect(captures.map(orderOf).sort()).toEqual(bought.map(({ orderId }) => orderId).sort());
		process.stdout.write(
			`${JSON.stringify({ seed, checkouts, seconds, killed, tapsAgain, twice, late, patienceMs })}\n`,
		);
	});
});

const orderOf = (capture: object): string =>
	(capture as { supplementary_data: { related_ids: { order_id: string } } }).supplementary_data.related_ids
		.order_id;
