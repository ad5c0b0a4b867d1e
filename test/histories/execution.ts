import type { IDataObject } from 'n8n-workflow';

/** One run of a workflow: n8n's key to it stays the same when a merchant retries it, its ID does not. */
export interface Execution {
	id: string;
	resumeToken: string;
	/** The node that failed last, and how it can be run again with all its items. */
	failed?: { node: string; again: (execution: Execution) => Promise<void> };
}

let executions = 0;

export const beginExecution = (): Execution => {
	const id = String(++executions);
	return { id, resumeToken: id.padStart(64, '0') };
};

/** An item that left a node, and through which output. */
export interface Leaving {
	node: string;
	output: number;
	json: IDataObject;
	/** The order it is about, also where it is an error that names none. */
	orderId?: string;
}
