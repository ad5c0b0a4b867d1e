import { NodeApiError, type IDataObject, type INode, type JsonObject } from 'n8n-workflow';

import { isObject, isRecord } from '../../../core/guards';
import { beginningOf } from '../../../core/visibleText';
import { isDoneTwice, type CallPurpose } from '../api/callPurpose';
import { meaningOfCode, refusedApp, type GraphFailureKind, type Meaning } from './errorMeanings';
import {
	elsewhere,
	passing,
	refusedForGood,
	tooManyCalls,
	unknownId,
	wrongAppSecret,
} from './generalMeanings';
import { minutesToWait } from '../api/rate';
import { withOwnNames } from './ownNames';

export type { GraphFailureKind } from './errorMeanings';

/** A call that did not do what it should, in a merchant's words. Holds no token, secret or address. */
export interface GraphFailure {
	kind: GraphFailureKind;
	/** What happened. */
	message: string;
	/** What to do, and what to tell Facebook's support. */
	description: string;
	/** Facebook's error code. Absent when nobody answered. */
	code?: number;
	subcode?: number;
	/** Facebook's `fbtrace_id`. */
	traceId?: string;
	/** HTTP status of the answer. */
	status?: number;
	/** Minutes after which Facebook expects to take calls again. */
	minutesToWait?: number;
	/** The call may have taken effect: sending again may send twice. */
	mayHaveBeenSent: boolean;
}

/** The answer of a call, as it came in. */
export interface GraphAnswer {
	status: number;
	/** Parsed JSON, or text when it was none. */
	body: unknown;
	headers?: Record<string, unknown>;
}

interface GraphErrorBody {
	message?: string;
	type?: string;
	code?: number;
	error_subcode?: number;
	error_user_title?: string;
	error_user_msg?: string;
	is_transient?: boolean;
	fbtrace_id?: string;
}

/**
 * Explains an answer that is not a success, by its numbers and not by its text.
 * https://developers.facebook.com/docs/graph-api/guides/error-handling
 *
 * @param secrets strings that must not reach anybody, should Facebook repeat them
 * @param by who has asked: the Page with its token, or the app with its ID and secret
 * @param purpose what the call was for, which decides what can be done now
 * @param pageId the Page whose calls the headers may count, among those of others
 */
export function explainGraphError(
	{ status, body, headers }: GraphAnswer,
	secrets: string[] = [],
	by: 'page' | 'app' = 'page',
	{ purpose = 'send', pageId }: { purpose?: CallPurpose; pageId?: string } = {},
): GraphFailure {
	const error = toErrorBody(body);
	const found = error ? meaningOf(error, status) : saysNo(body) ? notDone : strangeAnswer(status);
	const meaning = by === 'app' && found.kind === 'token' ? refusedApp : inWordsOf(found, purpose);
	const quote = error && found.kind !== 'token' ? quoteOf(error, secrets) : undefined;
	const traceId = error?.fbtrace_id;
	const minutes = meaning.kind === 'rate-limit' ? minutesToWait(headers, pageId, true) : undefined;
	return {
		kind: meaning.kind,
		message: meaning.message,
		description: [
			meaning.remedy,
			minutes && `Facebook expects to accept calls again in ${minutes} minutes.`,
			quote && `Facebook says: "${quote}"`,
			error?.code !== undefined && `Code: ${codeOf(error)}.`,
			traceId && `Trace ID: ${traceId}.`,
		]
			.filter(Boolean)
			.join(' '),
		...(error?.code !== undefined && { code: error.code }),
		...(error?.error_subcode !== undefined && { subcode: error.error_subcode }),
		...(traceId && { traceId }),
		status,
		...(minutes && { minutesToWait: minutes }),
		mayHaveBeenSent: (meaning.mayHaveBeenSent ?? false) && isDoneTwice(purpose),
	};
}

/** A call nobody answered. `reached` is false when it certainly never arrived at the other side. */
export const explainNoAnswer = (
	host: string,
	reached: boolean,
	purpose: CallPurpose = 'send',
): GraphFailure => ({
	kind: 'no-answer',
	message: reached ? `${host} did not answer in time` : `${host} can't be reached from this n8n`,
	description: reached ? afterSilence(purpose) : unreached(purpose),
	mayHaveBeenSent: reached && isDoneTwice(purpose),
});

function afterSilence(purpose: CallPurpose): string {
	if (purpose === 'send') return 'The message may have been sent. Check the chat before you send it again.';
	return purpose === 'change'
		? 'It may have been done anyway: check before you do it again.'
		: 'Try again in a few minutes.';
}

const unreached = (purpose: CallPurpose): string =>
	`${purpose === 'send' ? 'Nothing was sent. ' : ''}Check n8n's internet connection and the Graph Base URL in the credential.`;

/** The failure as n8n shows it, with the merchant's own name for the credential. Made from nothing but the failure, so no request is in it. */
export function toNodeApiError(node: INode, explained: GraphFailure): NodeApiError {
	const failure: GraphFailure = {
		...explained,
		message: withOwnNames(node, explained.message),
		description: withOwnNames(node, explained.description),
	};
	const error = new NodeApiError(node, { graphFailure: failure } as unknown as JsonObject, {
		message: failure.message,
		description: failure.description,
		...(failure.status !== undefined && { httpCode: String(failure.status) }),
	});
	error.context.graphFailure = { ...failure };
	error.context.outcome = toOutcome(failure);
	return error;
}

