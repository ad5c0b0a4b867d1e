import { setTimeout as sleep } from 'node:timers/promises';

import { join } from '../../playground/graph/people/people.ts';
import type { Shop } from '../../playground/n8nSetup/shop.ts';
import type { Buyer } from '../support/buyer.ts';
import { eventually } from '../support/eventually.ts';
import { withShop } from '../support/shop.ts';
import { openOrder, reload, tapBuy } from './buying.ts';
import { writeFigures } from './figures.ts';
import { capturesOf, receiptsOf } from './ledger.ts';
import { numbersFrom } from './seeded.ts';

/** So many executions wait for a payment. */
const count = Number(process.env.SCALE_WAITING ?? 500);
const seed = Number(process.env.SCALE_SEED ?? 1);
const atATime = 8;
/** All have paid within this time, in which n8n has not yet come up or has just done so. */
const allPayWithinMs = 20_000;

jest.setTimeout(600_000 + count * 5_000);

interface Asked {
	psid: string;
	buyer: Buyer;
	orderId: string;
}

describe('n8n with many executions that wait for a payment', () => {
	const shop = withShop({ published: ['pay-and-wait.json'] });

	it(`goes on with each, once, when all pay while it comes up (${count}, seed ${seed})`, async () => {
		const random = numbersFrom(seed);
		const asked: Asked[] = [];
		const started = Date.now();
		const seconds = (sinceMs: number) => Math.round((Date.now() - sinceMs) / 1000);
		const waiting = Array.from({ length: count }, (_, index) => index);
		const lane = async () => {
			for (let index = waiting.shift(); index !== undefined; index = waiting.shift())
				asked.push(await askOne(shop, index));
		};
		await Promise.all(Array.from({ length: atATime }, lane));
		await eventually('all to wait', async () => (await waitingIn(shop)) === count, 120_000);
		const secondsToAsk = seconds(started);

		await shop.killN8n();
		const restarted = Date.now();
		const up = shop.restartN8n();
		const pay = async ({ buyer, orderId }: Asked) => {
			const [afterMs, comesBack] = [random() * allPayWithinMs, random() < 0.5];
			await sleep(afterMs);
			const back = await buyer.approves(orderId);
			if (comesBack) await reload(back);
		};
		await Promise.all([up, ...asked.map(pay)]);
		await eventually(
			'a receipt in every chat',
			() => asked.every(({ psid }) => receiptsOf(shop, psid).length > 0),
			15 * 60_000,
		);
		const secondsToTell = seconds(restarted);
		// PayPal's events that came while n8n was away come again; so may others that were answered too late.
		await eventually(
			'n8n to fall silent',
			async () => {
				const { length } = shop.simulators.world.deliveries;
				await sleep(30_000);
				return shop.simulators.world.deliveries.length === length && (await waitingIn(shop)) === 0;
			},
			15 * 60_000,
		);

		writeFigures('waiting', {
			'executions that waited': count,
			seed,
			'seconds until all waited': secondsToAsk,
			'seconds from the restart to the last receipt': secondsToTell,
			'still waiting': await waitingIn(shop),
			'failed or crashed': await countOf(shop, ['error', 'crashed']),
			'charged twice': capturesOf(shop).length - new Set(capturesOf(shop).map((one) => one.orderId)).size,
			'receipts twice': asked.filter(({ psid }) => receiptsOf(shop, psid).length > 1).length,
		});
		expect(
			capturesOf(shop)
				.map(({ orderId, amount }) => `${orderId} ${amount}`)
				.sort(),
		).toEqual(asked.map(({ orderId }) => `${orderId} 28.95 USD`).sort());
		expect(asked.filter(({ psid }) => receiptsOf(shop, psid).length !== 1)).toEqual([]);
		expect(await countOf(shop, ['error', 'crashed'])).toBe(0);
	});
});

async function askOne(shop: Shop, index: number): Promise<Asked> {
	const psid = String(40_000_000_000_000_000n + BigInt(index));
	join(psid, { firstName: 'Buyer', lastName: String(index) });
	const { buyer, payUrl } = await tapBuy(shop, psid, 'mug');
	return { psid, buyer, orderId: await openOrder(payUrl) };
}

const waitingIn = async (shop: Shop): Promise<number> => await countOf(shop, ['waiting']);

/** How many executions there are of these, however many. */
async function countOf({ api }: Shop, status: string[]): Promise<number> {
	const query = new URLSearchParams({ filter: JSON.stringify({ status }), limit: '1' });
	return (await api.call<{ count: number }>('GET', `/rest/executions?${query}`)).count;
}
