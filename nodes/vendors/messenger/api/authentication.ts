import { createHmac } from 'node:crypto';

import type { ICredentialDataDecryptedObject, IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import { requireOwnServer } from '../../../core/credentials/ownServer';
import { trimmed, type MessengerCredentials } from '../credentials/credentials';

/**
 * Hex HMAC-SHA256 of an access token under the app secret: proves to Facebook that the caller has both.
 * https://developers.facebook.com/docs/graph-api/guides/secure-requests
 */
export const appSecretProof = (accessToken: string, appSecret: string): string =>
	createHmac('sha256', appSecret).update(accessToken).digest('hex');

/**
 * Adds the access token, in a header and never in the URL, and its `appsecret_proof`. Calls to the app's
 * own node and to `debug_token` speak for the app (`APP_ID|APP_SECRET`), all others for the Page.
 *
 * @throws Error for a request to another server than the credential's: it must not get the token
 */
export async function authenticateGraphRequest(
	data: ICredentialDataDecryptedObject,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const credentials = trimmed(data as unknown as MessengerCredentials);
	const base = new URL(credentials.graphBaseUrl);
	const url = requireOwnServer(request, credentials.graphBaseUrl, 'Messenger API');
	const token = speaksForApp(url, base, credentials.appId)
		? `${credentials.appId}|${credentials.appSecret}`
		: credentials.pageAccessToken;
	return {
		...request,
		sendCredentialsOnCrossOriginRedirect: false,
		headers: { ...request.headers, Authorization: `Bearer ${token}` },
		qs: {
			...(request.qs as IDataObject | undefined),
			appsecret_proof: appSecretProof(token, credentials.appSecret),
		},
	};
}

/** Whether a call is made in the name of the Page, and not of the app. */
export const speaksForPage = (url: string, { graphBaseUrl, appId }: MessengerCredentials): boolean =>
	!speaksForApp(new URL(url), new URL(graphBaseUrl), appId);

function speaksForApp(url: URL, base: URL, appId: string): boolean {
	const basePath = base.pathname.replace(/\/+$/, '');
	const path = url.pathname.startsWith(`${basePath}/`) ? url.pathname.slice(basePath.length) : url.pathname;
	const [node] = path.split('/').filter((part) => part !== '' && !/^v\d+\.\d+$/.test(part));
	return node === appId || node === 'debug_token';
}
