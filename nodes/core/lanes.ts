/** Work that is done in lanes: several at a time, but in order within a lane. */
export interface LaneWork<T> {
	tasks: T[];
	/** How many may run at the same time. */
	concurrency: number;
	/** Tasks of the same lane run one after the other, in order. Without a lane, a task waits for nobody. */
	laneOf: (task: T) => string | undefined;
	run: (task: T) => Promise<void>;
}

/**
 * Runs all tasks. Lanes take turns, one task each: the last tasks are as many lanes' as those in the middle, so that no
 * few lanes with much left are waited for at the end. After one has failed no further one starts; those under way come
 * to their end.
 *
 * @throws what the earliest task that failed has thrown
 */
export async function runInLanes<T>({ tasks, concurrency, laneOf, run }: LaneWork<T>): Promise<void> {
	const lanes = toLanes(tasks, laneOf);
	const failures: Array<{ index: number; error: unknown }> = [];
	const workers = Array.from({ length: Math.min(Math.max(1, concurrency), lanes.length) }, async () => {
		for (let lane = lanes.shift(); lane && failures.length === 0; lane = lanes.shift()) {
			const index = lane.shift()!;
			await run(tasks[index]!).catch((error: unknown) => failures.push({ index, error }));
			if (lane.length > 0) lanes.push(lane);
		}
	});
	await Promise.all(workers);
	const [first] = failures.sort((one, other) => one.index - other.index);
	if (first) throw first.error;
}

/** Indexes of tasks, lane by lane; lanes in the order of their first task. */
function toLanes<T>(tasks: T[], laneOf: LaneWork<T>['laneOf']): number[][] {
	const lanes = new Map<string, number[]>();
	tasks.forEach((task, index) => {
		const name = laneOf(task);
		const key = name === undefined ? `alone:${index}` : `lane:${name}`;
		const lane = lanes.get(key);
		if (lane) lane.push(index);
		else lanes.set(key, [index]);
	});
	return [...lanes.values()];
}
