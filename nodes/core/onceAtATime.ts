/** Does a work once for all who ask for it at the same time. What has come of it is kept no longer than that. */
export class OnceAtATime<Result> {
	private readonly running = new Map<string, Promise<Result>>();

	/** How many works are going on. */
	get size(): number {
		return this.running.size;
	}

	/** @param key what makes it the same work */
	async do(key: string, work: () => Promise<Result>): Promise<Result> {
		const same = this.running.get(key);
		if (same) return await same;
		const mine = work().finally(() => this.running.delete(key));
		this.running.set(key, mine);
		return await mine;
	}
}
