import type { PayPalEvent } from './event';

/** What an event is about. */
export type EventFamily =
	| 'authorization'
	| 'capture'
	| 'consent'
	| 'dispute'
	| 'invoice'
	| 'order'
	| 'other'
	| 'payout'
	| 'payoutItem'
	| 'plan'
	| 'product'
	| 'refund'
	| 'sale'
	| 'saleRefund'
	| 'savedMethod'
	| 'seller'
	| 'subscription';

/**
 * The type of an event says what it is about. Its `resource_type` does not always: refunds of subscriptions come
 * as `refund` and as `sale`, with the same resource.
 */
const byEventType: Array<[prefix: string, family: EventFamily]> = [
	['CHECKOUT.', 'order'],
	['PAYMENT.AUTHORIZATION.', 'authorization'],
	['PAYMENT.CAPTURE.REFUNDED', 'refund'],
	['PAYMENT.CAPTURE.REVERSED', 'refund'],
	['PAYMENT.CAPTURE.', 'capture'],
	['PAYMENT.REFUND.', 'refund'],
	['PAYMENT.SALE.REFUNDED', 'saleRefund'],
	['PAYMENT.SALE.REVERSED', 'saleRefund'],
	['PAYMENT.SALE.', 'sale'],
	['CUSTOMER.DISPUTE.', 'dispute'],
	['RISK.DISPUTE.', 'dispute'],
	['INVOICING.', 'invoice'],
	['BILLING.SUBSCRIPTION.', 'subscription'],
	['BILLING_AGREEMENTS.', 'subscription'],
	['BILLING.PLAN.', 'plan'],
	['CATALOG.PRODUCT.', 'product'],
	['PAYMENT.PAYOUTSBATCH.', 'payout'],
	['PAYMENT.PAYOUTS-ITEM.', 'payoutItem'],
	['VAULT.', 'savedMethod'],
	['MERCHANT.', 'seller'],
	['CUSTOMER.MERCHANT-INTEGRATION.', 'seller'],
	['IDENTITY.', 'consent'],
];

/** For types that PayPal may add. */
const byResourceType = new Map<string, EventFamily>([
	['checkout-order', 'order'],
	['authorization', 'authorization'],
	['capture', 'capture'],
	['refund', 'refund'],
	['sale', 'sale'],
	['dispute', 'dispute'],
	['invoices', 'invoice'],
	['subscription', 'subscription'],
	['agreement', 'subscription'],
	['plan', 'plan'],
	['product', 'product'],
	['payouts', 'payout'],
	['payouts_item', 'payoutItem'],
	['payment_token', 'savedMethod'],
	['payment-token', 'savedMethod'],
	['merchant-onboarding', 'seller'],
	['partner-consent', 'seller'],
]);

export function familyOf({
	event_type: type,
	resource_type: resourceType,
	resource,
}: PayPalEvent): EventFamily {
	const family =
		byEventType.find(([prefix]) => type.startsWith(prefix))?.[1] ??
		byResourceType.get(typeof resourceType === 'string' ? resourceType.toLowerCase() : '') ??
		'other';
	return resource.sale_id && (family === 'sale' || family === 'refund') ? 'saleRefund' : family;
}
