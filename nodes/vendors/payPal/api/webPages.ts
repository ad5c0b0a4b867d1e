import { baseUrlOf, type PayPalCredentials } from './credentials';

/**
 * Where PayPal's pages for buyers are, without a slash at the end: beside its API.
 *
 * @returns undefined at a custom base URL that does not play PayPal's hosts
 */
export function webPagesOf(credentials: PayPalCredentials): string | undefined {
	const api = baseUrlOf(credentials);
	const web = api.replace(/\bapi-m\.((?:sandbox\.)?paypal\.com)$/, 'www.$1');
	return web === api ? undefined : web;
}
