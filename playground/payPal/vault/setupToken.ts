import type { Card } from '../orders/order.ts';
import type { PaymentToken } from './paymentToken.ts';

/** A way to pay that is about to be saved, without a purchase. https://developer.paypal.com/docs/api/payment-tokens/v3/#setup-tokens_create */
export interface SetupToken extends Pick<
	PaymentToken,
	'kind' | 'person' | 'customerId' | 'merchantCustomerId'
> {
	id: string;
	/** `VAULTED`: a payment token came of it. */
	status: 'PAYER_ACTION_REQUIRED' | 'APPROVED' | 'VAULTED';
	card?: Card;
	/** What answers show of the account before somebody has agreed. */
	shown: Record<string, unknown>;
	context: { brand_name?: string; return_url?: string; cancel_url?: string; vault_instruction?: string };
}
