import type { IExecuteFunctions } from 'n8n-workflow';

import { orderIdParameter } from '../../payPage/checkoutLink';
import { outcomesHere } from '../../payPage/checkoutOutcomes';
import { ownValue } from '../../core/ownValue';
import { openWayBack } from '../../checkout/terms/closedWayBack';
import { providerOf } from '../partners';
import { readWayBack, type WayBack } from '../../checkout/terms/seal';
import type { WaitingAnswer } from '../../core/waiting/callWaiting';
import { callWaiting, isOver, outcomeOf } from '../../payPage/waitingExecution';
import type { Settlement } from '../../checkout/settling/settlement';
import { ownExecution } from '../../core/waiting/ownExecution';
import { leadsToAgent, toCheckoutUrl } from './payLink';

/** What an execution that was made to wait for an order does about it. */
export type WaitState =
	/** None but this one ever waited for it. */
	| 'none'
	/** It goes on with the money, since now or since before. */
	| 'goneOn'
	/** The same, but it is an AI agent's, and nothing leaves through Paid there. */
	| 'agentTold'
	/** It no longer waits, and has not continued with the money. */
	| 'over'
	/** It still waits, runs at the moment, or can't be asked. */
	| 'unsure';

/**
 * Tells the execution that waits for this order, if there is one, to look at PayPal again: the buyer may have
 * closed the window before coming back. Only this n8n's own address is called. Where the merchant has filled in an
 * amount in place of the seal, only the order names the execution, which says itself whether it knows the order.
 * An execution that has already finished is no failure.
 *
 * @param money how it goes on if it is the one to go on
 */
export async function resumeWaiting(
	context: IExecuteFunctions,
	settlement: Settlement,
	money: 'paid' | 'reserved' = 'paid',
): Promise<WaitState> {
	const wayBack = await wayBackIn(context, settlement);
	if (!wayBack || isOwn(context, wayBack)) return 'none';
	// It may go on while it is asked.
	const known = () => ownValue(outcomesHere, wayBack.checkoutId);
	const goneOn = leadsToAgent(wayBack) ? 'agentTold' : 'goneOn';
	try {
		const url = await toCheckoutUrl(context, wayBack, {
			step: 'settled',
			[orderIdParameter]: settlement.orderId,
		});
		const answer = await callWaiting(context, url, { 'User-Agent': 'n8n-nodes-messenger-checkout' });
		return stateOf(answer, money, known()) ?? goneOn;
	} catch (error) {
		const { message } = error as Error;
		context.logger.debug(`Messenger Checkout could not resume execution ${wayBack.executionId}: ${message}`);
		return known() === money ? goneOn : 'unsure';
	}
}

/** The execution that the order was made for, with n8n's key to it; undefined where none ever waited. */
export async function wayBackIn(
	context: IExecuteFunctions,
	{ payment }: Settlement,
): Promise<WayBack | undefined> {
	const named = readWayBack(payment?.mark);
	return named && openWayBack(named, await providerOf(context).app());
}

/** Also of an execution that n8n runs again after it had failed: it has another ID, and the same token. */
function isOwn(context: IExecuteFunctions, { executionId, resumeToken }: WayBack): boolean {
	return executionId === context.getExecutionId() || resumeToken === ownExecution(context).resumeToken;
}

/** @returns undefined when it goes on with the money */
function stateOf(
	answer: WaitingAnswer,
	money: string,
	known: string | undefined,
): 'over' | 'unsure' | undefined {
	const told = outcomeOf(answer);
	// It waits for another payment by now, and says nothing of this one.
	const isClosed = told === 'closed';
	if ((isClosed ? known : (told ?? known)) === money) return undefined;
	return isOver(answer) || isClosed ? 'over' : 'unsure';
}
