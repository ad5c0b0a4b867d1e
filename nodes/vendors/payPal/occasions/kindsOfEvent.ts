import { kindsAbout, type PaymentKind } from '../../../checkout/notifications/kinds';

type KindsByPrefix = Array<[prefix: string, kinds: PaymentKind[]]>;

const moneyBack = kindsAbout('refund');
const disputes = kindsAbout('dispute');

/** Nobody is thanked for money that goes back or is not there yet, whatever else PayPal says at that moment. */
const atMost: KindsByPrefix = [
	['PAYMENT.CAPTURE.REFUNDED', [...moneyBack, 'subscriptionRefunded']],
	['PAYMENT.CAPTURE.REVERSED', moneyBack],
	['PAYMENT.REFUND.', moneyBack],
	['PAYMENT.SALE.COMPLETED', ['subscriptionCharged']],
	['PAYMENT.SALE.REFUNDED', ['subscriptionRefunded']],
	['PAYMENT.SALE.', []],
	['INVOICING.INVOICE.CANCELLED', ['invoiceCancelled']],
	['INVOICING.INVOICE.REFUNDED', ['invoiceRefunded']],
	['PAYMENT.PAYOUTS', []],
	['PAYMENT.REFERENCED-PAYOUT', []],
];

/** The same, as long as the merchant has not chosen what to tell. */
const byItself: KindsByPrefix = [
	['CUSTOMER.DISPUTE.', disputes],
	['RISK.DISPUTE.', disputes],
	['INVOICING.', kindsAbout('invoice')],
	['BILLING.SUBSCRIPTION.CANCELLED', ['subscriptionCancelled']],
	['BILLING.SUBSCRIPTION.EXPIRED', ['subscriptionExpired']],
	['BILLING.SUBSCRIPTION.PAYMENT.FAILED', ['subscriptionPaymentFailed']],
	['BILLING.SUBSCRIPTION.RE-ACTIVATED', ['subscriptionResumed']],
	['BILLING.SUBSCRIPTION.SUSPENDED', ['subscriptionPaused']],
	['BILLING.SUBSCRIPTION.UPDATED', ['subscriptionChanged']],
	['BILLING', []],
	['CATALOG.', []],
	['CHECKOUT.PAYMENT-APPROVAL.REVERSED', []],
	['PAYMENT.AUTHORIZATION.VOIDED', ['paid', ...moneyBack]],
];

/**
 * What may be told when an event of this type comes in.
 * https://developer.paypal.com/api/rest/webhooks/event-names/
 *
 * @param asked the kind the merchant has chosen
 * @returns undefined when the type rules nothing out: then the payment itself decides
 */
export function kindsOfEvent(eventType: string, asked?: PaymentKind): PaymentKind[] | undefined {
	const rules = asked ? atMost : [...atMost, ...byItself];
	return rules.find(([prefix]) => eventType.startsWith(prefix))?.[1];
}
