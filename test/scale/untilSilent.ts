import { setTimeout as sleep } from 'node:timers/promises';

import type { Shop } from '../../playground/n8nSetup/shop.ts';
import { eventually } from '../support/eventually.ts';

/** After so long vendors come again with what was not taken. */
const vendorsWaitMs = 11 * 60_000;

/**
 * Waits until nothing is on its way any more, and nothing comes again. It is the vendors' clock that is moved: nobody waits
 * for their next try.
 *
 * @param isOver whether n8n, too, has nothing left to do
 */
export async function untilSilent(
	{ simulators: { world } }: Shop,
	isOver: () => Promise<boolean>,
	withinMs: number,
): Promise<void> {
	await eventually(
		'the vendors and n8n to fall silent',
		async () => {
			const { length } = world.deliveries;
			world.clock.advance(vendorsWaitMs);
			await sleep(5_000);
			const isOnItsWay = world.deliveries.some(({ status, error }) => status === null && error === undefined);
			return (await isOver()) && !isOnItsWay && world.deliveries.length === length;
		},
		withinMs,
	);
}
