import type { Link } from '../errors.ts';
import { cardView, savedWalletView } from '../orders/sourceView.ts';
import type { PaymentToken } from './paymentToken.ts';
import type { SetupToken } from './setupToken.ts';

/** GET /v3/vault/payment-tokens/{id}, and the resource of its webhooks. */
export function paymentTokenView(token: PaymentToken, api: string): Record<string, unknown> {
	return {
		id: token.id,
		customer: customerView(token),
		payment_source:
			token.kind === 'card' ? { card: cardView(token.card) } : { paypal: savedWalletView(token.person) },
		links: linksOf(token, api),
	};
}

/** What an order says of the token that was made while paying it. */
export function vaultedView(token: PaymentToken, api: string): Record<string, unknown> {
	return { id: token.id, status: 'VAULTED', customer: customerView(token), links: linksOf(token, api) };
}

/** @param approval where the payer agrees; its exact address is unverified */
export function setupTokenView(token: SetupToken, api: string, approval: string): Record<string, unknown> {
	const { id, status, kind, card, shown } = token;
	const links: Link[] = [
		{ href: `${api}/v3/vault/setup-tokens/${id}`, rel: 'self', method: 'GET' },
		...(status === 'PAYER_ACTION_REQUIRED'
			? [{ href: `${approval}?approval_session_id=${id}`, rel: 'approve', method: 'GET' as const }]
			: []),
		...(status === 'APPROVED'
			? [{ href: `${api}/v3/vault/payment-tokens`, rel: 'confirm', method: 'POST' as const }]
			: []),
	];
	const account = status === 'PAYER_ACTION_REQUIRED' ? {} : savedWalletView(token.person);
	return {
		id,
		customer: customerView(token),
		status,
		payment_source: kind === 'card' ? { card: cardView(card) } : { paypal: { ...shown, ...account } },
		links,
	};
}

function customerView({
	customerId,
	merchantCustomerId,
}: Pick<PaymentToken, 'customerId' | 'merchantCustomerId'>): Record<string, unknown> {
	return { id: customerId, ...(merchantCustomerId && { merchant_customer_id: merchantCustomerId }) };
}

function linksOf({ id, orderId }: PaymentToken, api: string): Link[] {
	const self = `${api}/v3/vault/payment-tokens/${id}`;
	return [
		{ href: self, rel: 'self', method: 'GET' },
		{ href: self, rel: 'delete', method: 'DELETE' },
		...(orderId ? [{ href: `${api}/v2/checkout/orders/${orderId}`, rel: 'up', method: 'GET' as const }] : []),
	];
}
