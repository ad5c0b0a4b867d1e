import type { Shop } from '../../playground/n8nSetup/shop.ts';
import { Lane } from './lane.ts';
import { untilAtRest, whileAsleep } from './n8nAtRest.ts';
import { stepsOf, titleOf, type Step } from './steps.ts';
import type { Act, Story } from './story.ts';

/**
 * Lives through a story in which nothing goes wrong: its steps are what can go wrong. Twice, because the first one warms
 * n8n up, and asks for what is remembered from then on.
 *
 * @throws when an act does not come to its end
 */
export async function recordStory(shop: Shop, { acts, notN8ns }: Story): Promise<Step[]> {
	// What n8n sleeps before is not waited for twice.
	const asleep = acts.findIndex(({ sleepMs }) => sleepMs !== undefined);
	await live(shop, asleep < 0 ? acts : acts.slice(0, asleep));
	const lane = await live(shop, acts);
	await untilAtRest(shop, () => false);
	const steps = stepsOf(shop.simulators.world, lane.psid);
	return steps.filter((step) => !notN8ns?.test(titleOf(step)));
}

async function live(shop: Shop, acts: Act[]): Promise<Lane> {
	const lane = new Lane(shop);
	for (const act of acts) {
		await act.run(lane);
		await untilAtRest(shop, () => act.isDone(lane));
		await whileAsleep(() => act.isDone(lane), act.sleepMs);
		if (!act.isDone(lane)) throw new Error(`Nothing went wrong, and nothing came of "${act.name}"`);
	}
	return lane;
}
