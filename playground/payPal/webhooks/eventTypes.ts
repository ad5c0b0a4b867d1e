/** A kind of event a webhook can be subscribed to, as GET /v1/notifications/webhooks-event-types lists it. */
export interface EventType {
	name: string;
	description: string;
	status: 'ENABLED';
	resource_versions: string[];
}

/** Names below a prefix, as PayPal lists them. https://developer.paypal.com/api/rest/webhooks/event-names/ */
const families: Record<string, string[]> = {
	'CHECKOUT.ORDER': ['APPROVED', 'COMPLETED', 'PROCESSED'],
	'CHECKOUT.PAYMENT-APPROVAL': ['REVERSED'],
	'CHECKOUT.CHECKOUT': ['BUYER-APPROVED'],
	'PAYMENT.AUTHORIZATION': ['CREATED', 'VOIDED'],
	'PAYMENT.CAPTURE': ['COMPLETED', 'DECLINED', 'DENIED', 'PENDING', 'REFUNDED', 'REVERSED'],
	'PAYMENT.REFUND': ['PENDING', 'FAILED'],
	'PAYMENT.SALE': ['COMPLETED', 'DENIED', 'PENDING', 'REFUNDED', 'REVERSED'],
	'PAYMENT.ORDER': ['CREATED', 'CANCELLED'],
	'PAYMENTS.PAYMENT': ['CREATED'],
	'PAYMENT.REFERENCED-PAYOUT-ITEM': ['COMPLETED', 'FAILED'],
	'PAYMENT.PAYOUTSBATCH': ['DENIED', 'PROCESSING', 'SUCCESS'],
	'PAYMENT.PAYOUTS-ITEM': [
		...['BLOCKED', 'CANCELED', 'DENIED', 'FAILED', 'HELD'],
		...['REFUNDED', 'RETURNED', 'SUCCEEDED', 'UNCLAIMED'],
	],
	'CUSTOMER.DISPUTE': ['CREATED', 'UPDATED', 'RESOLVED'],
	'RISK.DISPUTE': ['CREATED'],
	'INVOICING.INVOICE': ['CANCELLED', 'CREATED', 'PAID', 'REFUNDED', 'SCHEDULED', 'UPDATED'],
	'CATALOG.PRODUCT': ['CREATED', 'UPDATED'],
	'BILLING.PLAN': ['CREATED', 'UPDATED', 'ACTIVATED', 'DEACTIVATED', 'PRICING-CHANGE.ACTIVATED'],
	'BILLING.SUBSCRIPTION': [
		...['CREATED', 'ACTIVATED', 'UPDATED', 'EXPIRED', 'CANCELLED', 'SUSPENDED'],
		...['RE-ACTIVATED', 'PAYMENT.FAILED'],
	],
	'BILLING_AGREEMENTS.AGREEMENT': ['CREATED', 'CANCELLED'],
	'VAULT.PAYMENT-TOKEN': ['CREATED', 'DELETED', 'DELETION-INITIATED'],
	'VAULT.CREDIT-CARD': ['CREATED', 'DELETED', 'UPDATED'],
	'IDENTITY.AUTHORIZATION-CONSENT': ['REVOKED'],
	'MERCHANT.ONBOARDING': ['COMPLETED'],
	'MERCHANT.PARTNER-CONSENT': ['REVOKED'],
	'CUSTOMER.ACCOUNT-LIMITATION': ['ADDED', 'ESCALATED', 'LIFTED', 'UPDATED'],
	'CUSTOMER.MERCHANT-INTEGRATION': [
		...['CAPABILITY-UPDATED', 'PRODUCT-SUBSCRIPTION-UPDATED', 'SELLER-ALREADY-INTEGRATED'],
		...['SELLER-ONBOARDING-INITIATED', 'SELLER-CONSENT-GRANTED', 'SELLER-EMAIL-CONFIRMED'],
	],
	'CUSTOMER.MANAGED-ACCOUNT': [
		...['ACCOUNT-CREATED', 'CREATION-FAILED', 'ACCOUNT-UPDATED', 'ACCOUNT-STATUS-CHANGED'],
		...['RISK-ASSESSED', 'NEGATIVE-BALANCE-NOTIFIED', 'NEGATIVE-BALANCE-DEBIT-INITIATED'],
	],
};

/** Families whose resources are of the first version. */
const firstVersion =
	/^(PAYMENT\.(SALE|ORDER|PAYOUTS|REFERENCED)|PAYMENTS\.|INVOICING|CUSTOMER|RISK|IDENTITY|MERCHANT|BILLING_AGREEMENTS|VAULT\.CREDIT|CHECKOUT\.CHECKOUT)/;

function versionsOf(family: string): string[] {
	if (firstVersion.test(family)) return ['1.0'];
	if (family === 'BILLING.PLAN' || family === 'BILLING.SUBSCRIPTION') return ['1.0', '2.0'];
	return family === 'VAULT.PAYMENT-TOKEN' ? ['3.0'] : ['2.0'];
}

export const eventTypes: EventType[] = Object.entries(families).flatMap(([family, kinds]) =>
	kinds.map((kind) => ({
		name: `${family}.${kind}`,
		description: `${inPlainWords(family)}: ${inPlainWords(kind)}.`,
		status: 'ENABLED' as const,
		resource_versions: versionsOf(family),
	})),
);

/** `PAYMENT.CAPTURE` becomes `Payment capture`. */
function inPlainWords(name: string): string {
	const [first = '', ...rest] = name.toLowerCase().replace(/[._-]/g, ' ');
	return `${first.toUpperCase()}${rest.join('')}`;
}

/** Looks a name up; `*` stands for all events, also those to come. */
export function eventType(name: string): EventType | undefined {
	if (name === '*') return { name, description: 'ALL', status: 'ENABLED', resource_versions: [] };
	return eventTypes.find((type) => type.name === name);
}
