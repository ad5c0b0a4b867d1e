import {
	NodeApiError,
	sleep,
	type IDataObject,
	type IExecuteFunctions,
	type IHookFunctions,
	type IHttpRequestMethods,
	type IHttpRequestOptions,
	type ILoadOptionsFunctions,
	type IN8nHttpFullResponse,
	type IWebhookFunctions,
	type JsonObject,
} from 'n8n-workflow';

import { AccessTokenRefused, wrongKeysIssue } from './accessToken';
import { toCallHeaders, type CallOptions } from './callOptions';
import { baseUrlOf, credentialName, type PayPalCredentials } from './credentials';
import {
	explainPayPalError,
	isUnclear,
	isVerdict,
	noAnswerFrom,
	withRequestId,
	withWait,
} from '../errors/errors';
import type { WrittenFields } from '../errors/writtenFields';
import type { PayPalFailure } from '../errors/failure';
import { either, holds, noContent, type IsExpected } from './expectedAnswer';
import type { Form } from './multipartForm';
import { isRefusalOfPayPal, notPayPal } from '../errors/notPayPal';
import { isRepeatable, isSafeToRepeat } from './repeatable';
import { retryAfterMsIn } from './retryAfter';
import { sendAtOnce } from './sendAtOnce';
import { withoutEmpty } from './withoutEmpty';

/** Whatever n8n gives a node to work with. */
export type PayPalContext = IExecuteFunctions | IHookFunctions | IWebhookFunctions | ILoadOptionsFunctions;

export interface PayPalRequest {
	method: IHttpRequestMethods;
	/** Below the base URL; write it with `payPalPath` when an ID is part of it. */
	path: string;
	query?: IDataObject;
	body?: object;
	/** JSON that must arrive byte for byte as it is, in place of `body`. */
	rawBody?: Buffer;
	/** JSON with files, in place of `body`. */
	form?: Form;
	/** Where the merchant has filled in what the body holds, so that a refusal names the field. */
	fields?: WrittenFields;
	/** What PayPal's answer has to contain. Anything else that comes with success says nothing about a payment. */
	expects: IsExpected;
	/** Makes the call safe to repeat: PayPal does what it asks for once. At most 38 characters for orders. */
	requestId?: string;
	/** PayPal does it once by itself, however often it is asked: the call is safe to repeat without a request ID. */
	onceByItself?: boolean;
	/** Asked once only, also with a request ID: nobody knows whether PayPal heeds it there. */
	isTriedOnce?: boolean;
	prefer?: 'minimal' | 'representation';
	/** For whom, and by whose integration, the call is made. */
	options?: CallOptions;
}

/** PayPal's answer. To a request ID it knows PayPal answers 200 instead of 201. */
export interface PayPalAnswer<Body = unknown> {
	status: number;
	/** Parsed, without what is empty; undefined when PayPal answers without one. */
	body: Body;
	/** By PayPal's clock, as its header has it. */
	answeredAt?: string;
	/** How long the call took, where an earlier try of it got no answer. */
	lostMs?: number;
}

const maximumTries = 3;
const firstPauseMs = 500;
/** How long a call may be put off in one go: an execution can wait, a browser or a delivery can't for long. */
const longestPauseMs = { execution: 60_000, answer: 10_000 };

/** A path whose inserted values can't leave their segment: payPalPath`/v2/checkout/orders/${orderId}`. */
export const payPalPath = (texts: TemplateStringsArray, ...values: string[]): string =>
	String.raw({ raw: texts }, ...values.map(encodeURIComponent));

/** What a call holds besides its method and path. */
export type PayPalCall = Omit<PayPalRequest, 'method' | 'path'>;

/** PayPal, as one run of a node, one delivery or one opened panel reaches it: with the credential of the node. */
export class PayPal {
	private reading?: Promise<PayPalCredentials>;
	/** Read a moment ago, by whoever has proven a delivery with it. */
	private used?: PayPalCredentials;

	constructor(readonly context: PayPalContext) {}

