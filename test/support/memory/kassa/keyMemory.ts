import type { Clock } from '../clock';

/** What was done under which key: Kassa remembers it for some time. */
export class KeyMemory {
	private readonly entries = new Map<string, { no: string; atMs: number }>();

	constructor(
		private readonly clock: Clock,
		private readonly rememberedMs: number,
	) {}

	get(key: string): string | undefined {
		const entry = this.entries.get(key);
		return entry && this.clock.ms - entry.atMs < this.rememberedMs ? entry.no : undefined;
	}

	set(key: string, no: string): void {
		this.entries.set(key, { no, atMs: this.clock.ms });
	}

	forget(): void {
		this.entries.clear();
	}
}
