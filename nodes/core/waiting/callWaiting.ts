import {
	sleep,
	type IExecuteFunctions,
	type IHttpRequestOptions,
	type IWebhookFunctions,
} from 'n8n-workflow';

import { isObject, parseJson } from '../guards';

/** What a waiting execution of this n8n answers to a call. */
export interface WaitingAnswer {
	statusCode: number;
	headers: Record<string, string | undefined>;
	body: unknown;
}

const pauseMs = 1000;

interface Patience {
	/** How often it is called at most. */
	tries?: number;
	/** How long one call may take. */
	timeoutMs?: number;
}

/**
 * Calls a waiting execution at its address on this n8n. One that runs at the moment may be on its way from one wait to
 * the next, for example to send a reminder: it is called again, for a few seconds.
 */
export async function callWaiting(
	context: IExecuteFunctions | IWebhookFunctions,
	call: Pick<IHttpRequestOptions, 'method' | 'url' | 'headers' | 'body'>,
	{ tries = 5, timeoutMs = 60_000 }: Patience = {},
): Promise<WaitingAnswer> {
	for (let left = tries; ; left--) {
		const answer = (await context.helpers.httpRequest({
			...call,
			encoding: 'text',
			disableFollowRedirect: true,
			ignoreHttpStatusErrors: true,
			returnFullResponse: true,
			timeout: timeoutMs,
		})) as WaitingAnswer;
		if (left <= 1 || !isRunning(answer)) return answer;
		await sleep(pauseMs);
	}
}

/** n8n answers 409 for executions that run and for those that have ended; only its words tell them apart. */
export const isRunning = ({ statusCode, body }: WaitingAnswer): boolean =>
	statusCode === 409 && String(body).includes('is running already');

const refusalsOfN8n = [401, 404, 409];

/** Whether n8n itself says, as JSON, that nothing waits there; or leads to a form that is waited for by now, at the same address. */
export const isGone = (answer: WaitingAnswer): boolean =>
	(answer.statusCode === 307 && /^\/[^?]*\?(.*&)?signature=/.test(answer.headers.location ?? '')) ||
	(refusalsOfN8n.includes(answer.statusCode) &&
		isObject(parseJson(String(answer.body))) &&
		!isRunning(answer));

/** Whether the call did not get as far as n8n: what stands in front of it has refused it, and knows nothing. */
export const isTurnedAway = (answer: WaitingAnswer): boolean =>
	answer.statusCode >= 400 && answer.statusCode < 500 && !isGone(answer) && !isRunning(answer);
