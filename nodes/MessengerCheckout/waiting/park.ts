import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { InvalidInput } from '../../shared/invalidInput';
import { toParkedData } from './parkedData';
import type { ParkedItem } from './parkedCheckout';

/** How a payment leaves that was waited for in vain. */
export const timedOut = {
	status: 'TIMED_OUT',
	reason: 'The time was over before the buyer had paid. Settle Payment says for certain.',
};

/** @throws InvalidInput when several items came in */
export function requireOneItem(this: IExecuteFunctions): void {
	const { length } = this.getInputData();
	if (length <= 1) return;
	throw new InvalidInput(
		'Operation',
		`An execution can wait for one payment at a time, but ${length} items came in`,
		'Put a Loop Over Items node with a batch size of 1 in front of this node, and lead both of its outputs back to the loop.',
	);
}

/**
 * Lets the execution wait. n8n runs none of our code when the time is over: what it passes on then has to be
 * ready before.
 *
 * @param input what the item has besides
 */
export async function park(
	this: IExecuteFunctions,
	itemIndex: number,
	parked: ParkedItem,
	until: Date,
	input: IDataObject = this.getInputData()[itemIndex]!.json,
): Promise<void> {
	const item = toParkedData(parked, input, this.getNode());
	const executeData = this.getExecuteData();
	executeData.data = { ...executeData.data, main: [[{ ...item, pairedItem: { item: itemIndex } }]] };
	await this.putExecutionToWait(until);
}
