import type { IBinaryKeyData, IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

/** Plain data, data with files, or data that leaves through another output than the first. */
export type OperationResult = IDataObject | IDataObject[] | OnOutput | WithFiles;

/** Data of one item with files beside it, by the names of their fields: n8n's binary data. */
export class WithFiles {
	constructor(
		readonly json: IDataObject,
		readonly files: IBinaryKeyData,
	) {}
}

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
	/** How many items may be worked on at the same time; one unless an operation says so. */
	concurrency?: number;
	/** Items with the same lane are worked on one after the other, in order, e.g. all for one person. */
	laneOf?(context: IExecuteFunctions, itemIndex: number): string | undefined;
	/** Items with the same group are one call of `execute`, e.g. all rows of a carousel. */
	groupOf?(context: IExecuteFunctions, itemIndex: number): string | undefined;
	/**
	 * Paths of optional fields whose absence means more money, more goods or less checking, e.g.
	 * `options.idempotencyKey`; `*` stands for each entry of a list. The router makes sure that none of them has an
	 * expression that gives nothing: see `requireGiven`.
	 */
	mustGive?: string[];
	/**
	 * What an item that failed says besides the error where it leaves among the others, through the first output: what
	 * stands behind that reads it.
	 */
	whenFailed?: IDataObject;
	/** Through which output it leaves then, where the first says that something was done. */
	failsThrough?: number;
	/**
	 * What stays of an item that came in, in a node that passes on what came in; all of it when left out.
	 *
	 * @param given what the operation gives, which wins over what came in; undefined when it failed
	 */
	keep?(cameIn: IDataObject, given?: IDataObject): IDataObject;
	/**
	 * @param itemIndex index of the input item this call is for, or of the first of its group
	 * @param group indexes of all items this call is for, in order
	 * @returns what leaves the node for them; the router does pairing and errors
	 */
	execute(context: IExecuteFunctions, itemIndex: number, group: number[]): Promise<OperationResult>;
}

/** Operations by resource and operation value, the two parameters every node of ours has. */
export type Operations = Record<string, Record<string, Operation>>;
