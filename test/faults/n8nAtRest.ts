import { setTimeout as sleep } from 'node:timers/promises';

import type { Execution, ExecutionSummary } from '../../playground/n8nSetup/n8nApi.ts';
import type { Shop } from '../../playground/n8nSetup/shop.ts';

const underWay = ['running', 'new'];
const over = ['success', 'error', 'crashed', 'waiting', 'canceled'];

const lookEveryMs = 250;
/** So often in a row nothing may be under way: what n8n has taken in begins a little later, on a busy machine seconds. */
const looksAtRest = 12;

/**
 * Waits until nothing is under way any longer: no execution runs, no delivery is being answered.
 *
 * @param isEnough ends the waiting before that
 * @param withinMs so long at most
 */
export async function untilAtRest(shop: Shop, isEnough: () => boolean, withinMs = 180_000): Promise<void> {
	const deadline = performance.now() + withinMs;
	for (let calm = 0; calm < looksAtRest && performance.now() < deadline; await sleep(lookEveryMs)) {
		if (isEnough()) return;
		calm = (await isAtRest(shop)) ? calm + 1 : 0;
	}
}

async function isAtRest({ api, simulators }: Shop): Promise<boolean> {
	if (simulators.world.callsUnderWay > 0) return false;
	const isOnItsWay = simulators.world.deliveries.some(
		({ status, error }) => status === null && error === undefined,
	);
	if (isOnItsWay) return false;
	return (await patiently(async () => await api.executions({ status: underWay }))).length === 0;
}

/** Until it is enough, also while nothing is under way: n8n may sleep for so long. */
export async function whileAsleep(isEnough: () => boolean, sleepMs = 0): Promise<void> {
	for (const deadline = performance.now() + sleepMs; performance.now() < deadline; await sleep(lookEveryMs))
		if (isEnough()) return;
}

/** The number of the newest execution; 0 where there is none. */
export async function newestExecution({ api }: Shop): Promise<number> {
	const all = await patiently(async () => await api.executions());
	return Math.max(0, ...all.map(({ id }) => Number(id)));
}

/** Executions since that one, oldest first. */
export async function executionsSince({ api }: Shop, firstId: number): Promise<ExecutionSummary[]> {
	const all: ExecutionSummary[] = [];
	// With a status n8n lists them by their numbers, newest first.
	const filter = JSON.stringify({ status: [...underWay, ...over] });
	for (let lastId = ''; ; lastId = all.at(-1)!.id) {
		const query = new URLSearchParams({ filter, limit: '100', ...(lastId && { lastId }) });
		const path = `/rest/executions?${query.toString()}`;
		const { results } = await patiently(
			async () => await api.call<{ results: ExecutionSummary[] }>('GET', path),
		);
		const fresh = results.filter(({ id }) => Number(id) > firstId && !all.some((known) => known.id === id));
		all.push(...fresh);
		if (fresh.length === 0 || fresh.length < results.length) return all.reverse();
	}
}

/** An execution with all it has written down, as text: who is named in it took part. */
export interface WholeExecution extends ExecutionSummary {
	text: string;
	data: Execution['data'];
	retrySuccessId?: string | null;
	/** The execution that this one is a Retry of. */
	retryOf?: string | null;
}

export async function readWhole({ api }: Shop, executions: ExecutionSummary[]): Promise<WholeExecution[]> {
	const whole: WholeExecution[] = [];
	for (const { id } of executions) {
		const execution = await patiently(async () => await api.execution(id));
		whole.push({ ...execution, text: JSON.stringify(execution.data) });
	}
	return whole;
}

/** On a busy machine n8n answers now and then that its database is not ready. */
async function patiently<T>(ask: () => Promise<T>): Promise<T> {
	for (let tries = 1; ; tries++) {
		try {
			return await ask();
		} catch (error) {
			if ((error as { status?: number }).status !== 503 || tries === 20) throw error;
			await sleep(1_000);
		}
	}
}
