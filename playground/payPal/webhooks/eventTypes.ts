/** A kind of event a webhook can be subscribed to, as GET /v1/notifications/webhooks-event-types lists it. */
export interface EventType {
	name: string;
	description: string;
	status: 'ENABLED';
	resource_versions: string[];
}

const described: Record<string, string> = {
	'CHECKOUT.ORDER.APPROVED': 'A buyer approved an order.',
	'CHECKOUT.ORDER.COMPLETED': 'An order was captured or authorized.',
	'CHECKOUT.PAYMENT-APPROVAL.REVERSED': 'An approval was taken back.',
	'PAYMENT.AUTHORIZATION.CREATED': 'An authorization was made.',
	'PAYMENT.AUTHORIZATION.VOIDED': 'An authorization was voided.',
	'PAYMENT.CAPTURE.COMPLETED': 'A capture came to its end, and the money is there.',
	'PAYMENT.CAPTURE.DECLINED': 'A capture was declined.',
	'PAYMENT.CAPTURE.DENIED': 'A capture was denied.',
	'PAYMENT.CAPTURE.PENDING': 'A capture is pending.',
	'PAYMENT.CAPTURE.REFUNDED': 'A capture was refunded.',
	'PAYMENT.CAPTURE.REVERSED': 'PayPal took a capture back.',
	'PAYMENT.REFUND.PENDING': 'A refund is pending.',
	'PAYMENT.REFUND.FAILED': 'A refund failed.',
	'PAYMENT.SALE.COMPLETED': 'A sale came to its end.',
	'PAYMENT.SALE.REFUNDED': 'A sale was refunded.',
	'PAYMENT.SALE.REVERSED': 'PayPal took a sale back.',
	'CUSTOMER.DISPUTE.CREATED': 'A dispute was opened.',
	'CUSTOMER.DISPUTE.UPDATED': 'A dispute changed.',
	'CUSTOMER.DISPUTE.RESOLVED': 'A dispute came to its end.',
	'INVOICING.INVOICE.CANCELLED': 'An invoice was cancelled.',
	'INVOICING.INVOICE.CREATED': 'An invoice was made.',
	'INVOICING.INVOICE.PAID': 'An invoice was paid.',
	'INVOICING.INVOICE.REFUNDED': 'An invoice was refunded.',
	'INVOICING.INVOICE.UPDATED': 'An invoice changed.',
	'BILLING.PLAN.CREATED': 'A plan was made.',
	'BILLING.SUBSCRIPTION.CREATED': 'A subscription was made.',
	'BILLING.SUBSCRIPTION.ACTIVATED': 'A subscription became active.',
	'BILLING.SUBSCRIPTION.CANCELLED': 'A subscription was cancelled.',
	'BILLING.SUBSCRIPTION.SUSPENDED': 'A subscription was suspended.',
	'BILLING.SUBSCRIPTION.EXPIRED': 'A subscription expired.',
	'BILLING.SUBSCRIPTION.PAYMENT.FAILED': 'A payment of a subscription failed.',
	'PAYMENT.PAYOUTSBATCH.SUCCESS': 'A batch of payouts was carried out.',
	'PAYMENT.PAYOUTSBATCH.DENIED': 'A batch of payouts was denied.',
	'VAULT.PAYMENT-TOKEN.CREATED': 'A way to pay was saved.',
	'VAULT.PAYMENT-TOKEN.DELETED': 'A saved way to pay was deleted.',
};

/** Event types whose resources are of the first version. */
const firstVersion = /^(PAYMENT\.SALE|PAYMENT\.PAYOUTS|INVOICING)/;

export const eventTypes: EventType[] = Object.entries(described).map(([name, description]) => ({
	name,
	description,
	status: 'ENABLED',
	resource_versions: [firstVersion.test(name) ? '1.0' : '2.0'],
}));

/** Looks a name up; `*` stands for all events, also those to come. */
export function eventType(name: string): EventType | undefined {
	if (name === '*') return { name, description: 'ALL', status: 'ENABLED', resource_versions: [] };
	return eventTypes.find((type) => type.name === name);
}
