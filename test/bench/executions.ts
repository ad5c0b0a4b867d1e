import type { ExecutionSummary } from '../../playground/n8nSetup/n8nApi.ts';
import type { Shop } from '../../playground/n8nSetup/shop.ts';

/** The most that n8n gives at a time. */
const pageSize = 100;

/** Executions, newest first, as many as n8n lists at a time. @param before the id of a newer one */
async function pageOf({ api }: Shop, workflowId: string, before?: string): Promise<ExecutionSummary[]> {
	const filter = JSON.stringify({ workflowId });
	const query = new URLSearchParams({ filter, limit: String(pageSize), ...(before && { lastId: before }) });
	return (await api.call<{ results: ExecutionSummary[] }>('GET', `/rest/executions?${query}`)).results;
}

/** @returns the id of the execution that was begun last, 0 before the first */
export async function newestExecution(shop: Shop, workflowId: string): Promise<number> {
	const [newest] = await pageOf(shop, workflowId);
	return Number(newest?.id ?? 0);
}

/** Those that were begun after it, newest first. */
export async function executionsSince(
	shop: Shop,
	workflowId: string,
	since: number,
): Promise<ExecutionSummary[]> {
	const all: ExecutionSummary[] = [];
	for (;;) {
		const page = await pageOf(shop, workflowId, all.at(-1)?.id);
		all.push(...page.filter(({ id }) => Number(id) > since));
		if (page.length < pageSize || Number(page.at(-1)!.id) <= since) return all;
	}
}
