import type { PaymentToken } from '../vault/paymentToken.ts';
import { paymentTokenView } from '../vault/view.ts';
import type { Told } from './event.ts';

export const paymentTokenCreated = (token: PaymentToken, api: string): Told =>
	ofToken('CREATED', 'A payment token has been created.', {
		...paymentTokenView(token, api),
		...(token.orderId && { metadata: { order_id: token.orderId } }),
	});

export function paymentTokenDeleted(
	how: 'DELETED' | 'DELETION-INITIATED',
	token: PaymentToken,
	api: string,
): Told {
	const { id, customer } = paymentTokenView(token, api);
	const summary =
		how === 'DELETED'
			? 'A payment token has been deleted.'
			: 'A request to delete a payment token has been received.';
	return ofToken(how, summary, { id, customer });
}

const ofToken = (kind: string, summary: string, resource: Record<string, unknown>): Told => ({
	event_type: `VAULT.PAYMENT-TOKEN.${kind}`,
	resource_type: 'payment_token',
	resource_version: '3.0',
	summary,
	resource,
});