	/**
	 * The PayPal credential of the node, read once: n8n evaluates all of its fields on every reading.
	 * Its `accessToken` is the one of that reading; n8n itself puts the newest into each call.
	 */
	async credentials(): Promise<PayPalCredentials> {
		if (this.reading) return await this.reading;
		const reading = this.context.getCredentials<PayPalCredentials>(credentialName);
		this.reading = reading;
		reading.catch(() => delete this.reading);
		return await reading;
	}

	/** Spares n8n from reading the credential, where it was read a moment ago: for calls, too, while its token is good. */
	use(credentials: PayPalCredentials): void {
		this.reading = Promise.resolve(credentials);
		this.used = credentials;
	}

	/** @returns the body of the answer, as with `post`, `patch` and `delete`; for more of it see `answer` */
	async get(path: string, call: PayPalCall): Promise<unknown> {
		return (await this.answer({ method: 'GET', path, ...call })).body;
	}

	async post(path: string, call: PayPalCall): Promise<unknown> {
		return (await this.answer({ method: 'POST', path, ...call })).body;
	}

	async patch(path: string, call: PayPalCall): Promise<unknown> {
		return (await this.answer({ method: 'PATCH', path, ...call })).body;
	}

	async delete(path: string, call: PayPalCall): Promise<unknown> {
		return (await this.answer({ method: 'DELETE', path, ...call })).body;
	}

	/**
	 * Calls PayPal with the credential of the node. Calls that are safe to repeat (GET, with a request ID ...) are
	 * tried again when PayPal is busy, gives no answer, or something else answers with success, with the same ID, at
	 * most three times in all. Where PayPal wants a longer pause than can be waited for, the failure says how long.
	 *
	 * @throws NodeApiError in the merchant's words; `payPalFailureOf` tells what kind it is
	 */
	async answer<Body>(request: PayPalRequest): Promise<PayPalAnswer<Body>> {
		const options = toHttpOptions(await this.credentials(), request);
		const begunMs = Date.now();
		let mayBeDone = false;
		let isLost = false;
		for (let tries = 1; ; tries++) {
			const answer = await send(this.context, request, options, this.used);
			if ('body' in answer)
				return { ...(answer as PayPalAnswer<Body>), ...(isLost && { lostMs: Date.now() - begunMs }) };
			const { failure, retryAfterMs } = answer;
			const pauseMs = retryAfterMs ?? firstPauseMs * 2 ** (tries - 1);
			// What an earlier try has deleted is gone. PayPal adds nothing that is there, and removes nothing that is not.
			const isDone =
				request.method === 'DELETE'
					? failure.kind === 'notFound'
					: failure.issue === 'INVALID_PATCH_OPERATION';
			if (isLost && isDone) return { status: 204 } as PayPalAnswer<Body>;
			const isTooLong = pauseMs > longestPauseMs['getInputData' in this.context ? 'execution' : 'answer'];
			mayBeDone = isUnclear(failure) || (mayBeDone && !isVerdict(failure));
			const told = {
				...(request.requestId && mayBeDone
					? withRequestId(failure, request.requestId, !request.isTriedOnce)
					: failure),
				...(isLost && { isLost }),
			};
			isLost ||= isUnclear(failure);
			if (isTooLong) throw this.error(withWait(told, Math.ceil(pauseMs / 1000)));
			if (tries === maximumTries || !isRepeatable(request, failure)) throw this.error(told);
			await sleep(pauseMs);
		}
	}

	/** Built from the translated failure alone, so that no header of the request travels with it. */
	error(failure: PayPalFailure): NodeApiError {
		const { description, status, issue, debugId, link, requestId, retryAfterSeconds } = failure;
		const node = this.context.getNode();
		const { name } = node.credentials?.[credentialName] ?? {};
		const ofIt = failure.issue === wrongKeysIssue && name ? ` of the credential "${name}"` : '';
		const message = failure.message + ofIt;
		const httpCode = status === undefined ? undefined : String(status);
		const facts: JsonObject = { issue, ...(debugId && { debugId }) };
		const error = new NodeApiError(node, facts, {
			message,
			description,
			...(httpCode && { httpCode }),
		});
		error.context.payPalFailure = failure;
		error.context.outcome = {
			issue,
			...(debugId && { debugId }),
			...(requestId && { requestId }),
			...(link && { approveUrl: link }),
			...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
		};
		return error;
	}
}