/** What an item that failed says about it, for flows to branch on. */
const toOutcome = ({ kind, code, subcode, mayHaveBeenSent }: GraphFailure): IDataObject => ({
	reason: kind,
	...(code !== undefined && { code }),
	...(subcode !== undefined && { subcode }),
	mayHaveBeenSent,
});

/** The failure behind an error thrown by a Messenger call; undefined for any other error. */
export function graphFailureOf(error: unknown): GraphFailure | undefined {
	return error instanceof NodeApiError ? (error.context.graphFailure as GraphFailure | undefined) : undefined;
}

function toErrorBody(body: unknown): GraphErrorBody | undefined {
	if (!isRecord(body) || !isRecord(body.error)) return undefined;
	const { code, error_subcode: subcode, ...words } = body.error;
	return {
		...Object.fromEntries(Object.entries(words).filter(([, word]) => !isObject(word))),
		...(isNumber(code) && { code: Number(code) }),
		...(isNumber(subcode) && { error_subcode: Number(subcode) }),
	};
}

/** Facebook's code in the body of an answer; undefined where there is none. */
export const errorCodeIn = (body: unknown): number | undefined => toErrorBody(body)?.code;

/** Proxies and old answers give numbers as text; a sub-code of 0 means that there is none. */
const isNumber = (value: unknown): boolean => Number.isInteger(Number(value ?? NaN)) && String(value) !== '0';

function meaningOf(error: GraphErrorBody, status: number): Meaning {
	const { code = 0, error_subcode: subcode } = error;
	if (code === 100 && subcode === undefined && error.type === 'GraphMethodException') {
		return isAboutObject(error) ? unknownId : wrongAppSecret;
	}
	const found = meaningOfCode(code, subcode);
	if (!found) return unknownCode(error, status);
	return found.kind === 'temporary' && willNotPass(error) ? refusedForGood : found;
}

/**
 * A wrong appsecret_proof has the code of any wrong parameter and the type of an object that is not there.
 * Nothing but the text tells these two apart.
 */
const isAboutObject = ({ message }: GraphErrorBody): boolean =>
	!/appsecret_proof/.test(String(message)) &&
	/unsupported|object|does not exist|aliases/i.test(String(message));

/** 1 and 2 mean any trouble: whether it passes is said next to them. */
const willNotPass = ({ code, error_subcode: subcode, is_transient: isTransient }: GraphErrorBody): boolean =>
	isTransient === false && (code === 1 || code === 2) && subcode !== sentAllTheSame;

const sentAllTheSame = 1357046;

/** Numbers below zero are troubles inside of Facebook, as -1 is. */
function unknownCode({ code = 0, is_transient: isTransient }: GraphErrorBody, status: number): Meaning {
	if (status === 429) return tooManyCalls;
	if (isTransient || status >= 500 || code < 0) return passing;
	return { ...notDone, remedy: 'Check the fields against what Facebook says.' };
}

/** It has not been done, and there is no error that says why. Facebook writes yes and no as words, too. */
export const saysNo = (body: unknown): boolean => isRecord(body) && String(body.success) === 'false';

const notDone: Meaning = {
	kind: 'invalid',
	message: 'Facebook did not do this',
	remedy:
		'It gives no reason. Check the fields, and that the app and its token have all the permissions they need.',
};

/** Only a refusal says that nothing happened: a proxy may put its own page in the place of any other answer. */
const strangeAnswer = (status: number): Meaning => ({
	kind: kindOfStrange(status),
	message: `The answer (HTTP ${status}) did not come from Facebook's Graph API`,
	remedy: `${checkTheWay} Check the chat before you send a message again.`,
	...(!isRefusal(status) && { mayHaveBeenSent: true }),
	after: elsewhere({ remedy: checkTheWay }),
});

const checkTheWay =
	'Check the Graph Base URL in the credential "Messenger API", and any proxy between n8n and the internet.';

/** 408 comes from a proxy that got no answer in time. */
const isRefusal = (status: number): boolean => status >= 400 && status < 500 && status !== 408;

function kindOfStrange(status: number): GraphFailureKind {
	if (status === 429) return 'rate-limit';
	if (isRefusal(status)) return 'invalid';
	return status >= 500 ? 'temporary' : 'no-answer';
}

const inWordsOf = (meaning: Meaning, purpose: CallPurpose): Meaning => ({
	...meaning,
	...meaning.after?.[purpose],
});

const codeOf = ({ code, error_subcode: subcode }: GraphErrorBody): string =>
	subcode === undefined ? String(code) : `${code}/${subcode}`;

function quoteOf(error: GraphErrorBody, secrets: string[]): string | undefined {
	const words = [error.message, error.error_user_title, error.error_user_msg].filter(Boolean).join(' - ');
	const safe = secrets
		.filter((secret) => secret !== '')
		.reduce((text, secret) => text.split(secret).join('***'), words)
		.replace(/\bEAA\w{10,}/g, '***');
	return beginningOf(safe, 500) || undefined;
}
