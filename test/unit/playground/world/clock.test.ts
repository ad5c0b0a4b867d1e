import { Clock } from '../../../../playground/world/clock.ts';

const hourMs = 3_600_000;

describe('Clock', () => {
	let clock: Clock;

	beforeEach(() => {
		jest.useFakeTimers();
		clock = new Clock();
	});

	afterEach(() => {
		clock.stop();
		jest.useRealTimers();
	});

	it('runs with the wall clock, shifted by what it was advanced', () => {
		const start = Date.now();
		clock.advance(hourMs);
		jest.advanceTimersByTime(1000);
		expect(clock.now().getTime()).toBe(start + hourMs + 1000);
	});

	it('runs what has become due, oldest first', () => {
		const ran: string[] = [];
		clock.after(2 * hourMs, () => ran.push('second'));
		clock.after(hourMs, () => ran.push('first'));
		clock.after(5 * hourMs, () => ran.push('too early'));
		clock.advance(3 * hourMs);
		expect(ran).toEqual(['first', 'second']);
	});

	it('shortens the wait for what is still to come', () => {
		const task = jest.fn();
		clock.after(3000, task);
		clock.advance(2000);
		jest.advanceTimersByTime(999);
		expect(task).not.toHaveBeenCalled();
		jest.advanceTimersByTime(1);
		expect(task).toHaveBeenCalledTimes(1);
	});

	it('runs a task at a moment, at once when that has passed', () => {
		const ran: string[] = [];
		clock.at(new Date(clock.now().getTime() + hourMs), () => ran.push('in an hour'));
		clock.at(new Date(clock.now().getTime() - hourMs), () => ran.push('an hour ago'));
		jest.advanceTimersByTime(1);
		expect(ran).toEqual(['an hour ago']);
		clock.advance(hourMs);
		expect(ran).toEqual(['an hour ago', 'in an hour']);
	});

	it('calls off one task, or all', () => {
		const task = jest.fn();
		const callOff = clock.after(1000, task);
		clock.after(1000, task);
		callOff();
		clock.stop();
		clock.advance(hourMs);
		expect(task).not.toHaveBeenCalled();
	});
});
