import { MessengerApi } from '../../credentials/MessengerApi.credentials';
import { PayPalCheckoutApi } from '../../credentials/PayPalCheckoutApi.credentials';
import { app, merchant, page, pageAccessToken } from '../../playground/seed.ts';
import type { StoredCredential } from './n8nCore';

/** Both credentials of the playground's shop, as n8n would store them. */
export const shopCredentials = (origin: string): StoredCredential[] => [
	{
		type: new MessengerApi(),
		data: {
			pageId: page.id,
			pageAccessToken,
			appId: app.id,
			appSecret: app.secret,
			graphApiVersion: 'v26.0',
			graphBaseUrl: `${origin}/graph.facebook.com`,
		},
	},
	{
		type: new PayPalCheckoutApi(),
		data: {
			accessToken: '',
			environment: 'custom',
			baseUrl: `${origin}/api-m.paypal.com`,
			clientId: merchant.clientId,
			clientSecret: merchant.clientSecret,
		},
	},
];
