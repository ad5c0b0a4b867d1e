import {
	NodeApiError,
	NodeOperationError,
	type IDataObject,
	type IExecuteFunctions,
	type INode,
	type INodeExecutionData,
} from 'n8n-workflow';

import { requireGiven } from './givenFields';
import { InvalidInput } from './invalidInput';
import { runInLanes } from './lanes';
import { OnOutput, WithFiles, type Operation, type Operations, type OperationResult } from './operation';
import { CameIn, nothingCameIn } from './passOn';
import { ownValue } from './ownValue';
import { isTool } from './tool';

/**
 * Runs the chosen operation once per item: pairs results with their item, sends them to their output,
 * and on a failed item either stops with an error that names it or, under Continue On Fail, reports it
 * and goes on. Where an operation allows it, several items are worked on at a time; what leaves the node is
 * in the order of the input all the same. As a tool of an AI agent a node has one output.
 *
 * @returns one list of items per output
 */
export async function routeOperation(
	context: IExecuteFunctions,
	operations: Operations,
	{ outputCount = 1, passesOn = false }: RouteOptions = {},
): Promise<INodeExecutionData[][]> {
	const results = new Map<number, OutputItems>();
	const first = context.getInputData().length > 0 ? chooseOperation(context, operations, 0) : undefined;
	const tasks = toGroups(context, first);
	await runInLanes({
		tasks,
		concurrency: first?.concurrency ?? 1,
		laneOf: ([itemIndex]) => keyOf(context, first?.laneOf, itemIndex!),
		run: async (group) => void results.set(group[0]!, await runGroup(context, operations, group, passesOn)),
	});
	const left = tasks.map(([itemIndex]) => results.get(itemIndex!)!);
	// n8n runs a node again only when what leaves through its first output begins with a failure.
	const foremost = left.find(({ output, hasFailed }) => output === 0 || hasFailed);
	if (!isTool(context.getNode()) && isTriedAgain(context) && foremost?.output) return [foremost.items];
	const outputs: INodeExecutionData[][] = Array.from({ length: outputCount }, () => []);
	for (const { output, items } of left) {
		outputs[isTool(context.getNode()) ? 0 : output]!.push(...items);
	}
	return outputs;
}

export interface RouteOptions {
	/** How many outputs the node shows for this operation. */
	outputCount?: number;
	/** What came in leaves with what the operation gives. To a model, which has put it in, nothing goes back. */
	passesOn?: boolean;
}

interface OutputItems {
	output: number;
	items: INodeExecutionData[];
	hasFailed?: boolean;
}

/** How often n8n has tried a node with these items. */
const tries = new WeakMap<object, number>();

/** Whether n8n tries a node again that has failed, with Retry On Fail. */
function isTriedAgain(context: IExecuteFunctions): boolean {
	const { retryOnFail, maxTries } = context.getNode();
	if (!retryOnFail) return false;
	const count = (tries.get(context.getExecuteData()) ?? 0) + 1;
	tries.set(context.getExecuteData(), count);
	return count < Math.min(5, Math.max(2, maxTries || 3));
}

async function runGroup(
	context: IExecuteFunctions,
	operations: Operations,
	group: number[],
	passesOn: boolean,
): Promise<OutputItems> {
	const itemIndex = group[0]!;
	const pairedItem = group.length === 1 ? { item: itemIndex } : group.map((item) => ({ item }));
	const passOn = (operation: Operation | undefined) =>
		passesOn && !isTool(context.getNode())
			? new CameIn(
					group.map((index) => context.getInputData()[index]!),
					operation?.keep,
				)
			: nothingCameIn;
	try {
		const chosen = chooseOperation(context, operations, itemIndex) ?? noOperation(context, itemIndex);
		requireGiven(context, itemIndex, chosen);
		const result = await chosen.execute(context, itemIndex, group);
		if (result instanceof WithFiles)
			return { output: 0, items: [{ json: result.json, binary: result.files, pairedItem }] };
		const { output, data } = toOnOutput(result);
		const cameIn = passOn(chosen);
		return { output, items: [data].flat().map((json) => ({ ...cameIn.with(json), pairedItem })) };
	} catch (caught) {
		const failedItem = caught instanceof InvalidInput ? (caught.itemIndex ?? itemIndex) : itemIndex;
		const node = context.getNode();
		const isAlone = context.getInputData().length === 1;
		const error = toNodeError(node, caught, failedItem, isAlone ? '' : ` [item ${failedItem}]`);
		if (isTool(node)) error.message = tellAll(error, caught);
		if (!context.continueOnFail()) throw error;
		const json = toErrorJson(error, caught);
		// With an output of its own for errors, n8n knows an item that failed by having nothing else, and adds what came in.
		if (node.onError === 'continueErrorOutput') return { output: 0, items: [{ json, pairedItem }] };
		const failed = chooseOperation(context, operations, itemIndex);
		const whole = { ...json, ...failed?.whenFailed };
		const output = failed?.failsThrough ?? 0;
		return { output, items: [{ ...passOn(failed).withFailure(whole), pairedItem }], hasFailed: true };
	}
}

