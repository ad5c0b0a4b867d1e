import type { PayPalCredentials } from '../api/credentials';
import { webPagesOf } from '../api/webPages';

/**
 * What PayPal may tell of a person, by its scopes. https://developer.paypal.com/log-in/references
 * The account itself is what a login is for.
 */
const loginScopes = {
	account: 'https://uri.paypal.com/services/paypalattributes',
	profile: 'profile',
	email: 'email',
	address: 'address',
} as const;

export type LoginScope = keyof typeof loginScopes;

/**
 * PayPal's page at which a person logs in and agrees to what is told of them.
 * https://developer.paypal.com/log-in/build
 *
 * @param returnUrl one that is registered with the PayPal app
 * @returns undefined at a custom base URL that does not play PayPal's hosts
 */
export function loginPageOf(
	credentials: PayPalCredentials,
	{ scopes, returnUrl, state }: { scopes: readonly LoginScope[]; returnUrl: string; state: string },
): string | undefined {
	const web = webPagesOf(credentials);
	if (!web) return undefined;
	const wanted = new Set<string>([
		'openid',
		loginScopes.account,
		...scopes.map((scope) => loginScopes[scope]),
	]);
	const url = new URL(`${web}/signin/authorize`);
	const query = {
		flowEntry: 'static',
		client_id: credentials.clientId.trim(),
		response_type: 'code',
		scope: [...wanted].join(' '),
		redirect_uri: returnUrl,
		state,
	};
	// Blanks as %20, as PayPal's own examples have them.
	url.search = Object.entries(query)
		.map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
		.join('&');
	return url.href;
}
