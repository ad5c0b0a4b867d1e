import type { IDataObject, IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';

import { ownValue } from '../core/ownValue';
import { callWaiting as call, isGone, type WaitingAnswer } from '../core/waiting/callWaiting';

/**
 * Calls a waiting execution, which hands the call to `nodes/MessengerCheckout/waiting/answerBuyer.ts`.
 *
 * @param url see `toWaitingUrl`, or of the page in front of it
 * @param tries how often at most
 */
export async function callWaiting(
	context: IExecuteFunctions | IWebhookFunctions,
	url: string,
	headers: IDataObject,
	tries?: number,
): Promise<WaitingAnswer> {
	return await call(context, { method: 'GET', url, headers }, { ...(tries !== undefined && { tries }) });
}

/** Tells our own n8n what happened to the payment, as far as the one that answers knows. */
export const outcomeHeader = 'X-Checkout-Outcome';

/** Tells our own n8n that the execution behind the page no longer waits. */
export const overHeader = 'X-Checkout-Over';

export const outcomeOf = ({ headers }: WaitingAnswer): string | undefined =>
	ownValue(headers, outcomeHeader.toLowerCase());

/** Whether the execution no longer waits, as n8n itself says, or the page in front of it. */
export const isOver = (answer: WaitingAnswer): boolean =>
	ownValue(answer.headers, overHeader.toLowerCase()) !== undefined || isGone(answer);
