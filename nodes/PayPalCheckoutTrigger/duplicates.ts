/** How many events one n8n process remembers. */
const maximum = 5000;

const seen = new Set<string>();
const running = new Map<string, Promise<unknown>>();

/** Whether this event has started an execution in this process already. */
export const hasStarted = (key: string): boolean => seen.has(key);

/**
 * Lets the first of several deliveries of one event start an execution.
 *
 * @returns false for every further one
 */
export function claimStart(key: string): boolean {
	if (seen.has(key)) return false;
	seen.add(key);
	const [oldest] = seen;
	if (seen.size > maximum && oldest !== undefined) seen.delete(oldest);
	return true;
}

/** Does the work once for all who ask for it at the same time. */
export async function onceAtATime<T>(key: string, work: () => Promise<T>): Promise<T> {
	const same = running.get(key) as Promise<T> | undefined;
	if (same) return await same;
	const mine = work().finally(() => running.delete(key));
	running.set(key, mine);
	return await mine;
}
