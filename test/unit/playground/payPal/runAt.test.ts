import { runAt } from '../../../../playground/payPal/runAt.ts';
import { Clock } from '../../../../playground/world.ts';

const dayMs = 24 * 3_600_000;

describe('a task set for a moment', () => {
	let clock: Clock;
	let runs: number;
	beforeEach(() => {
		clock = new Clock();
		runs = 0;
	});
	afterEach(() => clock.stop());

	const inDays = (days: number) => new Date(clock.now().getTime() + days * dayMs);

	it.each([1, 24, 25, 29, 180])('runs after %d days, once', (days) => {
		runAt(clock, inDays(days), () => runs++);
		clock.advance(days * dayMs - 60_000);
		expect(runs).toBe(0);
		clock.advance(60_000);
		clock.advance(400 * dayMs);
		expect(runs).toBe(1);
	});

	it('does not run at once because it is further away than a timer of Node can wait', async () => {
		runAt(clock, inDays(29), () => runs++);
		await new Promise((resolve) => setImmediate(resolve));
		clock.advance(1);
		await new Promise((resolve) => setTimeout(resolve, 5));
		expect(runs).toBe(0);
	});

	it('runs at once when the moment has passed', () => {
		runAt(clock, inDays(-1), () => runs++);
		expect(runs).toBe(1);
	});
});
