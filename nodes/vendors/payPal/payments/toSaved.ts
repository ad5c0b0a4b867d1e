import type { Payment } from '../../../checkout/payment';
import type { Order } from '../orders/order';

/**
 * What came of saving the account that pays. PayPal may still be at it when it has the money (`APPROVED`, without an ID):
 * then the event VAULT.PAYMENT-TOKEN.CREATED tells when it is done.
 * https://developer.paypal.com/docs/checkout/save-payment-methods/during-purchase/orders-api/paypal/
 */
export function toSaved({ payment_source: source }: Order): Pick<Payment, 'saved'> {
	const vault = source?.paypal?.attributes?.vault;
	if (!vault) return {};
	const customerId = vault.customer?.id;
	return { saved: { ...(vault.id && { accountId: vault.id }), ...(customerId && { customerId }) } };
}
