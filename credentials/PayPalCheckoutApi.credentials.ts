import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	Icon,
	IHttpRequestHelper,
	INodeProperties,
} from 'n8n-workflow';

import { authenticatePayPalRequest } from '../nodes/vendors/payPal/api/authentication';
import { freshAccessToken, keyOf, type PostTokenRequest } from '../nodes/vendors/payPal/api/accessToken';
import { ownDomainsOnly } from '../nodes/core/credentials/ownDomains.description';
import { credentialFields } from '../nodes/vendors/payPal/api/credentialFields.description';
import type { PayPalCredentials } from '../nodes/vendors/payPal/api/credentials';

export class PayPalCheckoutApi implements ICredentialType {
	name = 'payPalCheckoutApi';

	displayName = 'PayPal Checkout API';

	documentationUrl =
		'https://github.com/messenger-checkout/n8n-nodes-messenger-checkout#connect-a-real-paypal-account';

	icon: Icon = {
		light: 'file:../icons/payPalCheckout.svg',
		dark: 'file:../icons/payPalCheckout.dark.svg',
	};

	properties: INodeProperties[] = [
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'hidden',
			typeOptions: { expirable: true, password: true },
			default: '',
		},
		{
			displayName: 'Access Token For',
			name: 'accessTokenFor',
			type: 'hidden',
			typeOptions: { password: true },
			default: '',
		},
		...credentialFields.map(({ property }) => property),
		...ownDomainsOnly('api-m.paypal.com, api-m.sandbox.paypal.com', {
			show: { environment: ['live', 'sandbox'] },
		}),
	];

	authenticate = authenticatePayPalRequest;

	/** n8n calls this when the credential holds no token, or PayPal answered 401 to the one it holds. */
	async preAuthentication(this: IHttpRequestHelper, credentials: ICredentialDataDecryptedObject) {
		const post: PostTokenRequest = async ({ url, username, password }) =>
			await this.helpers.httpRequest({
				method: 'POST',
				url,
				auth: { username, password },
				headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' },
				body: 'grant_type=client_credentials',
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
				disableFollowRedirect: true,
				timeout: 30_000,
			});
		const own = credentials as unknown as PayPalCredentials;
		return { accessToken: await freshAccessToken(own, post), accessTokenFor: keyOf(own) };
	}
}
