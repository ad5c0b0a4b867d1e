import { NodeApiError } from 'n8n-workflow';

import { isRecord, isText, recordsIn } from '../../../core/guards';
import type { PayPalFailure, PayPalFailureKind } from './failure';
import { sentenceFor } from './issues';
import { notPayPalIssue } from './notPayPal';
import type { WrittenFields } from './writtenFields';

const kindByStatus: Record<number, PayPalFailureKind> = {
	400: 'invalidRequest',
	401: 'authentication',
	403: 'permission',
	404: 'notFound',
	409: 'conflict',
	422: 'refused',
	429: 'rateLimit',
};

const buyerLinkRels = ['payer-action', 'redirect', 'approve'];

/**
 * Translates PayPal's answer by its `name` and `issue`; descriptions may change any day and are never read.
 * https://developer.paypal.com/api/rest/responses/#link-errors
 *
 * @param answer status, parsed body and the `paypal-debug-id` header of an answer that is not 2xx
 * @param fields of the request, by which the field PayPal points at is named
 */
export function explainPayPalError(
	answer: { status: number; body: unknown; debugId?: string },
	fields?: WrittenFields,
): PayPalFailure {
	const { status } = answer;
	const body = isRecord(answer.body) ? answer.body : {};
	const details = recordsIn(body.details);
	const issues = [...details.map(({ issue }) => issue), body.name, body.error];
	const issue = issues.find(isText) ?? `HTTP_${status}`;
	const kind = kindByStatus[status] ?? (status >= 500 ? 'unavailable' : 'invalidRequest');
	const debugId = [body.debug_id, answer.debugId].find(isText);
	// The first version calls them `link`.
	const links = [body, ...details].flatMap(({ links: several, link: one }) => recordsIn(several ?? one));
	const link = buyerLinkRels
		.flatMap((rel) => addressesIn(links, rel))
		.find((href) => href.startsWith('http'));
	const [madeBefore] = addressesIn(links, 'self');
	const pointer = details[0]?.field;
	const { message, remedy } = sentenceFor(issue, kind, isText(pointer) ? pointer : undefined, fields);
	const failure: PayPalFailure = {
		kind,
		message,
		description: withDebugId(remedy, issue, debugId),
		issue,
		...(debugId && { debugId }),
		...(madeBefore && { madeBefore }),
		status,
	};
	return link ? withBuyerLink(failure, link) : failure;
}

/** The failure with the address at which the buyer can put it right. */
export const withBuyerLink = (failure: PayPalFailure, link: string): PayPalFailure => ({
	...failure,
	description: `${failure.description} Link for the buyer: ${link}`,
	link,
});

/** The failure of a call that PayPal puts off for longer than it could wait. */
export const withWait = (failure: PayPalFailure, retryAfterSeconds: number): PayPalFailure => ({
	...failure,
	description: `PayPal asks you to wait ${retryAfterSeconds} seconds before you run it again. ${failure.description}`,
	retryAfterSeconds,
});

const unclear = new Set<PayPalFailureKind>(['noAnswer', 'unavailable', 'conflict']);
const verdicts = new Set<PayPalFailureKind>(['invalidRequest', 'notFound', 'refused']);

/** Whether PayPal may have done what was asked for all the same. */
export const isUnclear = ({ kind, issue, status = 0 }: PayPalFailure): boolean =>
	unclear.has(kind) && !(issue === notPayPalIssue && status >= 400);

/**
 * Whether PayPal has said no to this very request: under the same request ID, nothing was done before either. "Later" and
 * "not with these keys" say nothing about an earlier try.
 */
export const isVerdict = ({ kind }: PayPalFailure): boolean => verdicts.has(kind);

/**
 * The failure of a call that changes something and may have been done.
 *
 * @param requestId what PayPal knows the call by
 * @param isHeeded whether PayPal surely does it once under this ID
 */
export function withRequestId(failure: PayPalFailure, requestId: string, isHeeded = true): PayPalFailure {
	const { issue, status = 0, description } = failure;
	const saysSo = issue === notPayPalIssue && status < 400;
	const whatNow = saysSo ? '' : `${isHeeded ? mayBeDone : mayBeDoneTwice} `;
	return { ...failure, description: `${description} ${whatNow}Request ID: ${requestId}.`, requestId };
}

const mayBeDone =
	'It may have been done anyway. Retrying this execution is safe, because it asks with the same request ID. Another execution may do it a second time, so check PayPal first.';

const mayBeDoneTwice =
	'It may have been done anyway. Check PayPal before you try again: not all of its APIs do a thing once under the same request ID.';

/** The failure of a call that got no answer at all. */
export const noAnswerFrom = (baseUrl: string): PayPalFailure => ({
	kind: 'noAnswer',
	message: `PayPal could not be reached at ${baseUrl}`,
	description: 'Check that this n8n can reach the internet, then try again.',
	issue: 'NO_ANSWER',
});

/** The failure behind an error that a PayPal call threw; undefined for any other error. */
export function payPalFailureOf(error: unknown): PayPalFailure | undefined {
	if (!(error instanceof NodeApiError)) return undefined;
	return error.context.payPalFailure as PayPalFailure | undefined;
}

const addressesIn = (links: Array<Record<string, unknown>>, wanted: string): string[] =>
	links.flatMap(({ rel, href }) => (rel === wanted && isText(href) ? href : []));

const withDebugId = (remedy: string, issue: string, debugId: string | undefined): string =>
	debugId ? `${remedy} (PayPal: ${issue}, debug ID ${debugId})` : `${remedy} (PayPal: ${issue})`;
