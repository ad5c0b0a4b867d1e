import { RecentMemory } from '../recentMemory';

const minuteMs = 60_000;
const rememberedTriggers = 1000;

/**
 * Keeps strangers from using up how often a vendor may be asked: whoever knows the address of a trigger can send it as many
 * forgeries as they like. Counted for each trigger; a question counts for a minute, unless it was worth it.
 */
export class VainQuestions {
	private readonly open = new RecentMemory<string, number[]>(rememberedTriggers);

	/** @param most how many in a minute */
	constructor(private readonly most: number) {}

	/** @returns what to call when it was worth it; undefined when the vendor is not to be asked now */
	begin(scope: string, nowMs: number): (() => void) | undefined {
		const recent = this.of(scope).filter((atMs) => atMs > nowMs - minuteMs);
		if (recent.length >= this.most) return undefined;
		this.open.set(scope, [...recent, nowMs]);
		return () => {
			const still = this.of(scope);
			const at = still.indexOf(nowMs);
			if (at >= 0) this.open.set(scope, still.toSpliced(at, 1));
		};
	}

	private of(scope: string): number[] {
		return this.open.get(scope) ?? [];
	}
}