/** n8n makes a context for each run of a node, each delivery and each opened panel. */
const known = new WeakMap<PayPalContext, PayPal>();

/** The same one for the same context. */
export function payPalOf(context: PayPalContext): PayPal {
	const payPal = known.get(context) ?? new PayPal(context);
	known.set(context, payPal);
	return payPal;
}

function toHttpOptions(credentials: PayPalCredentials, request: PayPalRequest): IHttpRequestOptions {
	const { method, path, query, body, rawBody, form, requestId, prefer, options = {} } = request;
	return {
		method,
		url: baseUrlOf(credentials) + path,
		headers: {
			Accept: 'application/json',
			...(method !== 'GET' && { 'Content-Type': form?.contentType ?? 'application/json' }),
			...(requestId && { 'PayPal-Request-Id': requestId }),
			...(prefer && { Prefer: `return=${prefer}` }),
			...toCallHeaders(options, credentials),
		},
		...(query && { qs: query }),
		...(body && { body: body as IDataObject }),
		...(rawBody && { body: rawBody }),
		...(form && { body: form.body }),
		json: true,
		returnFullResponse: true,
		// 401 must stay an error: it is what makes n8n fetch a new token and send the request again.
		ignoreHttpStatusErrors: { ignore: true, except: [401] },
		disableFollowRedirect: true,
		timeout: 30_000,
	};
}

type Answer = PayPalAnswer | { failure: PayPalFailure; retryAfterMs?: number };

async function send(
	context: PayPalContext,
	request: PayPalRequest,
	options: IHttpRequestOptions,
	used?: PayPalCredentials,
): Promise<Answer> {
	let response: IN8nHttpFullResponse;
	try {
		// n8n adds the Authorization header to what it is given: each try gets its own copy.
		const copy = { ...options, headers: { ...options.headers } };
		response =
			(used && (await sendAtOnce(context, used, options))) ??
			(await context.helpers.httpRequestWithAuthentication.call(context, credentialName, copy));
	} catch (error) {
		return { failure: failureOfThrown(error, request, options) };
	}
	const { statusCode: status, headers } = response;
	const body: unknown = response.body === '' ? undefined : withoutEmpty(response.body);
	const { date, 'paypal-debug-id': debugId } = headers;
	const isDone = status >= 200 && status < 300;
	const { expects = anything } = request;
	if (isDone && expects({ status, body }))
		return { status, body, ...(typeof date === 'string' && { answeredAt: date }) };
	const refusal = { status, body, ...(typeof debugId === 'string' && { debugId }) };
	return {
		failure: explain(refusal, request, options),
		...(!isDone && { retryAfterMs: retryAfterMsIn(headers['retry-after'], date) }),
	};
}

/** Of a caller that does not say more. */
const anything = either(noContent, holds());

function explain(
	answer: { status: number; body: unknown; debugId?: string },
	request: PayPalRequest,
	{ url }: IHttpRequestOptions,
): PayPalFailure {
	const baseUrl = new URL(url).origin;
	// A gateway has waited in vain: PayPal may have done it.
	if (answer.status === 408) return noAnswerFrom(baseUrl);
	if (isRefusalOfPayPal(answer)) return explainPayPalError(answer, request.fields);
	const changes = request.method !== 'GET';
	return notPayPal({ ...answer, baseUrl, changes, isRepeatable: isSafeToRepeat(request) });
}

/** n8n throws for a token it could not get, for a second 401, and when there was no answer. */
function failureOfThrown(
	error: unknown,
	request: PayPalRequest,
	options: IHttpRequestOptions,
): PayPalFailure {
	const { cause, httpCode, context } = error as Partial<NodeApiError>;
	if (cause instanceof AccessTokenRefused) return cause.failure;
	if (httpCode === '401') {
		const { data: body } = context ?? {};
		return typeof body === 'string' && body !== ''
			? explain({ status: 401, body }, request, options)
			: explainPayPalError({ status: 401, body });
	}
	return noAnswerFrom(new URL(options.url).origin);
}
