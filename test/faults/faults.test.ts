import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { connectTelegram } from '../e2e/shopkeeper.ts';
import { withShop } from '../support/shop.ts';
import { runBatch, type Outcome } from './batch.ts';
import { batchesOf, cellsOf, choose } from './choice.ts';
import { putBehindGate, type Gate } from './gate.ts';
import { recordStory } from './recordStory.ts';
import { shopkeeper } from './shopkeeper.ts';
import { titleOf } from './steps.ts';
import { abandonedCheckout } from './stories/abandonedCheckout.ts';
import { adToOrder } from './stories/adToOrder.ts';
import { sellingAgent, shopAssistant } from './stories/agents.ts';
import { askBeforeYouPay } from './stories/askBeforeYouPay.ts';
import { cart } from './stories/cart.ts';
import { commentToSale } from './stories/commentToSale.ts';
import { disputeDesk } from './stories/disputeDesk.ts';
import { firstSale } from './stories/firstSale.ts';
import { humanTakesOver } from './stories/humanTakesOver.ts';
import { invoiceInChat } from './stories/invoiceInChat.ts';
import { linkAndPay } from './stories/linkAndPay.ts';
import { payAndWait } from './stories/payAndWait.ts';
import { refundInChat } from './stories/refundInChat.ts';
import { sellWithSizes } from './stories/sellWithSizes.ts';
import { subscriptionInChat } from './stories/subscriptionInChat.ts';
import { timeIsOver } from './stories/timeIsOver.ts';
import { titleOfStory, type Story } from './story.ts';
import { toReport } from './table.ts';

jest.setTimeout(3 * 60 * 60_000);

const stories = [
	firstSale,
	payAndWait,
	abandonedCheckout,
	adToOrder,
	askBeforeYouPay,
	commentToSale,
	linkAndPay,
	sellWithSizes,
	refundInChat,
	disputeDesk,
	invoiceInChat,
	subscriptionInChat,
	humanTakesOver,
	cart,
	sellingAgent,
	shopAssistant,
	// Leaves its workflow with less patience.
	timeIsOver,
].map((story) => ({ title: titleOfStory(story), story }));
/** Which stories to run: a regular expression for their titles. */
const wanted = new RegExp(process.env.FAULTS_ONLY ?? '');
/** Which steps, where not all: a regular expression for them as the table names them. */
const likeThis = process.env.FAULTS_STEPS;
/** Which ways of going wrong, where not all: a regular expression for them as the table names them. */
const inThisWay = process.env.FAULTS_KINDS;
/** All cells there are, which takes hours; else a choice, the same for the same seed. */
const isAll = Boolean(process.env.FAULTS_ALL ?? likeThis ?? inThisWay);
const seed = Number(process.env.FAULTS_SEED ?? 1);
/** The two ways in which most is sold: everything that can go wrong does so in them, also in a choice. */
const thorough = [firstSale, payAndWait];

const results = path.join(__dirname, 'RESULTS.md');
const preface = readFileSync(path.join(__dirname, 'preface.md'), 'utf8');

describe('what becomes of a sale when a step of it goes wrong', () => {
	const shop = withShop({ published: [], isWhole: true });
	let gate: Gate;
	let published: string | undefined;
	let telegram = '';
	const begun: Story[] = [];

	beforeAll(async () => {
		telegram = await shopkeeper.start();
		gate = await putBehindGate(shop);
	});

	afterAll(() => gate.shut());
	afterAll(async () => await shopkeeper.stop());
	afterAll(async () => await Promise.all(begun.map(async ({ end }) => await end?.())));

	/** A Facebook app has one webhook address: one workflow at a time. */
	const publish = async (story: Story) => {
		const { file, prepare, adapt } = story;
		begun.push(story);
		await prepare?.(shop);
		if (published) await shop.api.unpublish(published);
		const id = await connectTelegram(shop, file, telegram);
		if (adapt) {
			const { name, nodes, connections, settings } = await shop.api.workflow(id);
			await shop.api.updateWorkflow(id, { name, nodes: nodes.map(adapt), connections, settings });
		}
		await shop.api.publish(id);
		published = id;
	};

	it.each(stories.filter(({ title }) => wanted.test(title)))('$title', async ({ title, story }) => {
		await publish(story);
		const begunMs = Date.now();
		const steps = await recordStory(shop, story);
		const cells = cellsOf(steps)
			.filter(({ step }) => new RegExp(likeThis ?? '').test(titleOf(step)))
			.filter(({ kind }) => new RegExp(inThisWay ?? '').test(kind.name))
			.filter(({ kind }) => !kind.isAlone || thorough.includes(story));
		const drawn = isAll ? cells : choose(cells, seed, thorough.includes(story));
		const outcomes: Outcome[] = [];
		for (const batch of batchesOf(drawn)) outcomes.push(...(await runBatch({ shop, gate }, story, batch)));
		const minutes = Math.ceil((Date.now() - begunMs) / 60_000);
		const day = new Date().toISOString().slice(0, 10);
		const narrowed = [likeThis && `steps like /${likeThis}/`, inThisWay && `ways like /${inThisWay}/`];
		const which = narrowed.filter(Boolean).join(', ') || 'chosen cells';
		const heading = narrowed.some(Boolean) || drawn.length < cells.length ? `${title}, ${which}` : title;
		const chapter = { title: heading, steps, outcomes, cells: cells.length, day, minutes };
		const before = existsSync(results) ? readFileSync(results, 'utf8') : '';
		if (outcomes.length > 0) writeFileSync(results, toReport(before, [chapter], preface));
		expect(outcomes.filter(({ verdict }) => !verdict.isGood)).toEqual([]);
	});
});
