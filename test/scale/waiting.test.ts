import { setTimeout as sleep } from 'node:timers/promises';

import { join } from '../../playground/graph/people/people.ts';
import { N8nDiedError } from '../../playground/n8nSetup/n8nServer.ts';
import type { Shop } from '../../playground/n8nSetup/shop.ts';
import type { Buyer } from '../support/buyer.ts';
import { PayPalAccount } from '../e2e/payPalAccount.ts';
import { eventually } from '../support/eventually.ts';
import { withShop } from '../support/shop.ts';
import { openOrder, reload, tapBuy } from './buying.ts';
import { writeFigures } from './figures.ts';
import { minutes, seed, waitingExecutions as most } from './howMuch.ts';
import { capturesOf, receiptsOf } from './ledger.ts';
import { Retrier } from './retrier.ts';
import { numbersFrom } from './seeded.ts';
import { untilSilent } from './untilSilent.ts';

const atATime = 8;
/** All have paid within this time, in which n8n has not yet come up or has just done so. */
const allPayWithinMs = 20_000;
/** n8n goes on with all of them before it answers the editor. */
const comesUpWithinMs = 10 * 60_000;
const mostEnds = 5;

jest.setTimeout((minutes + 30) * 60_000 + most * 4_000);

interface Asked {
	psid: string;
	buyer: Buyer;
	orderId: string;
}

describe('n8n with many executions that wait for a payment', () => {
	const shop = withShop({ published: ['pay-and-wait.json'], isWhole: true });

	it(`goes on with each, once, when all pay while it comes up (seed ${seed})`, async () => {
		const random = numbersFrom(seed);
		const asked: Asked[] = [];
		const started = Date.now();
		const seconds = (sinceMs: number) => Math.round((Date.now() - sinceMs) / 1000);
		const waiting = Array.from({ length: most }, (_, index) => index);
		const lane = async () => {
			for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) {
				asked.push(await askOne(shop, index));
				if (Date.now() > started + minutes * 60_000) return;
			}
		};
		// One alone: n8n has just started, and Facebook waits for five seconds.
		asked.push(await askOne(shop, waiting.shift()!));
		await Promise.all(Array.from({ length: atATime }, lane));
		await eventually(
			'all to wait',
			async () =>
				(await countOf(shop, ['waiting'])) >= asked.length && !(await countOf(shop, ['running', 'new'])),
			120_000,
		);
		const waited = await waitingIn(shop);
		const secondsToAsk = seconds(started);

		await shop.killN8n();
		const restarted = Date.now();
		const up = comeUp(shop);
		const pay = async ({ buyer, orderId }: Asked) => {
			const [afterMs, comesBack] = [random() * allPayWithinMs, random() < 0.5];
			await sleep(afterMs);
			const back = await buyer.approves(orderId);
			if (comesBack) await reload(back);
		};
		const [{ readyAt, ended }] = await Promise.all([up, ...asked.map(pay)]);
		const untold = () => asked.filter(({ psid }) => receiptsOf(shop, psid).length === 0);
		await eventually(
			'a receipt in every chat',
			async () =>
				untold().every(({ orderId }) => isSwallowed(shop, orderId, readyAt)) &&
				!(await countOf(shop, ['running', 'new'])),
			10 * 60_000 + asked.length * 4_000,
		);
		const secondsToTell = seconds(restarted);
		const swallowed = untold();
		for (const { orderId } of swallowed)
			for (const id of eventsOf(shop, orderId)) await new PayPalAccount(shop).resend(id);
		// PayPal's events that came while n8n was away come again; so may others that were answered too late.
		await untilSilent(shop, async () => !(await countOf(shop, ['running', 'new'])), 15 * 60_000);
		const stillWaiting = (await waitingIn(shop)).filter((id) => waited.includes(id));
		// What n8n could not write, with hundreds at it, it shows as failed or crashed: nothing may come of Retry.
		const retrier = new Retrier(shop);
		await retrier.clear(15 * 60_000);
		await untilSilent(shop, async () => !(await countOf(shop, ['running', 'new'])), 15 * 60_000);
		// A tap that n8n has answered too late comes again: that is one card more, and nobody pays it.
		const paidElsewhere = waited.length - asked.length;

		writeFigures('waiting', {
			'executions that waited': asked.length,
			seed,
			'seconds until all waited': secondsToAsk,
			'seconds from the restart to the last receipt': secondsToTell,
			'times n8n ended by itself as it came up, and was started again': ended,
			'sent once more by hand, because n8n had swallowed it as it started': swallowed.length,
			'still waiting': stillWaiting.length - paidElsewhere,
			'executions retried by hand': retrier.pressed.size,
			...Object.fromEntries(
				Object.entries(retrier.reasons).map(([reason, count]) => [`... because: ${reason}`, count]),
			),
			'charged twice': capturesOf(shop).length - new Set(capturesOf(shop).map((one) => one.orderId)).size,
			'receipts twice': asked.filter(({ psid }) => receiptsOf(shop, psid).length > 1).length,
		});
		expect(
			capturesOf(shop)
				.map(({ orderId, amount }) => `${orderId} ${amount}`)
				.sort(),
		).toEqual(asked.map(({ orderId }) => `${orderId} 28.95 USD`).sort());
		expect(asked.filter(({ psid }) => receiptsOf(shop, psid).length !== 1)).toEqual([]);
		expect(stillWaiting).toHaveLength(paidElsewhere);
	});
});

