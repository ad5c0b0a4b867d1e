import type { IExecuteFunctions } from 'n8n-workflow';

import type { ResumableExecution } from '../../core/resumeUrl';
import { isRunning } from '../../core/waiting/callWaiting';
import { ownExecution } from '../../core/waiting/ownExecution';
import { toWaitingUrl } from '../../payPage/checkoutLink';
import { callWaiting, isOver, outcomeOf } from '../../payPage/waitingExecution';

/** What became of a request for payment that nobody is to pay any longer. */
export type Withdrawal =
	/** Its execution goes on through Not Paid. */
	| 'withdrawn'
	/** Its execution had stopped waiting before. */
	| 'over'
	/** The buyer was quicker. */
	| 'paid'
	| 'reserved'
	| 'pending'
	/** It runs at the moment, or can't be asked. */
	| 'unsure';

/**
 * Tells an execution that nobody is to pay what it waits for. Only this n8n's own address is called.
 *
 * @param execution that waits, or has waited
 */
export async function withdraw(
	context: IExecuteFunctions,
	execution: ResumableExecution,
): Promise<Withdrawal> {
	const { origin, executionId, waitingPath } = ownExecution(context);
	if (execution.executionId === executionId) return 'over';
	const url = toWaitingUrl(origin, { ...execution, waitingPath, checkoutId: '' }, { step: 'withdraw' });
	const call = async () => await callWaiting(context, url, { 'User-Agent': 'n8n-nodes-messenger-checkout' });
	const answer = await call().catch((error: unknown) => {
		const { message } = error as Error;
		context.logger.debug(`Messenger Checkout could not reach execution ${execution.executionId}: ${message}`);
	});
	if (!answer || isRunning(answer)) return 'unsure';
	const outcome = outcomeOf(answer);
	if (outcome === 'paid' || outcome === 'reserved' || outcome === 'pending') return outcome;
	if (isOver(answer)) return 'over';
	if (outcome !== 'replaced' && outcome !== 'closed' && outcome !== 'invalid') return 'unsure';
	// What stands behind Not Paid may give back what is needed here: it is asked until it has run, for a few seconds.
	await call().catch(() => undefined);
	return 'withdrawn';
}
