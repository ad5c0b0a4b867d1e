const running = new Map<string, Promise<unknown>>();

/** Does the work once for all who ask for it at the same time. */
export async function onceAtATime<T>(key: string, work: () => Promise<T>): Promise<T> {
	const same = running.get(key) as Promise<T> | undefined;
	if (same) return await same;
	const mine = work().finally(() => running.delete(key));
	running.set(key, mine);
	return await mine;
}