function chooseOperation(
	context: IExecuteFunctions,
	operations: Operations,
	itemIndex: number,
): Operation | undefined {
	const resource = context.getNodeParameter('resource', itemIndex) as string;
	const operation = context.getNodeParameter('operation', itemIndex) as string;
	return ownValue(ownValue(operations, resource), operation);
}

function noOperation(context: IExecuteFunctions, itemIndex: number): never {
	const [resource, operation] = ['resource', 'operation'].map((name) =>
		String(context.getNodeParameter(name, itemIndex)),
	);
	throw new InvalidInput(
		'Operation',
		`"${resource}: ${operation}" is not an operation of this node`,
		'Open the node and choose an operation from the list.',
	);
}

/** Indexes of the items of each call, in the order of the first item of each. */
function toGroups(context: IExecuteFunctions, operation: Operation | undefined): number[][] {
	const groups = new Map<string, number[]>();
	context.getInputData().forEach((_, itemIndex) => {
		const name = keyOf(context, operation?.groupOf, itemIndex);
		const key = name === undefined ? `alone:${itemIndex}` : `group:${name}`;
		const group = groups.get(key);
		if (group) group.push(itemIndex);
		else groups.set(key, [itemIndex]);
	});
	return [...groups.values()];
}

/** A lane or group that can't be told is for the operation itself to complain about, for that item alone. */
function keyOf(context: IExecuteFunctions, read: Operation['laneOf'], itemIndex: number): string | undefined {
	try {
		return read?.(context, itemIndex);
	} catch {
		return undefined;
	}
}

const toOnOutput = (result: Exclude<OperationResult, WithFiles>): OnOutput =>
	result instanceof OnOutput ? result : new OnOutput(0, result);

/** A model gets to read the message alone, so it has to say what to do, too. */
const tellAll = (
	{ message, description }: Error & { description?: string | null },
	caught: unknown,
): string =>
	[caught instanceof InvalidInput ? caught.message : message, description]
		.map((text) => text?.trim().replace(/ \[item \d+\]$/, ''))
		.filter((text) => text)
		.map((text) => text!.replace(/[^.!?]$/, '$&.'))
		.join(' ');

/**
 * What an item that failed says about it. n8n knows it by having no keys but these, puts it on the error output
 * and adds what came in; it would empty an item that carries the error itself.
 */
const toErrorJson = (error: NodeApiError | NodeOperationError, caught: unknown): IDataObject => ({
	error: error.message,
	details: {
		...(error.description && { description: error.description }),
		...(caught instanceof InvalidInput && { field: caught.field }),
		...(error.context.outcome as IDataObject | undefined),
		itemIndex: error.context.itemIndex as number,
	},
});

/**
 * Any failure as an n8n error whose context names the item.
 *
 * @param place which item it is, for its message, where several came in
 */
function toNodeError(
	node: INode,
	caught: unknown,
	itemIndex: number,
	place: string,
): NodeApiError | NodeOperationError {
	if (caught instanceof NodeApiError || caught instanceof NodeOperationError) {
		if (caught.context.itemIndex === undefined) {
			caught.context.itemIndex = itemIndex;
			caught.message = `${caught.message}${place}`;
		}
		return caught;
	}
	const error = caught instanceof Error ? caught : new Error(String(caught));
	return new NodeOperationError(node, `${error.message}${place}`, {
		itemIndex,
		...(error instanceof InvalidInput && { description: error.remedy, level: 'info' as const }),
	});
}
