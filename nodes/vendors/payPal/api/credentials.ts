import { isOfWeb, toUrl } from '../../../core/webAddress';
import { baseUrlField, environmentField } from './credentialFields.description';

/** What a merchant fills in under *PayPal Checkout API*, plus the access token n8n keeps with it. */
export interface PayPalCredentials {
	environment: 'sandbox' | 'live' | 'custom';
	/** Only for `custom`: where PayPal's REST API is played, e.g. `http://localhost:4010/api-m.paypal.com`. */
	baseUrl?: string;
	clientId: string;
	clientSecret: string;
	accessToken?: string;
	/** By which keys it was got: see `keyOf`. */
	accessTokenFor?: string;
}

export const credentialName = 'payPalCheckoutApi';

/** https://developer.paypal.com/api/rest/#link-baseurls */
const baseUrls = {
	sandbox: 'https://api-m.sandbox.paypal.com',
	live: 'https://api-m.paypal.com',
};

/** The environment as the merchant sees it in the credential. */
export const environmentNameOf = ({ environment }: PayPalCredentials): string =>
	environmentField.nameOf(environment);

/** Whether the credential points at PayPal's own servers. */
export const isRealPayPal = ({ environment }: PayPalCredentials): boolean => environment !== 'custom';

/**
 * Where requests go, without a slash at the end.
 *
 * @throws InvalidInput when a custom base URL is not a web address
 */
export function baseUrlOf(credentials: PayPalCredentials): string {
	if (credentials.environment !== 'custom') return baseUrls[credentials.environment];
	const baseUrl = (credentials.baseUrl ?? '').trim().replace(/\/+$/, '');
	const url = toUrl(baseUrl);
	if (url && isOfWeb(url) && !url.username && !url.password && !url.search && !url.hash) return baseUrl;
	throw baseUrlField.invalid(
		'of the PayPal credential is not a web address',
		'Open the credential and enter an address such as http://localhost:4010/api-m.paypal.com, or choose Sandbox or Live.',
	);
}

/** Which certificates may sign deliveries: PayPal's own, or those of the custom host the operator chose. */
export const signingEnvironmentOf = (
	credentials: PayPalCredentials,
): 'sandbox' | 'live' | { certificateOrigin: string } =>
	credentials.environment === 'custom'
		? { certificateOrigin: new URL(baseUrlOf(credentials)).origin }
		: credentials.environment;
