import type { PayPalCredentials } from '../api/credentials';
import { webPagesOf } from '../api/webPages';

/**
 * PayPal's page at which a buyer pays this order, also where PayPal names no link: an order that was approved has none,
 * and a refusal may come without.
 * https://developer.paypal.com/docs/checkout/standard/customize/handle-funding-failures/
 *
 * @returns undefined at a custom base URL that does not play PayPal's hosts
 */
export function approvalPageOf(orderId: string, credentials: PayPalCredentials): string | undefined {
	const web = webPagesOf(credentials);
	return web && `${web}/checkoutnow?token=${encodeURIComponent(orderId)}`;
}
