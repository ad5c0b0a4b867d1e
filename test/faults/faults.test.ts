import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { connectTelegram } from '../e2e/shopkeeper.ts';
import { Reviewer } from '../support/reviewer.ts';
import { withShop } from '../support/shop.ts';
import { runBatch, type Cell, type Outcome } from './batch.ts';
import { canHit, faultKinds } from './faultKinds.ts';
import { recordStory } from './recordStory.ts';
import { titleOf, type Step } from './steps.ts';
import { abandonedCheckout } from './stories/abandonedCheckout.ts';
import { adToOrder } from './stories/adToOrder.ts';
import { sellingAgent, shopAssistant } from './stories/agents.ts';
import { askBeforeYouPay } from './stories/askBeforeYouPay.ts';
import { cart } from './stories/cart.ts';
import { commentToSale } from './stories/commentToSale.ts';
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
/** So many people buy at the same time. */
const atATime = 16;
/** Where there is no time for all, so many cells of each workflow are chosen by the seed. */
const isQuick = Boolean(process.env.FAULTS_QUICK);
const chosenCells = Number(process.env.FAULTS_CELLS ?? (isQuick ? atATime : Infinity));
/** What takes its time by its nature is then tried with the two ways in which most is sold, and with nothing else. */
const thorough = [firstSale, payAndWait];
const seed = Number(process.env.FAULTS_SEED ?? 1);

const results = path.join(__dirname, 'RESULTS.md');
const preface = readFileSync(path.join(__dirname, 'preface.md'), 'utf8');

describe('what becomes of a sale when a step of it goes wrong', () => {
	const shop = withShop({ published: [] });
	const shopkeeper = new Reviewer();
	let published: string | undefined;
	let telegram = '';
	const begun: Story[] = [];

	beforeAll(async () => {
		telegram = await shopkeeper.start();
	});

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
		const cells = cellsOf(steps.filter((step) => new RegExp(likeThis ?? '').test(titleOf(step))));
		const isFast = ({ kind }: Cell) => !kind.isSlow && !kind.isKill;
		const drawn = choose(isQuick && !thorough.includes(story) ? cells.filter(isFast) : cells);
		const outcomes: Outcome[] = [];
		for (const batch of batchesOf(drawn)) outcomes.push(...(await runBatch(shop, story, batch)));
		const minutes = Math.ceil((Date.now() - begunMs) / 60_000);
		const day = new Date().toISOString().slice(0, 10);
		const heading = likeThis ? `${title}, steps like /${likeThis}/` : title;
		const chapter = { title: heading, steps, outcomes, cells: cells.length, day, minutes };
		const before = existsSync(results) ? readFileSync(results, 'utf8') : '';
		if (outcomes.length > 0) writeFileSync(results, toReport(before, [chapter], preface));
		expect(outcomes.filter(({ verdict }) => !verdict.isGood)).toEqual([]);
	});
});

const cellsOf = (steps: Step[]): Cell[] =>
	faultKinds.flatMap((kind) => steps.filter((step) => canHit(kind, step)).map((step) => ({ step, kind })));

/** The same ones for the same seed. Half of them are about what changes something at PayPal, as far as there are so many. */
function choose(cells: Cell[]): Cell[] {
	if (cells.length <= chosenCells) return cells;
	const lots = new Map(cells.map((cell, index) => [cell, lotOf(index)]));
	const drawn = cells.toSorted((one, other) => lots.get(one)!.localeCompare(lots.get(other)!));
	const money = drawn.filter(({ step: { vendor, method } }) => vendor === 'paypal' && method === 'POST');
	const first = money.slice(0, Math.ceil(chosenCells / 2));
	const chosen = new Set([...first, ...drawn.filter((cell) => !first.includes(cell))].slice(0, chosenCells));
	return cells.filter((cell) => chosen.has(cell));
}

const lotOf = (index: number): string => createHash('sha256').update(`${seed} ${index}`).digest('hex');

/** What is slow by its nature, and what kills n8n, is together. */
function batchesOf(cells: Cell[]): Cell[][] {
	const paces = [
		cells.filter(({ kind }) => !kind.isSlow && !kind.isKill),
		cells.filter(({ kind }) => kind.isSlow),
		cells.filter(({ kind }) => kind.isKill),
	];
	return paces.flatMap((pace) =>
		Array.from({ length: Math.ceil(pace.length / atATime) }, (_, index) =>
			pace.slice(index * atATime, (index + 1) * atATime),
		),
	);
}