async function askOne(shop: Shop, index: number): Promise<Asked> {
	const psid = String(40_000_000_000_000_000n + BigInt(index));
	join(psid, { firstName: 'Buyer', lastName: String(index) });
	const { buyer, payUrl } = await tapBuy(shop, psid, 'mug');
	return { psid, buyer, orderId: await openOrder(payUrl) };
}

/**
 * n8n ends where its SQLite has no turn for it, with hundreds of executions that all want to write. What keeps it running,
 * as Docker and systemd do, starts it again.
 *
 * @returns when it was ready, and how often it had ended by itself before that
 */
async function comeUp(shop: Shop, ended = 0): Promise<{ readyAt: string; ended: number }> {
	try {
		const [readyAt] = await Promise.all([whenReady(shop), shop.restartN8n(comesUpWithinMs)]);
		return { readyAt, ended };
	} catch (error) {
		if (!(error instanceof N8nDiedError) || ended >= mostEnds) throw error;
		return await comeUp(shop, ended + 1);
	}
}

/** By the vendors' clock, when n8n says that it takes webhooks. */
async function whenReady({ n8n, simulators }: Shop): Promise<string> {
	const isReady = async () =>
		await fetch(`${n8n.origin}/healthz/readiness`).then(
			({ ok }) => ok,
			() => false,
		);
	await eventually('n8n to be ready', isReady, comesUpWithinMs);
	return simulators.world.clock.now().toISOString();
}

const eventsOf = ({ simulators }: Shop, orderId: string): string[] =>
	simulators.payPal
		.state()
		.events.filter(({ resource }) => resource.id === orderId)
		.map(({ id }) => id);

/**
 * To whatever comes while it migrates its database, n8n answers `200` and "n8n is starting up. Please wait"
 * (`dist/abstract-server.js` of n8n 2.40.7): PayPal does not come again with that.
 */
const isSwallowed = (shop: Shop, orderId: string, readyAt: string): boolean => {
	const known = eventsOf(shop, orderId);
	const tries = shop.simulators.world.deliveries.filter(({ eventId }) => known.includes(eventId));
	const last = tries.at(-1);
	return last?.status === 200 && last.at < readyAt;
};

/** All that wait, by their IDs: n8n lists a hundred at a time. */
async function waitingIn({ api }: Shop): Promise<string[]> {
	const found: string[] = [];
	for (;;) {
		const query = new URLSearchParams({ filter: JSON.stringify({ status: ['waiting'] }), limit: '100' });
		if (found.length > 0) query.set('lastId', found.at(-1)!);
		const { results } = await api.call<{ results: Array<{ id: string }> }>(
			'GET',
			`/rest/executions?${query}`,
		);
		if (results.length === 0) return found;
		found.push(...results.map(({ id }) => id));
	}
}

/** How many executions there are of these, however many. */
async function countOf({ api }: Shop, status: string[]): Promise<number> {
	const query = new URLSearchParams({ filter: JSON.stringify({ status }), limit: '1' });
	return (await api.call<{ count: number }>('GET', `/rest/executions?${query}`)).count;
}
