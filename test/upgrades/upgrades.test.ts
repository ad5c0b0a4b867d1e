import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { buyers } from '../../playground/seed.ts';
import { installPackage } from '../../playground/n8nSetup/installPackage.ts';
import { ownerPasswordIn } from '../../playground/n8nSetup/ownerPassword.ts';
import { packedPackage } from '../../playground/n8nSetup/packedPackage.ts';
import { type Shop, startShop } from '../../playground/n8nSetup/shop.ts';
import { Books } from '../e2e/books.ts';
import { tap } from '../e2e/pages/payLink.ts';
import { payUrlOf } from '../e2e/payAndWait/customer.ts';
import { openOrder, tapBuy } from '../scale/buying.ts';
import { capturesOf, receiptsOf } from '../scale/ledger.ts';
import { Buyer } from '../support/buyer.ts';
import { describeWhere } from '../support/describeWhere.ts';
import { eventually } from '../support/eventually.ts';
import { earlierPackage, hasCommit } from './earlierPackage.ts';

/** Versions that somebody may have: of each, workflows, executions that wait, links and orders are out there. */
const landed = [
	'c5e237f',
	'590ea3f',
	'03efc94',
	'500fc72',
	'b91e70e',
	'1600fa5',
	'41cb836',
	'64cf5f1',
	'cb4fa1a',
];
/** Those that have _Ask and Wait_. */
const asking = ['03efc94', '500fc72', 'b91e70e', '1600fa5', '41cb836', '64cf5f1', 'cb4fa1a'];
const [jamie, lea, yuki] = buyers.map(({ psid }) => psid) as [string, string, string];
const anHourMs = 60 * 60 * 1000;

jest.setTimeout(900_000);

describe.each(landed)('an n8n with version %s', (commit) => {
	describeWhere(hasCommit(commit), 'this clone has no history').describe('is updated', () => {
		let dataDir = '';
		let shop: Shop;

		/** An n8n with the earlier version and one of its workflows, published. */
		const openShop = async (file: string) => {
			dataDir = await mkdtemp(path.join(tmpdir(), 'upgrade-'));
			ownerPasswordIn(dataDir);
			const { tarball, workflows } = earlierPackage(commit);
			shop = await startShop({
				...{ port: 0, n8nPort: 0, dataDir, tarball, quiet: true },
				published: [file],
				workflowsFolder: workflows,
			});
		};

		const update = async () => {
			await shop.n8n.stop();
			await installPackage(await packedPackage(), dataDir);
			await shop.restartN8n();
		};

		/** Charged once and told once, also after all that is still on its way. */
		const isPaidOnce = async (psid: string, orderId: string, greeting = 2) => {
			await eventually('the receipt', () => receiptsOf(shop, psid).length > 0, 60_000);
			const books = new Books(shop);
			books.greeting = greeting;
			await books.runs();
			expect(capturesOf(shop).filter((one) => one.orderId === orderId)).toHaveLength(1);
			expect(receiptsOf(shop, psid)).toHaveLength(1);
		};

		afterEach(async () => {
			await (shop as Shop | undefined)?.stop();
			await rm(dataDir, { recursive: true, force: true });
		});

		it('while executions wait for a payment: all go on, told once', async () => {
			await openShop('pay-and-wait.json');
			const [early, late, away] = [
				await tapBuy(shop, jamie, 'mug'),
				await tapBuy(shop, lea, 'mug'),
				await tapBuy(shop, yuki, 'mug'),
			];
			const earlyOrder = await openOrder(early.payUrl);
			await update();

			const lateOrder = await openOrder(late.payUrl);
			const awayOrder = await openOrder(away.payUrl);
			expect(await openOrder(early.payUrl)).toBe(earlyOrder);
			await tap(await early.buyer.approves(earlyOrder));
			await tap(await late.buyer.approves(lateOrder));
			await away.buyer.approves(awayOrder);
			shop.simulators.world.clock.advance(anHourMs);
			await isPaidOnce(jamie, earlyOrder);
			await isPaidOnce(lea, lateOrder);
			await isPaidOnce(yuki, awayOrder);
			const waiting = await shop.api.executions({ status: ['waiting', 'error', 'crashed'] });
			expect(waiting).toEqual([]);
		});

		it('while orders are open: paid and told once, and the workflow sells on', async () => {
			await openShop('first-sale.json');
			const [open, approved] = [await tapBuy(shop, jamie, 'mug'), await tapBuy(shop, lea, 'mug')];
			const [openOne, approvedOne] = [await openOrder(open.payUrl), await openOrder(approved.payUrl)];
			await shop.n8n.stop();
			await approved.buyer.approves(approvedOne);
			await update();

			await open.buyer.approves(openOne);
			shop.simulators.world.clock.advance(anHourMs);
			await isPaidOnce(jamie, openOne);
			await isPaidOnce(lea, approvedOne);
			const fresh = await tapBuy(shop, yuki, 'mug');
			const freshOne = await openOrder(fresh.payUrl);
			await fresh.buyer.approves(freshOne);
			await isPaidOnce(yuki, freshOne);
			expect(await shop.api.executions({ status: ['error', 'crashed'] })).toEqual([]);
		});

		if (asking.includes(commit))
			it('while people are asked: their answers count, and they pay', async () => {
				await openShop('ask-before-you-pay.json');
				const { messenger } = shop.simulators;
				const fromPage = (psid: string) =>
					messenger.thread(psid).messages.filter(({ from }) => from === 'page');
				/** What the shop has said last, once it has said so much. */
				const said = async (psid: string, count: number) =>
					await eventually(`${count} messages`, () => fromPage(psid)[count - 1], 60_000);
				const taps = async (psid: string, count: number, title: string) => {
					const { quickReplies } = await said(psid, count);
					const reply = (quickReplies as Array<{ title: string; payload: string }>).find(
						(one) => one.title === title,
					);
					messenger.buyer(psid).tapQuickReply(reply!);
				};
				for (const psid of [jamie, lea]) {
					messenger.buyer(psid).write('hello');
					await taps(psid, 1, 'Order one');
					await said(psid, 2);
				}
				await taps(lea, 2, 'Medium');
				await said(lea, 3);
				await eventually(
					'two executions that wait',
					async () => (await shop.api.executions({ status: ['waiting'] })).length === 2,
				);
				await update();

				await taps(jamie, 2, 'Small');
				await said(jamie, 3);
				messenger.buyer(jamie).write('2');
				messenger.buyer(lea).write('1');
				for (const [psid, amount] of [
					[jamie, '52.95 USD'],
					[lea, '28.95 USD'],
				] as const) {
					const card = await said(psid, 4);
					const orderId = await openOrder(payUrlOf(card as never)!);
					await new Buyer(shop.simulators.origin, psid).approves(orderId);
					await isPaidOnce(psid, orderId, 1);
					expect(capturesOf(shop).find((one) => one.orderId === orderId)).toMatchObject({ amount });
				}
				expect(await shop.api.executions({ status: ['error', 'crashed'] })).toEqual([]);
			});
	});
});
