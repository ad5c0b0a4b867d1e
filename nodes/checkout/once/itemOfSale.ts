import type { IExecuteFunctions } from 'n8n-workflow';

import { RecentMemory } from '../../core/recentMemory';

/** By execution, node and sale: the run and the item that have gone on with it. */
const goneOn = new RecentMemory<string, string>(5000);

/**
 * The item by which an execution goes on with a sale. A claimant stays the first however often it asks, and so would
 * every copy of an item that came in twice. Known to this process alone, which is enough: an execution runs in one, and
 * the Retry of one has another ID.
 *
 * @param sale as in `claimSale`
 */
export function itemOfSale(
	context: IExecuteFunctions,
	itemIndex: number,
	sale: string,
): { isAnother(): boolean; goesOn(): void } {
	const key = JSON.stringify([context.getExecutionId(), context.getNode().id, sale]);
	const place = `${String(context.getWorkflowDataProxy(itemIndex).$runIndex)} ${itemIndex}`;
	return {
		isAnother: () => (goneOn.get(key) ?? place) !== place,
		goesOn: () => goneOn.set(key, place),
	};
}
