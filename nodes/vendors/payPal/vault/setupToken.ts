import type { IDataObject } from 'n8n-workflow';

import { approveUrlOf } from '../billing/subscription';
import type { PayPalLink } from '../orders/order';
import { withoutGaps } from '../orders/simplifyOrder';
import { simplifyPaymentToken, type PaymentToken } from './paymentToken';

/** A way to pay that is about to be saved. https://developer.paypal.com/docs/api/payment-tokens/v3/#setup-tokens_get */
export interface SetupToken extends PaymentToken {
	/** `PAYER_ACTION_REQUIRED`, `APPROVED`, `VAULTED` and others. */
	status?: string;
	links?: PayPalLink[];
}

export function simplifySetupToken(token: SetupToken): IDataObject {
	const { paymentTokenId: setupTokenId, ...rest } = simplifyPaymentToken(token);
	return withoutGaps({ setupTokenId, status: token.status, approveUrl: approveUrlOf(token), ...rest });
}
