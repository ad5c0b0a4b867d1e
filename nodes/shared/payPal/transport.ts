import {
	NodeApiError,
	sleep,
	type IDataObject,
	type IHttpRequestMethods,
	type IHttpRequestOptions,
	type IN8nHttpFullResponse,
	type JsonObject,
} from 'n8n-workflow';

import { AccessTokenRefused } from './accessToken';
import { toCallHeaders, type CallOptions } from './callOptions';
import { baseUrlOf, credentialName, type PayPalCredentials } from './credentials';
import { explainPayPalError, noAnswerFrom, type PayPalFailure } from './errors';
import { readPayPalCredentials, type PayPalContext } from './readCredentials';

export type { PayPalContext };

export interface PayPalRequest {
	method: IHttpRequestMethods;
	/** Below the base URL; write it with `payPalPath` when an ID is part of it. */
	path: string;
	query?: IDataObject;
	body?: object;
	/** JSON that must arrive byte for byte as it is, in place of `body`. */
	rawBody?: Buffer;
	/** Makes the call safe to repeat: PayPal does what it asks for once. At most 38 characters for orders. */
	requestId?: string;
	prefer?: 'minimal' | 'representation';
	/** For whom, and by whose integration, the call is made. */
	options?: CallOptions;
}

/** PayPal's answer. To a request ID it knows PayPal answers 200 instead of 201. */
export interface PayPalAnswer<Body = unknown> {
	status: number;
	/** Parsed; undefined when PayPal answers without one. */
	body: Body;
	/** By PayPal's clock, as its header has it. */
	answeredAt?: string;
}

const maximumTries = 3;
const firstPauseMs = 500;
const longestPauseMs = 10_000;

/** A path whose inserted values can't leave their segment: payPalPath`/v2/checkout/orders/${orderId}`. */
export const payPalPath = (texts: TemplateStringsArray, ...values: string[]): string =>
	String.raw({ raw: texts }, ...values.map(encodeURIComponent));

/** Calls PayPal like `payPalAnswer`, and gives the body alone. */
export async function payPalRequest(this: PayPalContext, request: PayPalRequest): Promise<unknown> {
	return (await payPalAnswer.call(this, request)).body;
}

/**
 * Calls PayPal with the credential of the node. Calls that are safe to repeat (GET, or with a request ID) are
 * tried again when PayPal is busy or gives no answer, with the same ID, at most three times in all.
 *
 * @throws NodeApiError in the merchant's words; `payPalFailureOf` tells what kind it is
 */
export async function payPalAnswer<Body>(
	this: PayPalContext,
	request: PayPalRequest,
): Promise<PayPalAnswer<Body>> {
	const credentials = await readPayPalCredentials.call(this);
	const options = toHttpOptions(credentials, request);
	for (let tries = 1; ; tries++) {
		const answer = await send.call(this, options);
		if ('body' in answer) return answer as PayPalAnswer<Body>;
		const { failure, retryAfterMs } = answer;
		if (tries === maximumTries || !isRepeatable(request, failure)) throw payPalError.call(this, failure);
		await sleep(Math.min(retryAfterMs ?? firstPauseMs * 2 ** (tries - 1), longestPauseMs));
	}
}

function toHttpOptions(credentials: PayPalCredentials, request: PayPalRequest): IHttpRequestOptions {
	const { method, path, query, body, rawBody, requestId, prefer, options = {} } = request;
	return {
		method,
		url: baseUrlOf(credentials) + path,
		headers: {
			Accept: 'application/json',
			...(method !== 'GET' && { 'Content-Type': 'application/json' }),
			...(requestId && { 'PayPal-Request-Id': requestId }),
			...(prefer && { Prefer: `return=${prefer}` }),
			...toCallHeaders(options, credentials),
		},
		...(query && { qs: query }),
		...(body && { body: body as IDataObject }),
		...(rawBody && { body: rawBody }),
		json: true,
		returnFullResponse: true,
		// 401 must stay an error: it is what makes n8n fetch a new token and send the request again.
		ignoreHttpStatusErrors: { ignore: true, except: [401] },
		disableFollowRedirect: true,
		timeout: 30_000,
	};
}

type Answer = PayPalAnswer | { failure: PayPalFailure; retryAfterMs?: number };

async function send(this: PayPalContext, options: IHttpRequestOptions): Promise<Answer> {
	let response: IN8nHttpFullResponse;
	try {
		// n8n adds the Authorization header to what it is given: each try gets its own copy.
		const copy = { ...options, headers: { ...options.headers } };
		response = await this.helpers.httpRequestWithAuthentication.call(this, credentialName, copy);
	} catch (error) {
		return { failure: failureOfThrown(error, options) };
	}
	const { statusCode: status, headers } = response;
	const body: unknown = response.body === '' ? undefined : response.body;
	const { date } = headers;
	if (status >= 200 && status < 300)
		return { status, body, ...(typeof date === 'string' && { answeredAt: date }) };
	const debugId = headers['paypal-debug-id'];
	const failure = explainPayPalError({ status, body, ...(typeof debugId === 'string' && { debugId }) });
	const retryAfterSeconds = Number(headers['retry-after']);
	return { failure, ...(retryAfterSeconds > 0 && { retryAfterMs: retryAfterSeconds * 1000 }) };
}

/** n8n throws for a token it could not get, for a second 401, and when there was no answer. */
function failureOfThrown(error: unknown, { url }: IHttpRequestOptions): PayPalFailure {
	const { cause, httpCode, context } = error as Partial<NodeApiError>;
	if (cause instanceof AccessTokenRefused) return cause.failure;
	if (httpCode === '401') return explainPayPalError({ status: 401, body: context?.data });
	return noAnswerFrom(new URL(url).origin);
}

const passing = new Set(['rateLimit', 'unavailable', 'noAnswer']);

const isRepeatable = ({ method, requestId }: PayPalRequest, { kind, issue }: PayPalFailure): boolean =>
	(method === 'GET' || requestId !== undefined) &&
	(passing.has(kind) || issue === 'PREVIOUS_REQUEST_IN_PROGRESS');

/** Built from the translated failure alone, so that no header of the request travels with it. */
export function payPalError(this: PayPalContext, failure: PayPalFailure): NodeApiError {
	const { message, description, status, issue, debugId, link } = failure;
	const httpCode = status === undefined ? undefined : String(status);
	const facts: JsonObject = { issue, ...(debugId && { debugId }) };
	const error = new NodeApiError(this.getNode(), facts, {
		message,
		description,
		...(httpCode && { httpCode }),
	});
	error.context.payPalFailure = failure;
	error.context.outcome = { issue, ...(debugId && { debugId }), ...(link && { approveUrl: link }) };
	return error;
}
