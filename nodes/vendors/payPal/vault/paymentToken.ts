import type { IDataObject } from 'n8n-workflow';

import { withoutGaps } from '../orders/simplifyOrder';

interface Wallet {
	email_address?: string;
	account_id?: string;
	payer_id?: string;
	name?: { given_name?: string; surname?: string; full_name?: string };
}

/** A saved way to pay. https://developer.paypal.com/docs/api/payment-tokens/v3/#payment-tokens_get */
export interface PaymentToken {
	id: string;
	customer?: { id?: string; merchant_customer_id?: string };
	payment_source?: {
		card?: { brand?: string; last_digits?: string; expiry?: string; name?: string };
		paypal?: Wallet;
		venmo?: Wallet;
		[name: string]: object | undefined;
	};
}

/** In n8n's spelling: what it is, whose it is, and how a person would know it again. */
export function simplifyPaymentToken({
	id,
	customer,
	payment_source: sources = {},
}: PaymentToken): IDataObject {
	const [type] = Object.keys(sources);
	const { card } = sources;
	const wallet = sources.paypal ?? sources.venmo;
	return withoutGaps({
		paymentTokenId: id,
		type,
		customerId: customer?.id,
		merchantCustomerId: customer?.merchant_customer_id,
		card:
			card &&
			withoutGaps({ brand: card.brand, lastDigits: card.last_digits, expiry: card.expiry, name: card.name }),
		account:
			wallet &&
			withoutGaps({
				email: wallet.email_address,
				payerId: wallet.payer_id ?? wallet.account_id,
				givenName: wallet.name?.given_name,
				surname: wallet.name?.surname,
			}),
	});
}
