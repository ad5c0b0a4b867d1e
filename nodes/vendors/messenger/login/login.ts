import { NodeOperationError, type IDataObject, type IHttpRequestOptions } from 'n8n-workflow';

import { isObject } from '../../../core/guards';
import { appSecretProof } from '../api/authentication';
import { authenticationField, pageField } from '../credentials/authentication.description';
import { toGraphRoot, type MessengerCredentials } from '../credentials/credentials';
import { explainGraphError, toNodeApiError, type GraphFailure } from '../errors/errors';
import { withOwnNames } from '../errors/ownNames';
import { inWordsOfLogin } from './loginFailures';
import { withoutRequest } from '../errors/requestFailures';
import type { GraphContext } from '../api/graphContext';

/** The credential of Facebook Login: a person lets the app in, and nobody copies tokens. */
const loginCredentialName = 'messengerOAuth2Api';

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
export const usesLogin = (ctx: GraphContext): boolean =>
	authenticationField.parse(ctx.getNode().parameters.authentication) === 'oAuth2';

/** The same as of a copied token, without that: it is asked for when a call needs it. */
export async function readLogin(context: GraphContext): Promise<MessengerCredentials> {
	const login = await context.getCredentials<LoginCredentials>(loginCredentialName);
	return {
		pageId: pageField.parse(context.getNode().parameters.page),
		pageAccessToken: '',
		appId: String(login.clientId ?? ''),
		appSecret: String(login.clientSecret ?? ''),
		graphApiVersion: login.graphApiVersion,
		graphBaseUrl: login.graphBaseUrl,
	};
}

/** @throws NodeOperationError when nobody has logged in */
export async function readLoginToken(context: GraphContext): Promise<string> {
	const { oauthTokenData } = await context.getCredentials<LoginCredentials>(loginCredentialName);
	if (oauthTokenData?.access_token) return oauthTokenData.access_token;
	throw new NodeOperationError(
		context.getNode(),
		withOwnNames(context.getNode(), 'Nobody has logged in with the credential "Messenger OAuth2 API" yet'),
		{ description: 'Open the credential and connect it to your Facebook account.', level: 'info' },
	);
}

/**
 * A long-lived token of the same person. n8n's own way of renewing logins does not help: Facebook has no
 * refresh tokens.
 * https://developers.facebook.com/docs/facebook-login/guides/access-tokens/get-long-lived
 */
export async function exchangeLogin(
	context: GraphContext,
	credentials: MessengerCredentials,
	loginToken: string,
): Promise<string | undefined> {
	const { access_token: token } = await sendWithToken(context, credentials, loginToken, {
		method: 'POST',
		url: `${toGraphRoot(credentials)}/oauth/access_token`,
		body: {
			grant_type: 'fb_exchange_token',
			client_id: credentials.appId,
			client_secret: credentials.appSecret,
			fb_exchange_token: loginToken,
		},
	});
	return typeof token === 'string' && token !== '' ? token : undefined;
}

/**
 * Asks in the name of the person this token is of.
 *
 * @throws NodeApiError in a merchant's words
 */
export async function askAs(
	context: GraphContext,
	credentials: MessengerCredentials,
	token: string,
	path: string[],
	query: IDataObject = { fields: 'id,name,access_token' },
): Promise<IDataObject> {
	return await sendWithToken(context, credentials, token, {
		method: 'GET',
		url: `${toGraphRoot(credentials)}/${path.map(encodeURIComponent).join('/')}`,
		headers: { Authorization: `Bearer ${token}` },
		qs: { ...query, appsecret_proof: appSecretProof(token, credentials.appSecret) },
	});
}

/**
 * Sends a request that carries this token itself.
 *
 * @param explain the failure in the words of whoever asks
 * @throws NodeApiError in a merchant's words
 */
export async function sendWithToken(
	context: GraphContext,
	{ appSecret, graphBaseUrl }: MessengerCredentials,
	token: string,
	request: IHttpRequestOptions,
	explain: (failure: GraphFailure) => GraphFailure = inWordsOfLogin,
): Promise<IDataObject> {
	const { statusCode: status, body } = (await context.helpers
		.httpRequest({ ...answersAsTheyAre, ...request })
		.catch((error: unknown) => {
			throw withoutRequest(context.getNode(), error, graphBaseUrl, 'read');
		})) as { statusCode: number; body: unknown };
	if (status === 200 && isObject(body)) return body as IDataObject;
	const failure = explainGraphError({ status, body }, [token, appSecret], 'page', { purpose: 'read' });
	throw toNodeApiError(context.getNode(), explain(failure));
}

const answersAsTheyAre = {
	json: true,
	timeout: 30_000,
	disableFollowRedirect: true,
	ignoreHttpStatusErrors: true,
	returnFullResponse: true,
} as const;
