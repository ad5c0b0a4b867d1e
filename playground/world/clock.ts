interface Task {
	dueMs: number;
	run: () => void;
	timer?: NodeJS.Timeout;
}

/** Node cannot wait longer. https://nodejs.org/api/timers.html#settimeoutcallback-delay-args */
const longestTimerMs = 2 ** 31 - 1;

/** A clock that can be moved. It runs with the wall clock, shifted by what it was advanced. */
export class Clock {
	private offsetMs = 0;
	private readonly tasks = new Map<number, Task>();
	private nextTask = 1;

	now(): Date {
		return new Date(Date.now() + this.offsetMs);
	}

	/** Runs `task` once `delayMs` have passed on this clock. Returns a function that calls it off. */
	after(delayMs: number, task: () => void): () => void {
		const id = this.nextTask++;
		const run = () => {
			if (this.cancel(id)) task();
		};
		const kept = { dueMs: this.now().getTime() + delayMs, run };
		this.tasks.set(id, kept);
		this.wind(kept);
		return () => void this.cancel(id);
	}

	/** Runs `task` once `moment` has come on this clock. Returns a function that calls it off. */
	at(moment: Date, task: () => void): () => void {
		return this.after(Math.max(0, moment.getTime() - this.now().getTime()), task);
	}

	/** Moves the clock forward and runs what has become due, oldest first. */
	advance(ms: number): void {
		this.offsetMs += ms;
		const nowMs = this.now().getTime();
		const due = [...this.tasks.values()].filter((task) => task.dueMs <= nowMs);
		for (const task of due.sort((a, b) => a.dueMs - b.dueMs)) task.run();
		for (const task of this.tasks.values()) this.wind(task);
	}

	/** Calls off everything that is still to come. */
	stop(): void {
		for (const id of [...this.tasks.keys()]) this.cancel(id);
	}

	/** Sets the timer of a task to what is left, in stages where that is more than a timer can wait. */
	private wind(task: Task): void {
		clearTimeout(task.timer);
		const leftMs = Math.max(0, task.dueMs - this.now().getTime());
		task.timer =
			leftMs > longestTimerMs
				? setTimeout(() => this.wind(task), longestTimerMs)
				: setTimeout(task.run, leftMs);
		task.timer.unref();
	}

	private cancel(id: number): boolean {
		clearTimeout(this.tasks.get(id)?.timer);
		return this.tasks.delete(id);
	}
}
