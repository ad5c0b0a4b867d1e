import type { Initiator } from '../../../checkout/ports/savedAccounts';

/**
 * Who charges a saved account, and what for. The names are those of PayPal's SDK (`PaypalWalletStoredCredential`).
 * https://developer.paypal.com/docs/api/orders/v2/#definition-paypal_wallet_stored_credential
 */
export interface StoredCredential {
	payment_initiator: 'CUSTOMER' | 'MERCHANT';
	usage: 'SUBSEQUENT';
	usage_pattern?: 'UNSCHEDULED_POSTPAID' | 'RECURRING_PREPAID';
}

/** PayPal wants the pattern of what the buyer did not start. */
export const toStoredCredential = (initiator: Initiator): StoredCredential =>
	initiator.by === 'buyer'
		? { payment_initiator: 'CUSTOMER', usage: 'SUBSEQUENT' }
		: {
				payment_initiator: 'MERCHANT',
				usage: 'SUBSEQUENT',
				usage_pattern: initiator.pattern === 'recurring' ? 'RECURRING_PREPAID' : 'UNSCHEDULED_POSTPAID',
			};
