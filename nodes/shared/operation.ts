import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

/** Plain data, or data that leaves through another output than the first. */
export type OperationResult = IDataObject | IDataObject[] | OnOutput;

/** Data that leaves the node through the output with this index. */
export class OnOutput {
	constructor(
		readonly output: number,
		readonly data: IDataObject | IDataObject[],
	) {}
}

/** One operation of a node: what the panel shows, and what it does for one item. */
export interface Operation {
	description: INodeProperties[];
	/**
	 * @param itemIndex index of the input item this call is for
	 * @returns what leaves the node for this item; the router does pairing and errors
	 */
	execute(this: IExecuteFunctions, itemIndex: number): Promise<OperationResult>;
}

/** Operations by resource and operation value, the two parameters every node of ours has. */
export type Operations = Record<string, Record<string, Operation>>;
