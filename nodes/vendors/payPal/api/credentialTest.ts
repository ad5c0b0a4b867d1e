import type {
	ICredentialTestFunctions,
	ICredentialsDecrypted,
	INodeCredentialTestResult,
} from 'n8n-workflow';

import { InvalidInput } from '../../../core/invalidInput';
import { AccessTokenRefused, requestAccessToken, type PostTokenRequest } from './accessToken';
import { environmentNameOf, type PayPalCredentials } from './credentials';

/** What the PayPal app must be allowed to do, by one of the scopes each. */
const needs = [
	{
		scopes: [
			'https://uri.paypal.com/services/payments/payment',
			'https://api.paypal.com/v1/payments/.*',
			'https://uri.paypal.com/services/payments/payment/authcapture',
		],
		feature: 'Accept payments',
	},
	{ scopes: ['https://uri.paypal.com/services/applications/webhooks'], feature: 'Webhooks' },
];

/** Tests the credential by asking PayPal for a token, and says which of its parts is wrong. */
export async function payPalCheckoutApiTest(
	this: ICredentialTestFunctions,
	{ data }: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	const { request } = this.helpers;
	const post: PostTokenRequest = async ({ url, username, password }) =>
		(await request({
			method: 'POST',
			uri: url,
			auth: { user: username, pass: password },
			form: { grant_type: 'client_credentials' },
			json: true,
			simple: false,
			resolveWithFullResponse: true,
			followRedirect: false,
			timeout: 30_000,
		})) as Awaited<ReturnType<PostTokenRequest>>;
	const credentials = data as unknown as PayPalCredentials;
	try {
		const { scopes } = await requestAccessToken(credentials, post);
		const missing = needs.find((need) => !need.scopes.some((scope) => scopes.includes(scope)));
		if (!missing || scopes.length === 0) return { status: 'OK', message: 'PayPal accepts these keys' };
		return { status: 'Error', message: missingFeature(missing.feature, environmentNameOf(credentials)) };
	} catch (error) {
		return { status: 'Error', message: sentencesOf(error) };
	}
}

const missingFeature = (feature: string, environment: string): string =>
	`The keys are correct, but the feature "${feature}" is not enabled for your PayPal app. Open Apps & Credentials in PayPal's Developer Dashboard (${environment}), choose the app, turn on "${feature}" and save.`;

function sentencesOf(error: unknown): string {
	if (error instanceof AccessTokenRefused) return `${error.message}. ${error.description}`;
	if (error instanceof InvalidInput) return `${error.message}. ${error.remedy}`;
	return 'The test could not be run. Save the credential and try again.';
}
