import { createHash } from 'node:crypto';

import type { IExecuteFunctions } from 'n8n-workflow';

import { readExecutionMark } from './executionMark';

/** Which run of which node it is, for which item. */
interface Origin {
	instanceId: string;
	workflowId: string;
	executionId: string;
	/** See `readExecutionMark`; takes the place of instance and execution. */
	executionMark?: string | undefined;
	nodeId: string;
	runIndex: number;
	itemIndex: number;
}

/**
 * The key under which PayPal makes an order once, however often it is asked: the same run of the same node
 * for the same item always gives the same key, also when n8n retries the execution. At most 38 characters.
 * https://developer.paypal.com/api/rest/reference/idempotency/
 */
export function orderRequestId(origin: Origin): string {
	return toKey(partsOf(origin));
}

const partsOf = ({ nodeId, runIndex, itemIndex, ...origin }: Origin): Array<string | number> => [
	...executionOf(origin),
	nodeId,
	runIndex,
	itemIndex,
];

const executionOf = ({
	instanceId,
	workflowId,
	executionId,
	executionMark,
}: Omit<Origin, 'nodeId' | 'runIndex' | 'itemIndex'>): string[] =>
	executionMark ? [workflowId, executionMark] : [instanceId, workflowId, executionId];

/**
 * The key for the item that is being worked on.
 *
 * @param merchantKey makes the key instead, when it is filled in
 */
export function orderRequestIdOf(
	context: IExecuteFunctions,
	itemIndex: number,
	merchantKey?: string,
): string {
	if (merchantKey?.trim()) return orderRequestIdFor(merchantKey.trim());
	return orderRequestId(originOf(context, itemIndex));
}

/** The key of an order that this execution waits for: a key of the merchant's has an order in each execution. */
export function waitingRequestIdOf(
	context: IExecuteFunctions,
	itemIndex: number,
	merchantKey?: string,
): string {
	const own = merchantKey?.trim();
	if (!own) return orderRequestIdOf(context, itemIndex);
	return toKey(['merchant', own, ...executionOf(originOf(context, itemIndex))]);
}

/** What a call does, for telling a second try from a second wish. */
export interface Purpose {
	/** One word, e.g. `refund`. */
	verb: string;
	/** What it is done to: IDs that PayPal gave. */
	to: string[];
	/** It can be wished for only once, whoever does so: the key stands for it alone, not for run and item. */
	onlyOnce?: boolean;
}

/**
 * The key under which PayPal does something once. Payments keep it for 45 days, orders for six hours.
 * https://developer.paypal.com/api/rest/reference/idempotency/
 *
 * @param merchantKey takes the place of run and item, when it is filled in
 * @returns at most 38 characters
 */
export function requestIdOf(
	context: IExecuteFunctions,
	itemIndex: number,
	{ verb, to, onlyOnce }: Purpose,
	merchantKey?: string,
): string {
	const own = merchantKey?.trim();
	if (own) return toKey(['merchant', verb, own, ...to], verb);
	if (onlyOnce) return toKey([verb, ...to], verb);
	return toKey([...partsOf(originOf(context, itemIndex)), verb, ...to], verb);
}

function originOf(context: IExecuteFunctions, itemIndex: number): Origin {
	return {
		instanceId: context.getInstanceId(),
		workflowId: context.getWorkflow().id ?? '',
		executionId: context.getExecutionId(),
		executionMark: readExecutionMark(context),
		nodeId: context.getNode().id,
		runIndex: context.getWorkflowDataProxy(itemIndex).$runIndex as number,
		itemIndex,
	};
}

/** The same for a key the merchant chose, e.g. their own order number. */
export const orderRequestIdFor = (merchantKey: string): string => toKey(['merchant', merchantKey]);

/**
 * The key of one attempt at taking the money of an order. PayPal takes an order once by itself, so it need not be the
 * same for all attempts; and it must not be, because PayPal may answer it with an earlier refusal.
 *
 * @param attempt see `attemptAt`
 */
export const captureRequestId = (orderId: string, attempt?: string): string =>
	attemptId('capture', orderId, attempt);

/** The same for reserving it. */
export const authorizeRequestId = (orderId: string, attempt?: string): string =>
	attemptId('authorize', orderId, attempt);

const attemptId = (verb: string, orderId: string, attempt: string | undefined): string =>
	attempt ? `${verb}-${orderId}${digestOf([orderId, attempt]).slice(0, 10)}` : `${verb}-${orderId}`;

const longest = 38;

const toKey = (parts: Array<string | number>, verb = 'order'): string => {
	return `${verb}-${digestOf(parts).slice(0, longest - 1 - verb.length)}`;
};

export const digestOf = (parts: Array<string | number>): string =>
	createHash('sha256').update(JSON.stringify(parts)).digest('hex');
