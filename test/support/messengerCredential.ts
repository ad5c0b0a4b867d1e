import { MessengerApi } from '../../credentials/MessengerApi.credentials';
import { app, page, pageAccessToken } from '../../playground/seed.ts';
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
