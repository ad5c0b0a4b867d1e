import { connectTelegram } from '../e2e/shopkeeper.ts';
import { withShop } from '../support/shop.ts';
import { runBatch, type Outcome } from './batch.ts';
import { batchesOf, cellsOf, choose } from './choice.ts';
import { putBehindGate, type Gate } from './gate.ts';
import { recordStory } from './recordStory.ts';
import { addToResults } from './results.ts';
import { shopkeeper } from './shopkeeper.ts';
import { titleOf } from './steps.ts';
import { titleOfStory, type Story } from './story.ts';

/** Which stories to run: a regular expression for their titles. */
const wanted = new RegExp(process.env.FAULTS_ONLY ?? '');
/** Which steps, where not all: a regular expression for them as the table names them. */
const likeThis = process.env.FAULTS_STEPS;
/** Which ways of going wrong, where not all: a regular expression for them as the table names them. */
const inThisWay = process.env.FAULTS_KINDS;
/** All cells there are, which takes hours; else a choice, the same for the same seed. */
const isAll = Boolean(process.env.FAULTS_ALL ?? likeThis ?? inThisWay);
const seed = Number(process.env.FAULTS_SEED ?? 1);

/** A story with a choice of what can go wrong with it. */
export interface Played {
	story: Story;
	/** Everything that can go wrong does so, also in a choice. */
	isThorough?: boolean;
}

/**
 * Plays stories one after the other on an n8n of their own: step after step goes wrong, in one way after the other, and
 * every cell has to be good.
 */
export function playStories(played: Played[]): void {
	jest.setTimeout(3 * 60 * 60_000);
	const stories = played
		.map((one) => ({ title: titleOfStory(one.story), ...one }))
		.filter(({ title }) => wanted.test(title));
	if (stories.length === 0) {
		it.skip('have none that is wanted', () => {});
		return;
	}

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

	it.each(stories)('$title', async ({ title, story, isThorough = false }) => {
		await publish(story);
		const begunMs = Date.now();
		const steps = await recordStory(shop, story);
		const cells = cellsOf(steps)
			.filter(({ step }) => new RegExp(likeThis ?? '').test(titleOf(step)))
			.filter(({ kind }) => new RegExp(inThisWay ?? '').test(kind.name))
			.filter(({ kind }) => !kind.isAlone || isThorough);
		const drawn = isAll ? cells : choose(cells, seed, isThorough);
		const outcomes: Outcome[] = [];
		for (const batch of batchesOf(drawn)) outcomes.push(...(await runBatch({ shop, gate }, story, batch)));
		const minutes = Math.ceil((Date.now() - begunMs) / 60_000);
		const day = new Date().toISOString().slice(0, 10);
		const narrowed = [likeThis && `steps like /${likeThis}/`, inThisWay && `ways like /${inThisWay}/`];
		const which = narrowed.filter(Boolean).join(', ') || 'chosen cells';
		const heading = narrowed.some(Boolean) || drawn.length < cells.length ? `${title}, ${which}` : title;
		const chapter = { title: heading, steps, outcomes, cells: cells.length, day, minutes };
		if (outcomes.length > 0) await addToResults(chapter);
		expect(outcomes.filter(({ verdict }) => !verdict.isGood)).toEqual([]);
	});
}
