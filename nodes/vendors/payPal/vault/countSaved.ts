import type { PayPal } from '../api/payPal';
import { vaultCustomerOf } from './customer';
import { listPaymentTokens } from './vault';

/**
 * How many accounts a buyer has saved in this chat, which can be charged again.
 *
 * @returns undefined when PayPal does not say: the feature may be off for the account of the shop
 */
export async function countSaved(
	payPal: PayPal,
	chat: Parameters<typeof vaultCustomerOf>[0],
): Promise<number | undefined> {
	const saved = await listPaymentTokens(payPal, vaultCustomerOf(chat).id).catch(() => undefined);
	return saved?.length;
}
