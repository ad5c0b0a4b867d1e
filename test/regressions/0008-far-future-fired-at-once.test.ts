import { Clock } from '../../playground/world/clock.ts';

const dayMs = 24 * 3_600_000;

describe('a task on the clock of the playground that is further away than a timer can wait', () => {
	let clock: Clock;

	beforeEach(() => {
		jest.useFakeTimers();
		clock = new Clock();
	});

	afterEach(() => {
		clock.stop();
		jest.useRealTimers();
	});

	it.each(['as time goes by', 'when the clock is advanced'])('runs once it is due, %s', (how) => {
		const task = jest.fn();
		const pass = (ms: number) => {
			if (how === 'as time goes by') jest.advanceTimersByTime(ms);
			else clock.advance(ms);
		};
		clock.after(60 * dayMs, task);
		pass(1);
		// What the timers of Node would have cut it short to.
		jest.advanceTimersByTime(1000);
		expect(task).not.toHaveBeenCalled();
		pass(59 * dayMs);
		jest.advanceTimersByTime(1000);
		expect(task).not.toHaveBeenCalled();
		pass(dayMs);
		expect(task).toHaveBeenCalledTimes(1);
	});
});
