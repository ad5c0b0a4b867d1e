/** The time of a world in memory: it passes when somebody says so. */
export class Clock {
	constructor(private nowMs = Date.now()) {}

	get ms(): number {
		return this.nowMs;
	}

	get iso(): string {
		return toIso(this.nowMs);
	}

	advance(ms: number): void {
		this.nowMs += ms;
	}
}

export const toIso = (ms: number): string => new Date(ms).toISOString();

export const hourMs = 60 * 60 * 1000;

/** Lets everybody else go on first, as every call over a network does. */
export const turn = async (): Promise<void> => await new Promise((resolve) => setImmediate(resolve));
