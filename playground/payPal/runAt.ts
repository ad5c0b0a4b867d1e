import type { Clock } from '../world.ts';

/** Timers of Node cannot wait longer than 24.8 days. */
const longestWaitMs = 20 * 24 * 3_600_000;

/** Runs `task` once `moment` has come on a clock, however far away it is. */
export function runAt(clock: Pick<Clock, 'now' | 'after'>, moment: Date, task: () => void): void {
	const leftMs = moment.getTime() - clock.now().getTime();
	if (leftMs > longestWaitMs) clock.after(longestWaitMs, () => runAt(clock, moment, task));
	else if (leftMs > 0) clock.after(leftMs, task);
	else task();
}
