/**
 * The calls to PayPal that the operations of PayPal Checkout make, as PayPal's OpenAPI writes them. A test of their
 * requests fails when one is missing here, or none makes it any more.
 */
export const ofOperations = [
	'GET /v1/billing/plans',
	'POST /v1/billing/plans',
	'GET /v1/billing/plans/{id}',
	'PATCH /v1/billing/plans/{id}',
	'POST /v1/billing/plans/{id}/activate',
	'POST /v1/billing/plans/{id}/deactivate',
	'POST /v1/billing/plans/{id}/update-pricing-schemes',
	'GET /v1/billing/subscriptions',
	'POST /v1/billing/subscriptions',
	'GET /v1/billing/subscriptions/{id}',
	'PATCH /v1/billing/subscriptions/{id}',
	'POST /v1/billing/subscriptions/{id}/activate',
	'POST /v1/billing/subscriptions/{id}/cancel',
	'POST /v1/billing/subscriptions/{id}/capture',
	'POST /v1/billing/subscriptions/{id}/revise',
	'POST /v1/billing/subscriptions/{id}/suspend',
	'GET /v1/billing/subscriptions/{id}/transactions',
	'GET /v1/catalogs/products',
	'POST /v1/catalogs/products',
	'GET /v1/catalogs/products/{product_id}',
	'PATCH /v1/catalogs/products/{product_id}',
	'GET /v1/checkout/payment-resources',
	'POST /v1/checkout/payment-resources',
	'DELETE /v1/checkout/payment-resources/{id}',
	'GET /v1/checkout/payment-resources/{id}',
	'PUT /v1/checkout/payment-resources/{id}',
	'GET /v1/customer/disputes',
	'GET /v1/customer/disputes/{id}',
	'POST /v1/customer/disputes/{id}/accept-claim',
	'POST /v1/customer/disputes/{id}/acknowledge-return-item',
	'POST /v1/customer/disputes/{id}/appeal',
	'POST /v1/customer/disputes/{id}/escalate',
	'POST /v1/customer/disputes/{id}/make-offer',
	'POST /v1/customer/disputes/{id}/provide-evidence',
	'POST /v1/customer/disputes/{id}/send-message',
	'POST /v1/notifications/simulate-event',
	'GET /v1/notifications/webhooks-events',
	'GET /v1/notifications/webhooks-events/{event_id}',
	'POST /v1/notifications/webhooks-events/{event_id}/resend',
	'POST /v1/payments/payouts',
	'GET /v1/payments/payouts-item/{payout_item_id}',
	'POST /v1/payments/payouts-item/{payout_item_id}/cancel',
	'GET /v1/payments/payouts/{id}',
	'GET /v1/reporting/balances',
	'GET /v1/reporting/transactions',
	'GET /v1/shipping/trackers',
	'POST /v2/checkout/orders',
	'GET /v2/checkout/orders/{id}',
	'PATCH /v2/checkout/orders/{id}',
	'POST /v2/checkout/orders/{id}/authorize',
	'POST /v2/checkout/orders/{id}/capture',
	'POST /v2/checkout/orders/{id}/confirm-payment-source',
	'POST /v2/checkout/orders/{id}/track',
	'PATCH /v2/checkout/orders/{id}/trackers/{tracker_id}',
	'POST /v2/invoicing/generate-next-invoice-number',
	'GET /v2/invoicing/invoices',
	'POST /v2/invoicing/invoices',
	'DELETE /v2/invoicing/invoices/{invoice_id}',
	'GET /v2/invoicing/invoices/{invoice_id}',
	'PUT /v2/invoicing/invoices/{invoice_id}',
	'POST /v2/invoicing/invoices/{invoice_id}/cancel',
	'POST /v2/invoicing/invoices/{invoice_id}/generate-qr-code',
	'POST /v2/invoicing/invoices/{invoice_id}/payments',
	'DELETE /v2/invoicing/invoices/{invoice_id}/payments/{transaction_id}',
	'POST /v2/invoicing/invoices/{invoice_id}/refunds',
	'DELETE /v2/invoicing/invoices/{invoice_id}/refunds/{transaction_id}',
	'POST /v2/invoicing/invoices/{invoice_id}/remind',
	'POST /v2/invoicing/invoices/{invoice_id}/send',
	'POST /v2/invoicing/search-invoices',
	'GET /v2/payments/authorizations/{authorization_id}',
	'POST /v2/payments/authorizations/{authorization_id}/capture',
	'POST /v2/payments/authorizations/{authorization_id}/reauthorize',
	'POST /v2/payments/authorizations/{authorization_id}/void',
	'GET /v2/payments/captures/{capture_id}',
	'POST /v2/payments/captures/{capture_id}/refund',
	'GET /v2/payments/refunds/{refund_id}',
	'GET /v3/vault/payment-tokens',
	'POST /v3/vault/payment-tokens',
	'DELETE /v3/vault/payment-tokens/{id}',
	'GET /v3/vault/payment-tokens/{id}',
	'POST /v3/vault/setup-tokens',
	'GET /v3/vault/setup-tokens/{id}',
];

/** Those of the triggers: their own webhook, and what proves an event. */
export const ofTriggers = [
	'POST /v1/notifications/webhooks',
	'GET /v1/notifications/webhooks',
	'GET /v1/notifications/webhooks/{webhook_id}',
	'PATCH /v1/notifications/webhooks/{webhook_id}',
	'DELETE /v1/notifications/webhooks/{webhook_id}',
];

/** @returns the call of that list; undefined for one that is not there */
export function callOf(calls: string[], method: string, path: string): string | undefined {
	const plain = path.split('?')[0]!;
	// The one with the fewest variables: `.../webhooks-lookup` is no `.../{webhook_id}`.
	return calls
		.filter((call) => {
			const [itsMethod, template] = call.split(' ') as [string, string];
			return itsMethod === method && new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(plain);
		})
		.sort((one, other) => one.split('{').length - other.split('{').length)[0];
}
