import type { IDataObject, IExecuteData, IExecuteFunctions, INode, INodeExecutionData } from 'n8n-workflow';

import { InvalidInput } from '../../core/invalidInput';
import { outputCountOf } from '../outputs';
import { toParkedData, type Beside, type LinkedTap } from './parkedData';
import type { ParkedItem } from '../../checkout/asking/parkedCheckout';

/** What is said of a payment when time has run out. */
export const timedOut = {
	status: 'TIMED_OUT',
	reason: 'Time ran out before the buyer paid. Use Settle Payment to know for certain.',
};

/**
 * @param group all items that are one payment
 * @param firstRemedy what else could be done about it
 * @throws InvalidInput when others came in besides
 */
export function requireOneItem(context: IExecuteFunctions, group: number[], firstRemedy = ''): void {
	const { length } = context.getInputData();
	if (length <= group.length) return;
	throw new InvalidInput(
		'Operation',
		`An execution can wait for one payment at a time, but ${length} items came in`,
		`${firstRemedy || 'Put'} a Loop Over Items node with a batch size of 1 in front of this node, and connect all outputs of this node back to the loop.`,
	);
}

/**
 * Lets the execution wait. n8n runs none of our code when time is up, so what it passes on then has to be
 * ready before.
 */
export async function park(
	context: IExecuteFunctions,
	group: number[],
	parked: ParkedItem,
	until: Date,
	beside: Beside,
	tap?: LinkedTap,
): Promise<void> {
	const input = context.getInputData();
	const cameIn = group.map((index) => input[index]!);
	const item = {
		...toParkedData(parked, cameIn, context.getNode(), beside),
		...(tap && { linkedTap: tap as unknown as IDataObject }),
	};
	const executeData = context.getExecuteData();
	executeData.data = { ...executeData.data, main: [[{ ...item, pairedItem: toPairedItem(group) }]] };
	keepLineage(executeData, context.getNode());
	await context.putExecutionToWait(until);
}

const toPairedItem = (group: number[]): INodeExecutionData['pairedItem'] =>
	group.length === 1 ? { item: group[0]! } : group.map((item) => ({ item }));

/**
 * n8n takes an item that leaves a resumed node through its second or third output for one that came in through
 * its second or third input, and there is none: `$('earlier node').item` behind it would be empty, without an error.
 * https://github.com/n8n-io/n8n/blob/master/packages/core/src/execution-engine/workflow-execute.ts (addPairedItemLineage)
 */
function keepLineage(executeData: IExecuteData, node: INode): void {
	const source = executeData.source?.main?.[0];
	if (!source) return;
	const main = Array.from({ length: outputCountOf(node) }, () => source);
	executeData.source = { ...executeData.source, main };
}
