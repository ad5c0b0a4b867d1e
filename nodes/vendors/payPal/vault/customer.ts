import { createHash } from 'node:crypto';

import type { Chat } from '../../../checkout/ports/savedAccounts';
import type { SaveOptions } from '../orders/checkout';

/** A buyer as PayPal's vault knows them. */
interface VaultCustomer {
	/** What their payment tokens are listed by. */
	id: string;
	/** Comes back with them, and with the events that tell of them. */
	merchant_customer_id: string;
}

const prefix = 'messenger';
const use = 'messenger vault customer 1';
/** 22 characters in base64url, all that PayPal has room for: 128 bits, so no two chats are one customer. */
const idBytes = 16;

/**
 * The vault customer of a chat. It is worked out of the chat alone, so that nothing has to be kept to find what was saved
 * in it, and a new app secret, credential or n8n finds it too. See docs/decisions/0054-a-customer-for-each-chat.md.
 * https://developer.paypal.com/docs/api/payment-tokens/v3/#definition-customer
 */
export const vaultCustomerOf = ({ pageId, psid }: Chat): VaultCustomer => ({
	id: createHash('sha256')
		.update(JSON.stringify([use, pageId, psid]))
		.digest()
		.subarray(0, idBytes)
		.toString('base64url'),
	merchant_customer_id: `${prefix}.${pageId}.${psid}`,
});

/** Whose chat a vault customer is of; undefined for one that was not made for a chat. */
export function chatOfCustomer(customer: Partial<VaultCustomer> | undefined): Chat | undefined {
	const [, pageId, psid] = /^messenger\.(\d+)\.(\d+)$/.exec(customer?.merchant_customer_id ?? '') ?? [];
	return pageId && psid ? { pageId, psid } : undefined;
}

/**
 * How the account that pays is saved for a chat. One PayPal account may be saved in several chats, each of which has a
 * token of its own to forget (`permit_multiple_payment_tokens`).
 * https://developer.paypal.com/docs/api/orders/v2/#definition-vault_paypal_wallet_base
 */
export function toSaveFor(chat: Chat): SaveOptions {
	const { id: customerId, merchant_customer_id: merchantCustomerId } = vaultCustomerOf(chat);
	return { usageType: 'MERCHANT', customerId, merchantCustomerId, permitMultiple: true };
}
