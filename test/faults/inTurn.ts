import { setTimeout as sleep } from 'node:timers/promises';

import type { Lane } from './lane.ts';
import { whileAsleep } from './n8nAtRest.ts';
import type { Act } from './story.ts';

/** So many at the same moment: Facebook waits for five seconds, and a crowd on a busy machine keeps n8n for longer. */
const atOnce = 4;
/** Whose turn comes to nothing, because it goes wrong, does not keep the others for longer. */
const turnMs = 3_000;
/** Nor whose request n8n never answers. */
const requestMs = 8_000;

/** Everybody acts, a few at a time: the next one when the shop has done its part for the one before. */
export async function actInTurn(act: Act, lanes: Lane[]): Promise<void> {
	const waiting = [...lanes];
	const queue = async () => {
		for (let lane = waiting.shift(); lane; lane = waiting.shift()) {
			const one = lane;
			const acts = Promise.resolve(act.run(one));
			await Promise.race([acts, sleep(requestMs, undefined, { ref: false })]);
			if (waiting.length > 0) await whileAsleep(() => act.isDone(one), turnMs);
		}
	};
	await Promise.all(Array.from({ length: atOnce }, queue));
}
