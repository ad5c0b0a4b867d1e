import type { Shop } from '../../playground/n8nSetup/shop.ts';
import { Lane } from './lane.ts';
import { untilAtRest, whileAsleep } from './n8nAtRest.ts';
import { stepsOf, type Step } from './steps.ts';
import type { Story } from './story.ts';

/**
 * Lives through a story in which nothing goes wrong: its steps are what can go wrong. Twice, because the first one warms
 * n8n up, and asks for what is remembered from then on.
 *
 * @throws when an act does not come to its end
 */
export async function recordStory(shop: Shop, story: Story): Promise<Step[]> {
	await live(shop, story);
	return await live(shop, story);
}

async function live(shop: Shop, { acts }: Story): Promise<Step[]> {
	const lane = new Lane(shop);
	for (const act of acts) {
		await act.run(lane);
		await untilAtRest(shop, () => act.isDone(lane));
		await whileAsleep(() => act.isDone(lane), act.sleepMs);
		if (!act.isDone(lane)) throw new Error(`Nothing went wrong, and nothing came of "${act.name}"`);
	}
	await untilAtRest(shop, () => false);
	return stepsOf(shop.simulators.world, lane.psid);
}
