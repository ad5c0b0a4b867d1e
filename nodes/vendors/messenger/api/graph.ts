import {
	NodeOperationError,
	type IDataObject,
	type IHttpRequestMethods,
	type IHttpRequestOptions,
	type IN8nHttpFullResponse,
} from 'n8n-workflow';

import { isRecord } from '../../../core/guards';
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
import { explainGraphError, saysNo, toNodeApiError } from '../errors/errors';
import { withOwnNames } from '../errors/ownNames';
import { readLogin, usesLogin } from '../login/login';
import { inWordsOfLogin } from '../login/loginFailures';
import { readPageToken, requestAsPage } from '../login/pageToken';
import type { GraphContext } from './graphContext';
import { rateOf } from './rate';
import { withoutRequest } from '../errors/requestFailures';

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

/** What a call holds besides its method and path. */
export type GraphCall = Omit<GraphRequest, 'method' | 'path'>;

/** The Graph API, as one run of a node, one delivery or one opened panel reaches it: for the Page of the node. */
export class Graph {
	constructor(readonly context: GraphContext) {}

	/** The credential of the node, without the spaces people paste around values. */
	async credentials(): Promise<MessengerCredentials> {
		return trimmed(
			usesLogin(this.context)
				? await readLogin(this.context)
				: await this.context.getCredentials<MessengerCredentials>(credentialName),
		);
	}

	/**
	 * The same, when calls can be made with it.
	 *
	 * @throws NodeOperationError that names what is missing, before anything is done
	 */
	async usableCredentials(): Promise<MessengerCredentials> {
		const credentials = await this.credentials();
		const isLogin = usesLogin(this.context);
		const gap = isLogin ? findLoginGap(credentials) : findGap(credentials);
		if (!gap) return credentials;
		const node = this.context.getNode();
		const name = isLogin ? '"Messenger OAuth2 API"' : '"Messenger API"';
		const message = withOwnNames(node, `The credential ${name} can't be used: ${gap}`);
		throw new NodeOperationError(node, message, {
			description: 'Open the credential, correct it and test it.',
			level: 'info',
		});
	}

	/** The token that speaks for the Page, to ask about it. Never show it to anybody. */
	async pageAccessToken(): Promise<string> {
		const credentials = await this.credentials();
		return usesLogin(this.context)
			? await readPageToken(this.context, credentials)
			: credentials.pageAccessToken;
	}

	/** @param path its parts below the version, not encoded; the rest is as of `request` */
	async get(path: string[], call: GraphCall = {}): Promise<IDataObject> {
		return await this.request({ method: 'GET', path, ...call });
	}

	async post(path: string[], call: GraphCall = {}): Promise<IDataObject> {
		return await this.request({ method: 'POST', path, ...call });
	}

	async delete(path: string[], call: GraphCall = {}): Promise<IDataObject> {
		return await this.request({ method: 'DELETE', path, ...call });
	}

	/**
	 * Calls the Graph API at the credential's address and version. One try: the Send API knows no idempotency
	 * key, so whether to send again is the caller's decision.
	 *
	 * @returns the JSON body of a successful answer
	 * @throws NodeApiError in a merchant's words; `graphFailureOf` tells what it was
	 */
	async request(request: GraphRequest): Promise<IDataObject> {
		const credentials = await this.usableCredentials();
		const { status, body, headers } = await send(this.context, request, credentials);
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
		throw toNodeApiError(this.context.getNode(), usesLogin(this.context) ? inWordsOfLogin(failure) : failure);
	}
}

/** n8n makes a context for each run of a node, each delivery and each opened panel. */
const known = new WeakMap<GraphContext, Graph>();

/** The same one for the same context. */
export function graphOf(context: GraphContext): Graph {
	const graph = known.get(context) ?? new Graph(context);
	known.set(context, graph);
	return graph;
}

/**
 * What Facebook answers a message with, or a sign of typing.
 * https://developers.facebook.com/docs/messenger-platform/reference/send-api#response
 */
const sentWith = ['message_id', 'recipient_id'];

/** Whether a success is one of Facebook: a proxy may answer with anything. */
function isAnswer(body: unknown, answersWith: string[]): body is IDataObject {
	if (!isRecord(body) || 'error' in body || saysNo(body)) return false;
	return answersWith.length === 0 || answersWith.some((name) => Object.hasOwn(body, name));
}

const urlOf = ({ path }: GraphRequest, credentials: MessengerCredentials): string =>
	`${toGraphRoot(credentials)}/${path.map(encodeURIComponent).join('/')}`;

async function send(
	context: GraphContext,
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
