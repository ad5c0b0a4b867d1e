import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	Icon,
	IHttpRequestHelper,
	INodeProperties,
} from 'n8n-workflow';

import { authenticatePayPalRequest } from '../nodes/vendors/payPal/api/authentication';
import { freshAccessToken, type PostTokenRequest } from '../nodes/vendors/payPal/api/accessToken';
import { ownDomainsOnly } from '../nodes/core/credentials/ownDomains.description';
import type { PayPalCredentials } from '../nodes/vendors/payPal/api/credentials';

export class PayPalCheckoutApi implements ICredentialType {
	name = 'payPalCheckoutApi';

	displayName = 'PayPal Checkout API';

	documentationUrl = 'https://developer.paypal.com/api/rest/#link-getclientidandclientsecret';

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
			displayName: 'Environment',
			name: 'environment',
			type: 'options',
			options: [
				{ name: 'Custom', value: 'custom', description: 'A simulator or proxy at your own address' },
				{ name: 'Live', value: 'live', description: 'Real money' },
				{ name: 'Sandbox', value: 'sandbox', description: "PayPal's test environment" },
			],
			default: 'sandbox',
			description: 'Where these keys are from. Keys of one environment do not work in the other.',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. http://localhost:4010/api-m.paypal.com',
			description:
				'Address of the REST API. Payment events are trusted if their certificate comes from this host.',
			displayOptions: { show: { environment: ['custom'] } },
		},
		{
			displayName: 'Client ID',
			name: 'clientId',
			type: 'string',
			default: '',
			required: true,
			description: "From your app under Apps & Credentials in PayPal's Developer Dashboard",
		},
		{
			displayName: 'Client Secret',
			name: 'clientSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'From the same app, below the Client ID',
		},
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
		return { accessToken: await freshAccessToken(credentials as unknown as PayPalCredentials, post) };
	}
}
