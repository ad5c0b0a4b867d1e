import { createHash } from 'node:crypto';

import {
	NodeOperationError,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type IHttpRequestOptions,
	type IN8nHttpFullResponse,
} from 'n8n-workflow';

import { appSecretProof, authenticateGraphRequest, speaksForPage } from './authentication';
import { toGraphRoot, type MessengerCredentials } from './credentials';
import { explainGraphError, toNodeApiError } from './errors';
import type { GraphCaller } from './transport';

/** The credential of Facebook Login: a person lets the app in, and nobody copies tokens. */
export const loginCredentialName = 'messengerOAuth2Api';

/** What the credential "Messenger OAuth2 API" holds. */
export interface LoginCredentials {
	clientId: string;
	clientSecret: string;
	graphApiVersion: string;
	graphBaseUrl: string;
	/** Undefined until the person has logged in. */
	oauthTokenData?: { access_token?: string };
}

/** Whether the node is set to Facebook Login instead of a copied token. */
export const usesLogin = (ctx: GraphCaller): boolean => ctx.getNode().parameters.authentication === 'oAuth2';

/** The same as of a copied token, without that: it is asked for when a call needs it. */
export async function readLogin(this: GraphCaller): Promise<MessengerCredentials> {
	const login = await this.getCredentials<LoginCredentials>(loginCredentialName);
	const { page } = this.getNode().parameters;
	const chosen = typeof page === 'object' && page !== null && 'value' in page ? page.value : page;
	return {
		pageId: String(chosen ?? ''),
		pageAccessToken: '',
		appId: String(login.clientId ?? ''),
		appSecret: String(login.clientSecret ?? ''),
		graphApiVersion: login.graphApiVersion,
		graphBaseUrl: login.graphBaseUrl,
	};
}

const most = 200;
const pageTokens = new Map<string, string>();

/**
 * The token of the chosen Page, which Facebook gives to the person who has logged in. Kept in this process;
 * `fresh` asks again, because the one that is kept was refused.
 * https://developers.facebook.com/docs/facebook-login/guides/access-tokens#pagetokens
 */
export async function readPageToken(
	this: GraphCaller,
	credentials: MessengerCredentials,
	{ fresh = false } = {},
): Promise<string> {
	const key = await keyOf.call(this, credentials);
	const kept = fresh ? undefined : pageTokens.get(key);
	if (kept) return kept;
	const { access_token: token } = await askAsPerson.call(this, [credentials.pageId], {
		fields: 'id,name,access_token',
	});
	if (typeof token !== 'string' || token === '') {
		throw new NodeOperationError(this.getNode(), 'Facebook gives no access to the chosen Page', {
			description:
				'Open the credential and connect it again, with the account that runs the Page. In the dialog of Facebook, choose this Page and leave all permissions on.',
			level: 'info',
		});
	}
	pageTokens.delete(key);
	pageTokens.set(key, token);
	const [oldest] = pageTokens.keys();
	if (pageTokens.size > most && oldest !== undefined) pageTokens.delete(oldest);
	return token;
}

/**
 * Asks in the name of the person who has logged in.
 *
 * @throws NodeApiError in a merchant's words
 */
export async function askAsPerson(
	this: GraphCaller,
	path: string[],
	query: IDataObject,
): Promise<IDataObject> {
	const login = await this.getCredentials<LoginCredentials>(loginCredentialName);
	const token = login.oauthTokenData?.access_token ?? '';
	const { statusCode: status, body } = (await this.helpers.httpRequestWithAuthentication.call(
		this,
		loginCredentialName,
		{
			method: 'GET',
			url: `${toGraphRoot(login)}/${path.map(encodeURIComponent).join('/')}`,
			qs: { ...query, appsecret_proof: appSecretProof(token, login.clientSecret) },
			...answersAsTheyAre,
		},
	)) as { statusCode: number; body: unknown };
	if (status === 200 && typeof body === 'object' && body !== null) return body as IDataObject;
	throw toNodeApiError(this.getNode(), explainGraphError({ status, body }, [token, login.clientSecret]));
}

/** Sends a request in the name of the chosen Page. A token that was kept and is refused is replaced once. */
export async function requestAsPage(
	this: GraphCaller,
	credentials: MessengerCredentials,
	request: IHttpRequestOptions,
): Promise<IN8nHttpFullResponse> {
	const attempt = async (fresh: boolean): Promise<IN8nHttpFullResponse> => {
		const pageAccessToken = speaksForPage(request.url, credentials)
			? await readPageToken.call(this, credentials, { fresh })
			: '';
		const data = { ...credentials, pageAccessToken } as unknown as ICredentialDataDecryptedObject;
		const authenticated = await authenticateGraphRequest(data, request);
		return (await this.helpers.httpRequest(authenticated)) as IN8nHttpFullResponse;
	};
	const answer = await attempt(false);
	const wasRefused = (answer.body as { error?: { code?: number } } | undefined)?.error?.code === 190;
	return wasRefused && !(request.body instanceof FormData) ? await attempt(true) : answer;
}

const answersAsTheyAre = {
	json: true,
	timeout: 30_000,
	disableFollowRedirect: true,
	ignoreHttpStatusErrors: true,
	returnFullResponse: true,
} as const;

async function keyOf(this: GraphCaller, credentials: MessengerCredentials): Promise<string> {
	const { oauthTokenData } = await this.getCredentials<LoginCredentials>(loginCredentialName);
	return createHash('sha256')
		.update(JSON.stringify([toGraphRoot(credentials), credentials.pageId, oauthTokenData?.access_token]))
		.digest('base64url');
}
