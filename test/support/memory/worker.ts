import type { IExecuteFunctions } from 'n8n-workflow';

import { turn } from './clock';

/** n8n's store of processed items as its database has it: rows with a unique key, read, changed and written whole. */
export class ProcessedItems {
	readonly rows = new Map<string, string[]>();

	async record(row: string, entries: string[]): Promise<{ new: string[]; processed: string[] }> {
		const before = this.rows.get(row);
		await turn();
		const unseen = entries.filter((entry) => !before?.includes(entry));
		if (!before && this.rows.has(row)) throw new Error('UNIQUE constraint failed: processed_data');
		this.rows.set(row, [...(before ?? []), ...unseen]);
		return { new: unseen, processed: entries.filter((entry) => !unseen.includes(entry)) };
	}

	async remove(row: string, entries: string[]): Promise<void> {
		const before = this.rows.get(row);
		await turn();
		if (before)
			this.rows.set(
				row,
				before.filter((entry) => !entries.includes(entry)),
			);
	}
}

/** An execution on some worker, as far as the telling of buyers needs n8n. */
export function workerOf(store: ProcessedItems): IExecuteFunctions {
	const node = { id: 'node-1' };
	// n8n asks the node for its ID before the first thing it waits for.
	const rowIn = (scope: string) => {
		if (scope === 'node') return node.id;
		if (scope === 'workflow') return '';
		throw new Error(`n8n knows no "${scope}"`);
	};
	return {
		getTimezone: () => 'Europe/Berlin',
		getWorkflow: () => ({ id: 'workflow-1' }),
		getExecuteData: () => ({ node }),
		getNode: () => ({ ...node }),
		helpers: {
			checkProcessedAndRecord: async (entries: string[], scope: string) =>
				await store.record(rowIn(scope), entries),
			removeProcessed: async (entries: string[], scope: string) => await store.remove(rowIn(scope), entries),
			clearAllProcessedItems: async (scope: string) => void store.rows.delete(rowIn(scope)),
			getProcessedDataCount: async (scope: string) => store.rows.get(rowIn(scope))?.length ?? 0,
		},
	} as unknown as IExecuteFunctions;
}
