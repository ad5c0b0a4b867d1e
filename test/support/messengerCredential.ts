import { MessengerApi } from '../../credentials/MessengerApi.credentials';
import { MessengerOAuth2Api } from '../../credentials/MessengerOAuth2Api.credentials';
import { app, page, pageAccessToken, pageOwner } from '../../playground/seed.ts';
import type { StoredCredential } from './n8nCore';

/** The credential of the simulated Page, as n8n would store it. */
export const messengerCredential = (
	graphBaseUrl: string,
	changes: Record<string, string> = {},
): StoredCredential => ({
	type: new MessengerApi(),
	data: {
		pageId: page.id,
		pageAccessToken,
		appId: app.id,
		appSecret: app.secret,
		graphApiVersion: 'v26.0',
		graphBaseUrl,
		...changes,
	},
});

/** The credential of Facebook Login, after the one who runs the simulated Pages has logged in. */
export const loginCredential = (
	graphBaseUrl: string,
	accessToken: string = pageOwner.accessToken,
): StoredCredential => ({
	type: new MessengerOAuth2Api(),
	data: {
		grantType: 'authorizationCode',
		clientId: app.id,
		clientSecret: app.secret,
		accessTokenUrl: `${graphBaseUrl}/v26.0/oauth/access_token`,
		authentication: 'body',
		graphApiVersion: 'v26.0',
		graphBaseUrl,
		...(accessToken && { oauthTokenData: { access_token: accessToken, token_type: 'bearer' } }),
	},
});
