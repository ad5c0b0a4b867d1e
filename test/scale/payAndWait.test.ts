import { buyers } from '../../playground/seed.ts';
import { Books } from '../e2e/books.ts';
import { tap } from '../e2e/pages/payLink.ts';
import { describeWhere } from '../support/describeWhere.ts';
import { eventually } from '../support/eventually.ts';
import { openOrder, patienceMs, tapBuy } from './buying.ts';
import { whyNot, withQueueShop } from './queueShop.ts';
import type { WaitingOn } from './router.ts';

jest.setTimeout(600_000);

const [jamie, lea] = buyers.map(({ psid }) => psid) as [string, string];

describeWhere(whyNot() === undefined, whyNot() ?? '').describe(
	'Request Payment and Wait in queue mode',
	() => {
		const shop = withQueueShop({ published: ['pay-and-wait.json'], waitingOn: 'processors' });
		const books = new Books(shop);
		/** Receipts of earlier stories, by person. */
		let known: Record<string, number> = {};

		beforeEach(() => {
			known = Object.fromEntries([jamie, lea].map((psid) => [psid, books.receipts(psid).length]));
		});

		/** Charged once, and told once, also after all that is still on its way. */
		const isPaidOnce = async (psid: string, orderId: string) => {
			const receipts = () => books.receipts(psid).length - known[psid]!;
			await eventually('the receipt', () => receipts() > 0, patienceMs);
			await eventually(
				'n8n to finish',
				async () => {
					const all = await shop.api.executions();
					return all.every(({ stoppedAt, status }) => stoppedAt && status !== 'running');
				},
				patienceMs,
			);
			expect(books.captures(orderId)).toEqual(['28.95 USD']);
			expect(receipts()).toBe(1);
		};

		describe.each<WaitingOn>(['processors', 'main'])('with /webhook-waiting/ on %s', (waitingOn) => {
			it('is paid after all processes were killed while it waited, by who comes back and by who does not', async () => {
				const [back, away] = [await tapBuy(shop, jamie, 'mug'), await tapBuy(shop, lea, 'mug')];
				await eventually(
					'two executions that wait',
					async () => (await shop.api.executions({ status: ['waiting'] })).length === 2,
					patienceMs,
				);
				await shop.killN8n();
				shop.n8n.waitsOn(waitingOn);
				await shop.restartN8n();

				const [jamiesOrder, leasOrder] = [await openOrder(back.payUrl), await openOrder(away.payUrl)];
				const page = await tap(await back.buyer.approves(jamiesOrder));
				expect(page.title).toBe('Thank you, that is paid');
				await away.buyer.approves(leasOrder);
				await isPaidOnce(jamie, jamiesOrder);
				await isPaidOnce(lea, leasOrder);
			});

			it('makes one order of taps that come to different processes, and says that it is paid', async () => {
				const { buyer, payUrl } = await tapBuy(shop, jamie, 'mug');
				const orderId = await openOrder(payUrl);
				const orders = await Promise.all(Array.from({ length: 4 }, async () => await openOrder(payUrl)));
				expect(new Set(orders)).toEqual(new Set([orderId]));
				const returned = await buyer.approves(orderId);
				await Promise.all([tap(returned), tap(returned)]);
				await isPaidOnce(jamie, orderId);
				await eventually(
					'the page of a card that is paid',
					async () => (await tap(payUrl)).title === 'Thank you, that is paid',
					patienceMs,
				);
			});
		});
	},
);
