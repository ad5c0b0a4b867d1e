import {
	NodeApiError,
	NodeOperationError,
	type IDataObject,
	type IExecuteFunctions,
	type INode,
	type INodeExecutionData,
} from 'n8n-workflow';

import { InvalidInput } from './invalidInput';
import { OnOutput, type Operations, type OperationResult } from './operation';

/**
 * Runs the chosen operation once per item: pairs results with their item, sends them to their output,
 * and on a failed item either stops with an error that names it or, under Continue On Fail, reports it
 * and goes on.
 *
 * @param outputCount how many outputs the node shows for this operation
 * @returns one list of items per output
 */
export async function routeOperation(
	this: IExecuteFunctions,
	operations: Operations,
	outputCount = 1,
): Promise<INodeExecutionData[][]> {
	const outputs: INodeExecutionData[][] = Array.from({ length: outputCount }, () => []);
	for (let itemIndex = 0; itemIndex < this.getInputData().length; itemIndex++) {
		try {
			const { output, data } = toOnOutput(await executeItem.call(this, operations, itemIndex));
			for (const json of [data].flat()) outputs[output]!.push({ json, pairedItem: { item: itemIndex } });
		} catch (caught) {
			const error = toNodeError(this.getNode(), caught, itemIndex);
			if (!this.continueOnFail()) throw error;
			outputs[0]!.push({ json: toErrorJson(error, caught), error, pairedItem: { item: itemIndex } });
		}
	}
	return outputs;
}

async function executeItem(
	this: IExecuteFunctions,
	operations: Operations,
	itemIndex: number,
): Promise<OperationResult> {
	const resource = this.getNodeParameter('resource', itemIndex) as string;
	const operation = this.getNodeParameter('operation', itemIndex) as string;
	const chosen = operations[resource]?.[operation];
	if (!chosen) {
		throw new InvalidInput(
			'Operation',
			`"${resource}: ${operation}" is not something this node can do`,
			'Open the node and choose an operation from the list.',
		);
	}
	return await chosen.execute.call(this, itemIndex);
}

const toOnOutput = (result: OperationResult): OnOutput =>
	result instanceof OnOutput ? result : new OnOutput(0, result);

const toErrorJson = (error: NodeApiError | NodeOperationError, caught: unknown): IDataObject => ({
	error: error.message,
	...(error.description && { description: error.description }),
	...(caught instanceof InvalidInput && { field: caught.field }),
	itemIndex: error.context.itemIndex as number,
});

/** Any failure as an n8n error whose message and context name the item. */
function toNodeError(node: INode, caught: unknown, itemIndex: number): NodeApiError | NodeOperationError {
	if (caught instanceof NodeApiError || caught instanceof NodeOperationError) {
		if (caught.context.itemIndex === undefined) {
			caught.context.itemIndex = itemIndex;
			caught.message = `${caught.message} [item ${itemIndex}]`;
		}
		return caught;
	}
	const error = caught instanceof Error ? caught : new Error(String(caught));
	return new NodeOperationError(node, `${error.message} [item ${itemIndex}]`, {
		itemIndex,
		...(error instanceof InvalidInput && { description: error.remedy, level: 'info' as const }),
	});
}
