import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

/** How a trigger says no: to the vendor, and in n8n's log. */
export interface Refusals<Reason extends string> {
	/** The vendor comes again with what is refused for one of these (503); the others are forged or not for us (401). */
	passing: readonly Reason[];
	/** The line for n8n's log, with what belongs to it; undefined for what nobody has to know. */
	log(context: IWebhookFunctions, reason: Reason, status: RefusalStatus): LogLine | undefined;
	/** What the vendor gets to read; without a reason when it could not be found out. */
	body(status: RefusalStatus, reason?: Reason): string | object;
}

type RefusalStatus = 401 | 503;

type LogLine = [message: string, details?: Record<string, unknown>];

/** Refuses a delivery, for good or for now, with one line in n8n's log. */
export function refuse<Reason extends string>(
	context: IWebhookFunctions,
	refusals: Refusals<Reason>,
	reason: Reason,
): IWebhookResponseData {
	const status = refusals.passing.includes(reason) ? 503 : 401;
	const line = refusals.log(context, reason, status);
	if (line) context.logger.warn(...line);
	return answer(context, status, refusals.body(status, reason));
}

/** For whoever can't prove to be the vendor. Needs nothing that may have failed. */
export const refuseUnproven =
	<Reason extends string>(refusals: Refusals<Reason>) =>
	(context: IWebhookFunctions): IWebhookResponseData =>
		answer(context, 401, refusals.body(401));

/** The vendor repeats a delivery that is answered so. Needs nothing that may have failed. */
export const postpone =
	<Reason extends string>(refusals: Refusals<Reason>) =>
	(context: IWebhookFunctions): IWebhookResponseData =>
		answer(context, 503, refusals.body(503));

/** Answers a request with this status, text or JSON, and starts nothing. */
export function answer(
	context: IWebhookFunctions,
	status: number,
	body: string | object,
): IWebhookResponseData {
	const response = context.getResponseObject().status(status);
	if (typeof body === 'string') response.type('text/plain').send(body);
	else response.json(body);
	return { noWebhookResponse: true };
}
