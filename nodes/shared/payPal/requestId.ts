import { createHash } from 'node:crypto';

import type { IExecuteFunctions } from 'n8n-workflow';

/**
 * The key under which PayPal makes an order once, however often it is asked: the same run of the same node
 * for the same item always gives the same key. At most 38 characters.
 * https://developer.paypal.com/api/rest/reference/idempotency/
 */
export function orderRequestId(origin: {
	instanceId: string;
	workflowId: string;
	executionId: string;
	nodeId: string;
	runIndex: number;
	itemIndex: number;
}): string {
	const { instanceId, workflowId, executionId, nodeId, runIndex, itemIndex } = origin;
	return toKey([instanceId, workflowId, executionId, nodeId, runIndex, itemIndex]);
}

/**
 * The key for the item that is being worked on.
 *
 * @param merchantKey makes the key instead, when it is filled in
 */
export function orderRequestIdOf(this: IExecuteFunctions, itemIndex: number, merchantKey?: string): string {
	if (merchantKey?.trim()) return orderRequestIdFor(merchantKey.trim());
	return orderRequestId({
		instanceId: this.getInstanceId(),
		workflowId: this.getWorkflow().id ?? '',
		executionId: this.getExecutionId(),
		nodeId: this.getNode().id,
		runIndex: this.getWorkflowDataProxy(itemIndex).$runIndex as number,
		itemIndex,
	});
}

/** The same for a key the merchant chose, e.g. their own order number. */
export const orderRequestIdFor = (merchantKey: string): string => toKey(['merchant', merchantKey]);

/** An order is captured once, whoever asks: the buyer's return, PayPal's event, a later check. */
export const captureRequestId = (orderId: string): string => `capture-${orderId}`;

const toKey = (parts: Array<string | number>): string =>
	`order-${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)}`;
