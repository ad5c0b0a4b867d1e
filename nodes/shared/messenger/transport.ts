import {
	NodeApiError,
	NodeOperationError,
	type IDataObject,
	type IExecuteFunctions,
	type IHookFunctions,
	type IHttpRequestMethods,
	type IHttpRequestOptions,
	type ILoadOptionsFunctions,
	type IN8nHttpFullResponse,
	type IWebhookFunctions,
} from 'n8n-workflow';

import {
	credentialName,
	findGap,
	findLoginGap,
	toGraphRoot,
	trimmed,
	type MessengerCredentials,
} from './credentials';
import { explainGraphError, explainNoAnswer, graphFailureOf, toNodeApiError } from './errors';
import { readLogin, readPageToken, requestAsPage, usesLogin } from './login';

/** Where a call can come from: an action, the panel, an activation, a delivery. */
export type GraphCaller = IExecuteFunctions | ILoadOptionsFunctions | IHookFunctions | IWebhookFunctions;

export interface GraphRequest {
	method: IHttpRequestMethods;
	/** Parts of the path below the version, not encoded: `[pageId, 'messages']`. */
	path: string[];
	query?: IDataObject;
	/** JSON, or a form with a file in it. */
	body?: IDataObject | FormData;
	/** Gets the headers of a successful answer, which tell how much more the Page may call. */
	onHeaders?: (headers: IDataObject) => void;
	/** How long to wait for the answer; 30 seconds where it is left out. */
	timeoutMs?: number;
}

const usualTimeoutMs = 30_000;

/** Failures to connect: the request never left. Everything else may have arrived. */
const notSentCodes = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

/** The credential of the node the call comes from, without the spaces people paste around values. */
export async function getMessengerCredentials(this: GraphCaller): Promise<MessengerCredentials> {
	return trimmed(
		usesLogin(this)
			? await readLogin.call(this)
			: await this.getCredentials<MessengerCredentials>(credentialName),
	);
}

/** The token that speaks for the Page, as Facebook gives it now, to ask about it. Never show it to anybody. */
export async function getPageAccessToken(this: GraphCaller): Promise<string> {
	const credentials = await getMessengerCredentials.call(this);
	return usesLogin(this)
		? await readPageToken.call(this, credentials, { fresh: true })
		: credentials.pageAccessToken;
}

/**
 * Calls the Graph API at the credential's address and version. One try: the Send API knows no idempotency
 * key, so whether to send again is the caller's decision.
 *
 * @returns the JSON body of a successful answer
 * @throws NodeApiError in a merchant's words; `graphFailureOf` tells what it was
 */
export async function graphRequest(this: GraphCaller, request: GraphRequest): Promise<IDataObject> {
	const credentials = await getMessengerCredentials.call(this);
	const gap = usesLogin(this) ? findLoginGap(credentials) : findGap(credentials);
	if (gap) {
		throw new NodeOperationError(this.getNode(), `The credential "Messenger API" can't be used: ${gap}`, {
			description: 'Open the credential, correct it and test it.',
			level: 'info',
		});
	}
	const { status, body, headers } = await send.call(this, request, credentials);
	const isSuccess = status >= 200 && status < 300 && typeof body === 'object' && body !== null;
	if (isSuccess && !('error' in body)) {
		request.onHeaders?.(headers);
		return body as IDataObject;
	}
	throw toNodeApiError(
		this.getNode(),
		explainGraphError({ status, body, headers }, [credentials.pageAccessToken, credentials.appSecret]),
	);
}

async function send(
	this: GraphCaller,
	{ method, path, query, body, timeoutMs = usualTimeoutMs }: GraphRequest,
	credentials: MessengerCredentials,
): Promise<{ status: number; body: unknown; headers: IDataObject }> {
	try {
		const options: IHttpRequestOptions = {
			method,
			url: `${toGraphRoot(credentials)}/${path.map(encodeURIComponent).join('/')}`,
			...(query && { qs: query }),
			...(body && { body }),
			json: true,
			timeout: timeoutMs,
			disableFollowRedirect: true,
			ignoreHttpStatusErrors: true,
			returnFullResponse: true,
		};
		const answer = usesLogin(this)
			? await requestAsPage.call(this, credentials, options)
			: ((await this.helpers.httpRequestWithAuthentication.call(
					this,
					credentialName,
					options,
				)) as IN8nHttpFullResponse);
		return { status: answer.statusCode, body: answer.body, headers: answer.headers as IDataObject };
	} catch (error) {
		throw withoutRequest.call(this, error, credentials);
	}
}

/** What the request helper throws carries the whole request, token included: only its meaning goes on. */
function withoutRequest(this: GraphCaller, error: unknown, credentials: MessengerCredentials): NodeApiError {
	if (graphFailureOf(error) || error instanceof NodeOperationError) return error as NodeApiError;
	const code = networkCodeOf(error);
	if (code) {
		const host = URL.canParse(credentials.graphBaseUrl)
			? new URL(credentials.graphBaseUrl).host
			: 'The Graph Base URL';
		return toNodeApiError(this.getNode(), explainNoAnswer(host, !notSentCodes.includes(code)));
	}
	const message = error instanceof Error ? error.message : String(error);
	return new NodeApiError(this.getNode(), {}, { message });
}

function networkCodeOf(error: unknown): string | undefined {
	for (let current = error; current instanceof Error; current = current.cause) {
		const { code } = current as { code?: unknown };
		if (typeof code === 'string') return code;
	}
	return undefined;
}
