import type { IExecuteFunctions } from 'n8n-workflow';

import { isTool } from '../../core/tool';
import { isToldOfApprovals } from '../partners';

/**
 * While a workflow is tried out in the editor, says so when nobody is told that a buyer has approved: nobody would take
 * the money, and nothing would fail. n8n tells a node nothing of other workflows, so the provider is asked.
 */
export async function warnIfNobodyTakes(context: IExecuteFunctions): Promise<void> {
	if (context.getMode() !== 'manual' || isTool(context.getNode())) return;
	// The card is sent: a remark that can't be made is no failure.
	const isTold = await isToldOfApprovals(context).catch(() => true);
	if (!isTold) context.addExecutionHints({ message: nobodyTakes, type: 'warning', location: 'outputPane' });
}

const nobodyTakes =
	'Nobody takes the money yet: PayPal tells no workflow when the buyer has approved. Publish a workflow with PayPal Checkout Trigger (Order: Approved) and Settle Payment, or use Request Payment and Wait.';
