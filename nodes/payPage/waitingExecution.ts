import { sleep, type IDataObject, type IExecuteFunctions, type IWebhookFunctions } from 'n8n-workflow';

import { ownValue } from '../core/ownValue';

/** What a waiting execution of this n8n answers to a call. */
export interface WaitingAnswer {
	statusCode: number;
	headers: Record<string, string | undefined>;
	body: unknown;
}

const pauseMs = 1000;

/**
 * Calls a waiting execution at its address on this n8n, which hands the call to `nodes/MessengerCheckout/waiting/answerBuyer.ts`. One that runs at the moment may be on its way from one
 * wait to the next, for example to send a reminder: it is called again, for a few seconds.
 *
 * @param url see `toWaitingUrl`, or of the page in front of it
 * @param tries how often at most
 */
export async function callWaiting(
	context: IExecuteFunctions | IWebhookFunctions,
	url: string,
	headers: IDataObject,
	tries = 5,
): Promise<WaitingAnswer> {
	for (let left = tries; ; left--) {
		const answer = (await context.helpers.httpRequest({
			method: 'GET',
			url,
			headers,
			encoding: 'text',
			disableFollowRedirect: true,
			ignoreHttpStatusErrors: true,
			returnFullResponse: true,
			timeout: 60_000,
		})) as WaitingAnswer;
		if (left <= 1 || !isRunning(answer)) return answer;
		await sleep(pauseMs);
	}
}

/** n8n answers 409 for executions that run and for those that have ended; only its words tell them apart. */
export const isRunning = ({ statusCode, body }: WaitingAnswer): boolean =>
	statusCode === 409 && String(body).includes('is running already');

/** Tells our own n8n what happened to the payment, as far as the one that answers knows. */
export const outcomeHeader = 'X-Checkout-Outcome';

/** Tells our own n8n that the execution behind the page no longer waits. */
export const overHeader = 'X-Checkout-Over';

export const outcomeOf = ({ headers }: WaitingAnswer): string | undefined =>
	ownValue(headers, outcomeHeader.toLowerCase());

/** Whether the execution no longer waits, as n8n itself says, or the page in front of it. */
export const isOver = (answer: WaitingAnswer): boolean =>
	ownValue(answer.headers, overHeader.toLowerCase()) !== undefined ||
	(answer.statusCode >= 400 && answer.statusCode < 500 && !isRunning(answer));
