/** How many events one n8n process remembers. */
const maximum = 5000;

/** What became of the first delivery of an event: whether it has started an execution. */
const outcomes = new Map<string, Promise<boolean>>();
const running = new Map<string, Promise<unknown>>();

/** Whether an earlier delivery of this event has started an execution; waits for one that is about to. */
export const hasStarted = async (key: string): Promise<boolean> => (await outcomes.get(key)) ?? false;

/**
 * Lets one of several deliveries of an event start an execution. The others wait for what becomes of it: when
 * n8n could not start it, the next one may.
 *
 * @param outcome asked when the claim is granted; resolves once n8n has answered: true when it has started
 * @returns false for a delivery of an event that has started an execution already
 */
export async function claimStart(key: string, outcome: () => Promise<boolean>): Promise<boolean> {
	while (outcomes.has(key)) if (await hasStarted(key)) return false;
	const mine = outcome().then((started) => {
		if (!started) outcomes.delete(key);
		return started;
	});
	outcomes.set(key, mine);
	const oldest = outcomes.keys().next().value;
	if (outcomes.size > maximum && oldest !== undefined) outcomes.delete(oldest);
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
