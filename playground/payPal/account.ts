import { merchant, otherMerchant } from '../seed.ts';

export interface Payee {
	email_address?: string;
	merchant_id?: string;
}

/** Somebody who sells: an app, and the account it is paid into. */
export type Merchant = typeof merchant;

export const merchants: Merchant[] = [merchant, otherMerchant];

/** Who is paid: the account of the app that made the order, unless the order names somebody else. */
export function payeeOf(payee: Payee | undefined, maker: Merchant): Payee {
	if (!payee) return { email_address: maker.email, merchant_id: maker.merchantId };
	const known = merchants.find(({ email }) => email === payee.email_address);
	return known ? { merchant_id: known.merchantId, ...payee } : payee;
}

/** How the merchant's account behaves, as far as a test may change it. */
export interface AccountSettings {
	/** Currencies the account holds; payments in others stay pending. Null: all of them. */
	heldCurrencies: string[] | null;
	/** `PENDING`: refunds are paid by e-check. `INSUFFICIENT_FUNDS`: there is nothing to refund with. */
	refunds: 'COMPLETED' | 'PENDING' | 'INSUFFICIENT_FUNDS';
	/** Payments stay pending until somebody at PayPal has looked at them. */
	reviewsPayments: boolean;
	/** Calls within 60 seconds before 429 RATE_LIMIT_REACHED. Null: as many as you like. */
	callsPerMinute: number | null;
	/** Whether card numbers may be sent to the API. */
	processesCards: boolean;
	/**
	 * Whether a request ID under which PayPal has refused something (422) gets that refusal again. PayPal does not say;
	 * its words lean to yes: unverified. https://developer.paypal.com/api/rest/reference/idempotency/
	 */
	remembersRefusals: boolean;
	/**
	 * Whether ways to pay may be saved. PayPal turns that on by account and country. Where it is off, an order with
	 * `store_in_vault` is refused: NOT_ENABLED_TO_VAULT_PAYMENT_SOURCE, in PayPal's OpenAPI for POST /v2/checkout/orders, 422.
	 */
	vaults: boolean;
	/**
	 * What becomes of a saved account that is charged. `DECLINED`: INSTRUMENT_DECLINED. `CAPTURE_DECLINED`: the order is
	 * COMPLETED and its capture DECLINED. `PAYER_ACTION`: the payer has to agree on PayPal's page; that the order is made
	 * then, with a link to it, is unverified. `PENDING`: the capture waits for a review.
	 */
	savedAccounts: 'WORK' | 'DECLINED' | 'CAPTURE_DECLINED' | 'PAYER_ACTION' | 'PENDING';
	/** How late transactions are listed. PayPal says: up to 3 hours. */
	reportingLagMinutes: number;
}

const atFirst: AccountSettings = {
	heldCurrencies: null,
	refunds: 'COMPLETED',
	reviewsPayments: false,
	callsPerMinute: null,
	processesCards: true,
	remembersRefusals: true,
	vaults: true,
	savedAccounts: 'WORK',
	reportingLagMinutes: 0,
};

export class MerchantAccount {
	settings: AccountSettings = { ...atFirst };

	/** Why a payment in this currency to this payee has to wait, if it has to. */
	pendingReason(currencyCode: string, payee?: Payee): string | undefined {
		if (isUnconfirmed(payee)) return 'UNILATERAL';
		const { heldCurrencies, reviewsPayments } = this.settings;
		if (heldCurrencies && !heldCurrencies.includes(currencyCode)) {
			return 'RECEIVING_PREFERENCE_MANDATES_MANUAL_ACTION';
		}
		return reviewsPayments ? 'PENDING_REVIEW' : undefined;
	}

	change(settings: Partial<AccountSettings>): AccountSettings {
		this.settings = { ...this.settings, ...settings };
		return this.settings;
	}

	reset(): void {
		this.settings = { ...atFirst };
	}
}

/** An address that belongs to no account: its owner has yet to open one. */
function isUnconfirmed(payee?: Payee): boolean {
	if (!payee || payee.merchant_id !== undefined || payee.email_address === undefined) return false;
	return merchants.every(({ email }) => email !== payee.email_address);
}
