import type {
	ICredentialDataDecryptedObject,
	ICredentialTestFunctions,
	ICredentialsDecrypted,
	IDataObject,
	INodeCredentialTestResult,
} from 'n8n-workflow';

import { authenticateGraphRequest } from '../api/authentication';
import { findGap, toGraphRoot, trimmed, type MessengerCredentials } from './credentials';
import { explainGraphError, type GraphAnswer, type GraphFailure } from '../errors/errors';

/** https://developers.facebook.com/docs/messenger-platform/overview#permissions */
const neededPermissions = ['pages_messaging', 'pages_manage_metadata'];

/** What Facebook tells about a token. https://developers.facebook.com/docs/graph-api/reference/debug_token */
export interface TokenDetails {
	app_id?: string;
	type?: string;
	is_valid?: boolean;
	scopes?: string[];
	/** Seconds; 0 is never. */
	expires_at?: number;
	error?: { code?: number; subcode?: number };
}

type Get = (path: string, query: IDataObject) => Promise<GraphAnswer>;

/** Checks every part of the credential and names the one that is wrong. */
export async function messengerApiTest(
	this: ICredentialTestFunctions,
	{ data = {} }: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	const { request } = this.helpers;
	const credentials = trimmed(data as unknown as MessengerCredentials);
	const gap = findGap(credentials);
	if (gap) return refuse(gap);
	const get: Get = async (path, query) => {
		const authenticated = await authenticateGraphRequest(data as ICredentialDataDecryptedObject, {
			url: `${toGraphRoot(credentials)}/${path}`,
			qs: query,
		});
		const answer = (await request({
			...authenticated,
			method: 'GET',
			json: true,
			simple: false,
			resolveWithFullResponse: true,
			followRedirect: false,
			timeout: 15_000,
		})) as { statusCode: number; body: unknown };
		return { status: answer.statusCode, body: answer.body };
	};
	try {
		const refusal =
			explainToken(await get('debug_token', { input_token: credentials.pageAccessToken }), credentials) ??
			explainPage(await get('me', { fields: 'id,name' }), credentials);
		return refusal ? refuse(refusal) : { status: 'OK', message: 'Connected to your Page' };
	} catch {
		const { host } = new URL(credentials.graphBaseUrl);
		return refuse(
			`${host} can't be reached from this n8n. Check the internet connection and the Graph Base URL.`,
		);
	}
}

const refuse = (message: string): INodeCredentialTestResult => ({ status: 'Error', message });

function explainToken(answer: GraphAnswer, credentials: MessengerCredentials): string | undefined {
	const details = (answer.body as { data?: TokenDetails } | undefined)?.data;
	return details
		? (findTokenProblem(details, credentials.appId) ?? explainMissing(findMissingPermissions(details)))
		: explainDebugRefusal(explain(answer, credentials), credentials.appId);
}

/** Why the Page Access Token can't be used, as a sentence; undefined when it can. */
export function findTokenProblem(details: TokenDetails, appId: string): string | undefined {
	if (details.error && !details.app_id) return tokenBroken;
	if (details.app_id && details.app_id !== appId) return otherApp(appId, details.app_id);
	if (!details.is_valid) {
		return details.error?.subcode === 463
			? 'The Page Access Token has expired. Generate a new one and put it into the credential.'
			: tokenBroken;
	}
	if (details.type && details.type !== 'PAGE') {
		return `The Page Access Token is a token of type ${details.type}, not of a Page. Generate one under Messenger > API setup > Generate access tokens.`;
	}
	return undefined;
}

/** Which of the permissions that everything needs the token lacks. */
export const findMissingPermissions = ({ scopes = [] }: TokenDetails): string[] =>
	neededPermissions.filter((permission) => !scopes.includes(permission));

/** That something lacks permissions, as a sentence. */
export const lacksPermissions = (what: string, missing: string[]): string =>
	`${what} lacks the permission${missing.length === 1 ? '' : 's'} ${missing.join(' and ')}.`;

const explainMissing = (missing: string[]): string | undefined =>
	missing.length === 0
		? undefined
		: `${lacksPermissions('The Page Access Token', missing)} Generate a new one and allow ${missing.length === 1 ? 'it' : 'them'}.`;

/** The app itself asked here, so a refused token is the app's own, made of App ID and App Secret. */
export function explainDebugRefusal(failure: GraphFailure, appId: string): string {
	switch (failure.kind) {
		case 'token':
		case 'app-secret':
			return `App ID ${appId} and App Secret do not match. Copy both again from developers.facebook.com > your app > App settings > Basic.`;
		case 'invalid':
			return failure.code === 100 ? otherApp(appId) : sentences(failure);
		default:
			return sentences(failure);
	}
}

function explainPage(answer: GraphAnswer, credentials: MessengerCredentials): string | undefined {
	const page = answer.body as { id?: string; name?: string } | undefined;
	if (answer.status !== 200 || !page?.id) {
		const failure = explain(answer, credentials);
		return failure.kind === 'token' ? tokenBroken : sentences(failure);
	}
	return findOtherPage(page, credentials.pageId);
}

/** That the token is of another Page than the credential says, as a sentence. */
export function findOtherPage(page: { id?: string; name?: string }, pageId: string): string | undefined {
	if (page.id === pageId) return undefined;
	return `The Page Access Token belongs to the Page ${page.name ? `"${page.name}" (${page.id})` : page.id}, but Page ID is ${pageId}. Use the token and the ID of the same Page.`;
}

const tokenBroken =
	'Facebook does not accept the Page Access Token: it is incomplete, was revoked or has expired. Generate a new one and put it into the credential.';

const otherApp = (appId: string, owner?: string): string =>
	`The Page Access Token was generated with another app${owner ? ` (${owner})` : ''}, not with App ID ${appId}. Generate one with this app, or use the other app's App ID and App Secret.`;

const explain = (answer: GraphAnswer, { pageAccessToken, appSecret }: MessengerCredentials): GraphFailure =>
	explainGraphError(answer, [pageAccessToken, appSecret], 'page', { purpose: 'read' });

const sentences = ({ message, description }: GraphFailure): string => `${message}. ${description}`;
