interface PayPalEventName {
	name: string;
	eventType: string;
	description?: string;
}

/**
 * PayPal's events under the names merchants have for them, by what they are about. n8n sorts nothing: this is the
 * order on the panel. https://developer.paypal.com/api/rest/webhooks/event-names/
 */
export const eventNames: PayPalEventName[] = [
	{
		name: 'Account: Authorization Consent Revoked',
		eventType: 'IDENTITY.AUTHORIZATION-CONSENT.REVOKED',
		description: 'A buyer or seller withdrew their consent to your app',
	},
	{
		name: 'Account: Limitation Added',
		eventType: 'CUSTOMER.ACCOUNT-LIMITATION.ADDED',
		description: 'PayPal has limited an account',
	},
	{ name: 'Account: Limitation Escalated', eventType: 'CUSTOMER.ACCOUNT-LIMITATION.ESCALATED' },
	{ name: 'Account: Limitation Lifted', eventType: 'CUSTOMER.ACCOUNT-LIMITATION.LIFTED' },
	{ name: 'Account: Limitation Updated', eventType: 'CUSTOMER.ACCOUNT-LIMITATION.UPDATED' },
	{
		name: 'Authorization: Created',
		eventType: 'PAYMENT.AUTHORIZATION.CREATED',
		description: 'Money is reserved',
	},
	{
		name: 'Authorization: Voided',
		eventType: 'PAYMENT.AUTHORIZATION.VOIDED',
		description: 'Reserved money was released',
	},
	{ name: 'Billing Agreement: Cancelled', eventType: 'BILLING_AGREEMENTS.AGREEMENT.CANCELLED' },
	{ name: 'Billing Agreement: Created', eventType: 'BILLING_AGREEMENTS.AGREEMENT.CREATED' },
	{ name: 'Checkout: Buyer Approved (Old API)', eventType: 'CHECKOUT.CHECKOUT.BUYER-APPROVED' },
	{
		name: 'Dispute: Opened',
		eventType: 'CUSTOMER.DISPUTE.CREATED',
		description: 'A buyer complained: respond in time',
	},
	{ name: 'Dispute: Opened (Old API)', eventType: 'RISK.DISPUTE.CREATED' },
	{ name: 'Dispute: Resolved', eventType: 'CUSTOMER.DISPUTE.RESOLVED' },
	{ name: 'Dispute: Updated', eventType: 'CUSTOMER.DISPUTE.UPDATED' },
	{ name: 'Invoice: Cancelled', eventType: 'INVOICING.INVOICE.CANCELLED' },
	{ name: 'Invoice: Created', eventType: 'INVOICING.INVOICE.CREATED' },
	{ name: 'Invoice: Paid', eventType: 'INVOICING.INVOICE.PAID' },
	{ name: 'Invoice: Refunded', eventType: 'INVOICING.INVOICE.REFUNDED' },
	{ name: 'Invoice: Scheduled', eventType: 'INVOICING.INVOICE.SCHEDULED' },
	{ name: 'Invoice: Updated', eventType: 'INVOICING.INVOICE.UPDATED' },
	{ name: 'Managed Account: Created', eventType: 'CUSTOMER.MANAGED-ACCOUNT.ACCOUNT-CREATED' },
	{ name: 'Managed Account: Creation Failed', eventType: 'CUSTOMER.MANAGED-ACCOUNT.CREATION-FAILED' },
	{
		name: 'Managed Account: Negative Balance Debit Started',
		eventType: 'CUSTOMER.MANAGED-ACCOUNT.NEGATIVE-BALANCE-DEBIT-INITIATED',
	},
	{
		name: 'Managed Account: Negative Balance Notified',
		eventType: 'CUSTOMER.MANAGED-ACCOUNT.NEGATIVE-BALANCE-NOTIFIED',
	},
	{ name: 'Managed Account: Risk Assessed', eventType: 'CUSTOMER.MANAGED-ACCOUNT.RISK-ASSESSED' },
	{ name: 'Managed Account: Status Changed', eventType: 'CUSTOMER.MANAGED-ACCOUNT.ACCOUNT-STATUS-CHANGED' },
	{ name: 'Managed Account: Updated', eventType: 'CUSTOMER.MANAGED-ACCOUNT.ACCOUNT-UPDATED' },
	{
		name: 'Order: Approval Reversed',
		eventType: 'CHECKOUT.PAYMENT-APPROVAL.REVERSED',
		description: 'An approved order was not captured in time, and PayPal gave the money back',
	},
	{
		name: 'Order: Approved',
		eventType: 'CHECKOUT.ORDER.APPROVED',
		description: 'The buyer has approved: capture the order now to get the money',
	},
	{ name: 'Order: Cancelled (Old API)', eventType: 'PAYMENT.ORDER.CANCELLED' },
	{
		name: 'Order: Completed',
		eventType: 'CHECKOUT.ORDER.COMPLETED',
		description: 'All payments of the order have been made',
	},
	{ name: 'Order: Created (Old API)', eventType: 'PAYMENT.ORDER.CREATED' },
	{ name: 'Order: Processed', eventType: 'CHECKOUT.ORDER.PROCESSED' },
	{ name: 'Payment Method: Card Deleted (Old API)', eventType: 'VAULT.CREDIT-CARD.DELETED' },
	{ name: 'Payment Method: Card Saved (Old API)', eventType: 'VAULT.CREDIT-CARD.CREATED' },
	{ name: 'Payment Method: Card Updated (Old API)', eventType: 'VAULT.CREDIT-CARD.UPDATED' },
	{ name: 'Payment Method: Deleted', eventType: 'VAULT.PAYMENT-TOKEN.DELETED' },
	{ name: 'Payment Method: Deletion Started', eventType: 'VAULT.PAYMENT-TOKEN.DELETION-INITIATED' },
	{
		name: 'Payment Method: Saved',
		eventType: 'VAULT.PAYMENT-TOKEN.CREATED',
		description: 'A buyer saved a payment method',
	},
	{ name: 'Payment: Completed', eventType: 'PAYMENT.CAPTURE.COMPLETED', description: 'The money is yours' },
	{ name: 'Payment: Created (Old API)', eventType: 'PAYMENTS.PAYMENT.CREATED' },
	{
		name: 'Payment: Declined',
		eventType: 'PAYMENT.CAPTURE.DECLINED',
		description: 'The payment did not go through',
	},
	{
		name: 'Payment: Denied',
		eventType: 'PAYMENT.CAPTURE.DENIED',
		description: 'A pending payment was refused',
	},
	{
		name: 'Payment: Pending',
		eventType: 'PAYMENT.CAPTURE.PENDING',
		description: 'PayPal is still holding the payment',
	},
	{
		name: 'Payment: Refunded',
		eventType: 'PAYMENT.CAPTURE.REFUNDED',
		description: 'Money went back to the buyer',
	},
	{
		name: 'Payment: Reversed',
		eventType: 'PAYMENT.CAPTURE.REVERSED',
		description: 'PayPal took the money back',
	},
	{ name: 'Payout: Batch Denied', eventType: 'PAYMENT.PAYOUTSBATCH.DENIED' },
	{ name: 'Payout: Batch Processing', eventType: 'PAYMENT.PAYOUTSBATCH.PROCESSING' },
	{ name: 'Payout: Batch Succeeded', eventType: 'PAYMENT.PAYOUTSBATCH.SUCCESS' },
	{ name: 'Payout: Item Blocked', eventType: 'PAYMENT.PAYOUTS-ITEM.BLOCKED' },
	{ name: 'Payout: Item Canceled', eventType: 'PAYMENT.PAYOUTS-ITEM.CANCELED' },
	{ name: 'Payout: Item Denied', eventType: 'PAYMENT.PAYOUTS-ITEM.DENIED' },
	{ name: 'Payout: Item Failed', eventType: 'PAYMENT.PAYOUTS-ITEM.FAILED' },
	{ name: 'Payout: Item Held', eventType: 'PAYMENT.PAYOUTS-ITEM.HELD' },
	{ name: 'Payout: Item Refunded', eventType: 'PAYMENT.PAYOUTS-ITEM.REFUNDED' },
	{ name: 'Payout: Item Returned', eventType: 'PAYMENT.PAYOUTS-ITEM.RETURNED' },
	{ name: 'Payout: Item Succeeded', eventType: 'PAYMENT.PAYOUTS-ITEM.SUCCEEDED' },
	{
		name: 'Payout: Item Unclaimed',
		eventType: 'PAYMENT.PAYOUTS-ITEM.UNCLAIMED',
		description: 'The receiver has no PayPal account yet',
	},
	{ name: 'Payout: Referenced Item Completed', eventType: 'PAYMENT.REFERENCED-PAYOUT-ITEM.COMPLETED' },
	{ name: 'Payout: Referenced Item Failed', eventType: 'PAYMENT.REFERENCED-PAYOUT-ITEM.FAILED' },
	{ name: 'Plan: Activated', eventType: 'BILLING.PLAN.ACTIVATED' },
	{ name: 'Plan: Created', eventType: 'BILLING.PLAN.CREATED' },
	{ name: 'Plan: Deactivated', eventType: 'BILLING.PLAN.DEACTIVATED' },
	{ name: 'Plan: Price Change Activated', eventType: 'BILLING.PLAN.PRICING-CHANGE.ACTIVATED' },
	{ name: 'Plan: Updated', eventType: 'BILLING.PLAN.UPDATED' },
	{ name: 'Product: Created', eventType: 'CATALOG.PRODUCT.CREATED' },
	{ name: 'Product: Updated', eventType: 'CATALOG.PRODUCT.UPDATED' },
	{ name: 'Refund: Failed', eventType: 'PAYMENT.REFUND.FAILED' },
	{ name: 'Refund: Pending', eventType: 'PAYMENT.REFUND.PENDING' },
	{
		name: 'Seller: Already Integrated',
		eventType: 'CUSTOMER.MERCHANT-INTEGRATION.SELLER-ALREADY-INTEGRATED',
	},
	{ name: 'Seller: Capability Updated', eventType: 'CUSTOMER.MERCHANT-INTEGRATION.CAPABILITY-UPDATED' },
	{ name: 'Seller: Consent Granted', eventType: 'CUSTOMER.MERCHANT-INTEGRATION.SELLER-CONSENT-GRANTED' },
	{ name: 'Seller: Consent Revoked', eventType: 'MERCHANT.PARTNER-CONSENT.REVOKED' },
	{ name: 'Seller: Email Confirmed', eventType: 'CUSTOMER.MERCHANT-INTEGRATION.SELLER-EMAIL-CONFIRMED' },
	{ name: 'Seller: Onboarding Completed', eventType: 'MERCHANT.ONBOARDING.COMPLETED' },
	{
		name: 'Seller: Onboarding Started',
		eventType: 'CUSTOMER.MERCHANT-INTEGRATION.SELLER-ONBOARDING-INITIATED',
	},
	{
		name: 'Seller: Product Subscription Updated',
		eventType: 'CUSTOMER.MERCHANT-INTEGRATION.PRODUCT-SUBSCRIPTION-UPDATED',
	},
	{ name: 'Subscription: Activated', eventType: 'BILLING.SUBSCRIPTION.ACTIVATED' },
	{ name: 'Subscription: Cancelled', eventType: 'BILLING.SUBSCRIPTION.CANCELLED' },
	{ name: 'Subscription: Created', eventType: 'BILLING.SUBSCRIPTION.CREATED' },
	{ name: 'Subscription: Expired', eventType: 'BILLING.SUBSCRIPTION.EXPIRED' },
	{
		name: 'Subscription: Payment Completed',
		eventType: 'PAYMENT.SALE.COMPLETED',
		description: 'A billing cycle of a subscription was paid',
	},
	{ name: 'Subscription: Payment Denied', eventType: 'PAYMENT.SALE.DENIED' },
	{ name: 'Subscription: Payment Failed', eventType: 'BILLING.SUBSCRIPTION.PAYMENT.FAILED' },
	{ name: 'Subscription: Payment Pending', eventType: 'PAYMENT.SALE.PENDING' },
	{ name: 'Subscription: Payment Refunded', eventType: 'PAYMENT.SALE.REFUNDED' },
	{ name: 'Subscription: Payment Reversed', eventType: 'PAYMENT.SALE.REVERSED' },
	{ name: 'Subscription: Reactivated', eventType: 'BILLING.SUBSCRIPTION.RE-ACTIVATED' },
	{ name: 'Subscription: Suspended', eventType: 'BILLING.SUBSCRIPTION.SUSPENDED' },
	{ name: 'Subscription: Updated', eventType: 'BILLING.SUBSCRIPTION.UPDATED' },
];

/** By event type, with a name for all of them. */
export const namesByType: Record<string, string> = {
	'*': 'All events',
	...Object.fromEntries(eventNames.map(({ name, eventType }) => [eventType, name])),
};
