import type { IExecuteData, IExecuteFunctions } from 'n8n-workflow';

import { takeTurn } from '../../core/takeTurn';

/** A note that something was done. Of all who try to claim it, one succeeds, until it is released. */
export interface OnceRecord {
	claim(): Promise<boolean>;
	release(): Promise<void>;
}

export const store = { mode: 'entries', maxEntries: 10_000 } as const;

/**
 * A record in n8n's store of processed items, in a row of its own. Rows have a primary key, so that workers
 * on other machines can't claim it too: see docs/decisions/0008-told-once.md.
 *
 * @param key what it is a record of, at most 200 characters
 */
export function onceRecord(context: IExecuteFunctions, key: string): OnceRecord {
	const row = `messenger-checkout:${key}`;
	if (!inRow(context, row, () => true)) return sharedRecord(context, key);
	const claim = async (): Promise<boolean> => {
		const { new: unseen } = await inRow(context, row, async () => {
			return await context.helpers.checkProcessedAndRecord([key], 'node', store);
		})!;
		return unseen.length > 0;
	};
	return {
		claim: async () => await inSpiteOfOthers(claim),
		release: async () => {
			await inRow(context, row, async () => {
				await context.helpers.clearAllProcessedItems('node', store);
			});
		},
	};
}

const mostTries = 5;

/**
 * Whoever comes second fails to insert the row, and finds it when looking again; unless it is gone by then, and a third
 * has one in its place.
 */
export async function inSpiteOfOthers<T>(claim: () => Promise<T>): Promise<T> {
	for (let tries = 1; tries < mostTries; tries++) {
		try {
			return await claim();
		} catch {
			continue;
		}
	}
	return await claim();
}

/**
 * n8n keeps a row per workflow and node, and asks the node for its ID before the first thing it waits for.
 * It has its own ID again when this returns.
 *
 * @returns undefined when n8n reads another node object than the one we can reach
 */
export function inRow<T>(context: IExecuteFunctions, row: string, call: () => T): T | undefined {
	// For the tool of an AI agent n8n has none.
	const node = (context.getExecuteData() as IExecuteData | undefined)?.node;
	if (!node) return undefined;
	const { id } = node;
	try {
		Reflect.set(node, 'id', row);
		return context.getNode().id === row ? call() : undefined;
	} finally {
		Reflect.set(node, 'id', id);
	}
}

/**
 * A record in the one row of the workflow: safe within a process, whose executions take turns, and best effort between
 * several. n8n's store reads, changes and writes without a lock.
 */
function sharedRecord(context: IExecuteFunctions, key: string): OnceRecord {
	const row = `told once ${context.getWorkflow().id ?? ''}`;
	return {
		claim: async () =>
			await takeTurn(row, async () => {
				const { new: unseen } = await context.helpers.checkProcessedAndRecord([key], 'workflow', store);
				return unseen.length > 0;
			}),
		release: async () => {
			await takeTurn(row, async () => {
				await context.helpers.removeProcessed([key], 'workflow', store);
			});
		},
	};
}
