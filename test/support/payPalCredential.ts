import { PayPalCheckoutApi } from '../../credentials/PayPalCheckoutApi.credentials';
import { merchant } from '../../playground/seed.ts';
import type { StoredCredential } from './n8nCore';

/** The PayPal credential of the playground's shop, as n8n stores it before it was ever used. */
export const payPalCredential = (
	origin: string,
	changes: StoredCredential['data'] = {},
): StoredCredential => ({
	type: new PayPalCheckoutApi(),
	data: {
		accessToken: '',
		environment: 'custom',
		baseUrl: `${origin}/api-m.paypal.com`,
		clientId: merchant.clientId,
		clientSecret: merchant.clientSecret,
		...changes,
	},
});
