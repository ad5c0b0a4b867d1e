import {
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

import { speaksForPage } from './authentication';
import { purposeOf, type CallPurpose } from './callPurpose';
import {
	credentialName,
	findGap,
	findLoginGap,
	toGraphRoot,
	trimmed,
	type MessengerCredentials,
} from '../credentials/credentials';
import { explainGraphError, toNodeApiError } from '../errors/errors';
import { readLogin, usesLogin } from '../login/login';
import { inWordsOfLogin } from '../login/loginFailures';
import { readPageToken, requestAsPage } from '../login/pageToken';
import { rateOf } from './rate';
import { withoutRequest } from '../errors/requestFailures';

/** Where a call can come from: an action, the panel, an activation, a delivery. */
export type GraphCaller = IExecuteFunctions | ILoadOptionsFunctions | IHookFunctions | IWebhookFunctions;

export interface GraphRequest {
	method: IHttpRequestMethods;
	/** Parts of the path below the version, not encoded: `[pageId, 'messages']`. */
	path: string[];
	query?: IDataObject;
	/** JSON, or a form with a file in it. */
	body?: IDataObject | FormData;
	/** What it is for, where its address does not tell. */
	purpose?: CallPurpose;
	/** Of these names the body of every answer of Facebook has at least one. */
	answersWith?: string[];
	/** Gets the headers of a successful answer, which tell how much more the Page may call. */
	onHeaders?: (headers: IDataObject) => void;
	/** How long to wait for the answer; 30 seconds where it is left out. */
	timeoutMs?: number;
}

const usualTimeoutMs = 30_000;

/** The credential of the node the call comes from, without the spaces people paste around values. */
export async function getMessengerCredentials(context: GraphCaller): Promise<MessengerCredentials> {
	return trimmed(
		usesLogin(context)
			? await readLogin(context)
			: await context.getCredentials<MessengerCredentials>(credentialName),
	);
}

/**
 * The same, when calls can be made with it.
 *
 * @throws NodeOperationError that names what is missing, before anything is done
 */
export async function requireMessengerCredentials(context: GraphCaller): Promise<MessengerCredentials> {
	const credentials = await getMessengerCredentials(context);
	const gap = usesLogin(context) ? findLoginGap(credentials) : findGap(credentials);
	if (!gap) return credentials;
	const name = usesLogin(context) ? 'Messenger OAuth2 API' : 'Messenger API';
	throw new NodeOperationError(context.getNode(), `The credential "${name}" can't be used: ${gap}`, {
		description: 'Open the credential, correct it and test it.',
		level: 'info',
	});
}

/** The token that speaks for the Page, to ask about it. Never show it to anybody. */
export async function getPageAccessToken(context: GraphCaller): Promise<string> {
	const credentials = await getMessengerCredentials(context);
	return usesLogin(context) ? await readPageToken(context, credentials) : credentials.pageAccessToken;
}

/**
 * Calls the Graph API at the credential's address and version. One try: the Send API knows no idempotency
 * key, so whether to send again is the caller's decision.
 *
 * @returns the JSON body of a successful answer
 * @throws NodeApiError in a merchant's words; `graphFailureOf` tells what it was
 */
export async function graphRequest(context: GraphCaller, request: GraphRequest): Promise<IDataObject> {
	const credentials = await requireMessengerCredentials(context);
	const { status, body, headers } = await send(context, request, credentials);
	const { purpose = purposeOf(request) } = request;
	const { pageId } = credentials;
	const rate = rateOf(toGraphRoot(credentials), pageId);
	const { answersWith = purpose === 'send' ? sentWith : [] } = request;
	if (status >= 200 && status < 300 && isAnswer(body, answersWith)) {
		rate.learn(headers, pageId);
		request.onHeaders?.(headers);
		return body;
	}
	const secrets = [credentials.pageAccessToken, credentials.appSecret];
	const by = speaksForPage(urlOf(request, credentials), credentials) ? 'page' : 'app';
	const failure = explainGraphError({ status, body, headers }, secrets, by, { purpose, pageId });
	rate.learn(headers, pageId, failure.kind === 'rate-limit');
	throw toNodeApiError(context.getNode(), usesLogin(context) ? inWordsOfLogin(failure) : failure);
}

/**
 * What Facebook answers a message with, or a sign of typing.
 * https://developers.facebook.com/docs/messenger-platform/reference/send-api#response
 */
const sentWith = ['message_id', 'recipient_id'];

/** Whether a success is one of Facebook: a proxy may answer with anything. */
function isAnswer(body: unknown, answersWith: string[]): body is IDataObject {
	if (typeof body !== 'object' || body === null || Array.isArray(body) || 'error' in body) return false;
	return answersWith.length === 0 || answersWith.some((name) => Object.hasOwn(body, name));
}

const urlOf = ({ path }: GraphRequest, credentials: MessengerCredentials): string =>
	`${toGraphRoot(credentials)}/${path.map(encodeURIComponent).join('/')}`;

async function send(
	context: GraphCaller,
	request: GraphRequest,
	credentials: MessengerCredentials,
): Promise<{ status: number; body: unknown; headers: IDataObject }> {
	const { method, query, body, timeoutMs = usualTimeoutMs } = request;
	try {
		const options: IHttpRequestOptions = {
			method,
			url: urlOf(request, credentials),
			...(query && { qs: query }),
			...(body && { body }),
			json: true,
			timeout: timeoutMs,
			disableFollowRedirect: true,
			ignoreHttpStatusErrors: true,
			returnFullResponse: true,
		};
		const answer = usesLogin(context)
			? await requestAsPage(context, credentials, options)
			: ((await context.helpers.httpRequestWithAuthentication.call(
					context,
					credentialName,
					options,
				)) as IN8nHttpFullResponse);
		return { status: answer.statusCode, body: answer.body, headers: answer.headers as IDataObject };
	} catch (error) {
		const purpose = request.purpose ?? purposeOf(request);
		throw withoutRequest(context.getNode(), error, credentials.graphBaseUrl, purpose);
	}
}
