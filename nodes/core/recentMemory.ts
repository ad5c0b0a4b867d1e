/**
 * What one n8n process has seen lately: at most so many entries, the one that was set longest ago goes first. An n8n
 * runs for months, and whatever it remembers by something that comes from outside would grow without end.
 */
export class RecentMemory<Key, Value> {
	/** From the one set longest ago to the one set last. */
	private readonly entries = new Map<Key, { value: Value; setAtMs: number }>();

	/**
	 * @param limit how many entries are kept
	 * @param maximumAgeMs how long each of them is kept
	 */
	constructor(
		private readonly limit: number,
		private readonly maximumAgeMs = Infinity,
	) {}

	/** @returns undefined for what was never set, what has had to go, and what is too old by now */
	get(key: Key, nowMs = Date.now()): Value | undefined {
		const entry = this.entries.get(key);
		return entry && this.isCurrent(entry, nowMs) ? entry.value : undefined;
	}

	has(key: Key, nowMs = Date.now()): boolean {
		const entry = this.entries.get(key);
		return entry !== undefined && this.isCurrent(entry, nowMs);
	}

	/** Keeps this as the newest entry, also when the key was known. */
	set(key: Key, value: Value, nowMs = Date.now()): void {
		this.entries.delete(key);
		this.entries.set(key, { value, setAtMs: nowMs });
		const [oldest] = this.entries.keys();
		if (this.entries.size > this.limit && oldest !== undefined) this.entries.delete(oldest);
	}

	delete(key: Key): void {
		this.entries.delete(key);
	}

	/** How many entries there are that are not too old. */
	countAt(nowMs = Date.now()): number {
		return this.keysAt(nowMs).length;
	}

	/** What is known and not too old, from what was set longest ago. */
	keysAt(nowMs = Date.now()): Key[] {
		for (const [key, entry] of this.entries) if (!this.isCurrent(entry, nowMs)) this.entries.delete(key);
		return [...this.entries.keys()];
	}

	private isCurrent({ setAtMs }: { setAtMs: number }, nowMs: number): boolean {
		return nowMs - setAtMs < this.maximumAgeMs;
	}
}

/** The same for a plain object, as n8n keeps it with a workflow. No key may look like a whole number. */
export function setRecent<Value>(
	record: Record<string, Value>,
	key: string,
	value: Value,
	limit: number,
): void {
	delete record[key];
	record[key] = value;
	const [oldest] = Object.keys(record);
	if (oldest !== undefined && Object.keys(record).length > limit) delete record[oldest];
}
