import fc from 'fast-check';

import { runInLanes } from '../../../../nodes/core/lanes';

/** Tasks that end when they are told to, and what happened so far. */
class Stage {
	readonly events: string[] = [];
	private readonly ends = new Map<string, (error?: Error) => void>();

	readonly run = async (name: string): Promise<void> => {
		this.events.push(`+${name}`);
		await new Promise<void>((resolve, reject) =>
			this.ends.set(name, (error) => (error ? reject(error) : resolve())),
		);
		this.events.push(`-${name}`);
	};

	async end(name: string, error?: Error): Promise<void> {
		this.ends.get(name)!(error);
		for (let turn = 0; turn < 10; turn++) await Promise.resolve();
	}
}

const laneOf = (name: string) => name.split('.')[0];

describe('work in lanes', () => {
	it('runs lanes side by side, and each in order', async () => {
		const stage = new Stage();
		const done = runInLanes({ tasks: ['a.1', 'b.1', 'a.2'], concurrency: 5, laneOf, run: stage.run });
		expect(stage.events).toEqual(['+a.1', '+b.1']);
		await stage.end('a.1');
		expect(stage.events).toEqual(['+a.1', '+b.1', '-a.1', '+a.2']);
		await stage.end('a.2');
		await stage.end('b.1');
		await done;
	});

	it('lets lanes take turns, so that none is left with much to do at the end', async () => {
		const begun: string[] = [];
		const tasks = ['a.1', 'b.1', 'c.1', 'a.2', 'b.2', 'c.2'];
		const run = async (name: string) => await Promise.resolve(void begun.push(name));
		await runInLanes({ tasks, concurrency: 2, laneOf, run });
		expect(begun).toEqual(tasks);
	});

	it('has no more under way than it may', async () => {
		const stage = new Stage();
		const done = runInLanes({ tasks: ['a', 'b', 'c'], concurrency: 2, laneOf, run: stage.run });
		expect(stage.events).toEqual(['+a', '+b']);
		await stage.end('b');
		expect(stage.events.at(-1)).toBe('+c');
		await stage.end('a');
		await stage.end('c');
		await done;
	});

	it('starts nothing more after a failure, waits for what is under way, and tells the earliest', async () => {
		const stage = new Stage();
		const done = runInLanes({
			tasks: ['a', 'b', 'c', 'd'],
			concurrency: 2,
			laneOf: () => undefined,
			run: stage.run,
		});
		const outcome = done.catch((error: Error) => error.message);
		await stage.end('b', new Error('second'));
		await stage.end('a', new Error('first'));
		expect(await outcome).toBe('first');
		expect(stage.events).toEqual(['+a', '+b']);
	});

	it('of nothing is done at once', async () => {
		const run = jest.fn();
		await expect(
			runInLanes({ tasks: [], concurrency: 3, laneOf: () => undefined, run }),
		).resolves.toBeUndefined();
		expect(run).not.toHaveBeenCalled();
	});

	it('does each task once, in the order of its lane, within the limit, whatever the lanes', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.record({ lane: fc.option(fc.integer({ min: 0, max: 3 })), turns: fc.nat(5) }), {
					maxLength: 40,
				}),
				fc.integer({ min: 1, max: 6 }),
				async (tasks, concurrency) => {
					const ended: number[] = [];
					let running = 0;
					let most = 0;
					await runInLanes({
						tasks: tasks.map((task, index) => ({ ...task, index })),
						concurrency,
						laneOf: ({ lane }) => (lane === null ? undefined : String(lane)),
						run: async ({ index, turns }) => {
							most = Math.max(most, ++running);
							for (let turn = 0; turn < turns; turn++) await Promise.resolve();
							running--;
							ended.push(index);
						},
					});
					expect([...ended].sort((a, b) => a - b)).toEqual(tasks.map((_, index) => index));
					expect(most).toBeLessThanOrEqual(concurrency);
					for (const lane of [0, 1, 2, 3]) {
						const inLane = ended.filter((index) => tasks[index]!.lane === lane);
						expect(inLane).toEqual([...inLane].sort((a, b) => a - b));
					}
				},
			),
			{ numRuns: 200 },
		);
	});
});
