import type { Link } from '../errors.ts';
import { cardView, savedWalletView } from '../orders/sourceView.ts';
import type { PaymentToken } from './paymentToken.ts';

/** GET /v3/vault/payment-tokens/{id}, and the resource of its webhooks. */
export function paymentTokenView(token: PaymentToken, api: string): Record<string, unknown> {
	return {
		id: token.id,
		customer: customerView(token),
		payment_source: token.kind === 'card' ? { card: cardView(token.card) } : { paypal: savedWalletView() },
		links: linksOf(token, api),
	};
}

/** What an order says of the token that was made while paying it. */
export function vaultedView(token: PaymentToken, api: string): Record<string, unknown> {
	return { id: token.id, status: 'VAULTED', customer: customerView(token), links: linksOf(token, api) };
}

function customerView({ customerId, merchantCustomerId }: PaymentToken): Record<string, unknown> {
	return { id: customerId, ...(merchantCustomerId && { merchant_customer_id: merchantCustomerId }) };
}

function linksOf({ id, orderId }: PaymentToken, api: string): Link[] {
	const self = `${api}/v3/vault/payment-tokens/${id}`;
	return [
		{ href: self, rel: 'self', method: 'GET' },
		{ href: self, rel: 'delete', method: 'DELETE' },
		{ href: `${api}/v2/checkout/orders/${orderId}`, rel: 'up', method: 'GET' },
	];
}
