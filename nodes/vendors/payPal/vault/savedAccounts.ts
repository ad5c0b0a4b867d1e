import type { Payment } from '../../../checkout/payment';
import type { Opened } from '../../../checkout/ports/paymentProvider';
import type { Charge, Chat, SavedAccount, SavedAccounts } from '../../../checkout/ports/savedAccounts';
import type { Asked } from '../../../checkout/terms/asked';
import type { PayPal } from '../api/payPal';
import { approveUrlOf } from '../billing/subscription';
import { payPalFailureOf } from '../errors/errors';
import { requestFor } from '../orders/asked';
import { wasMadeBefore } from '../orders/madeBefore';
import { answerToCreate, payOrderWith } from '../orders/orders';
import { toStoredCredential } from '../orders/storedCredential';
import { toPayment } from '../payments/toPayment';
import { vaultCustomerOf } from './customer';
import type { PaymentToken } from './paymentToken';
import { createSetupToken, deletePaymentToken, listPaymentTokens } from './vault';

/** PayPal accounts that buyers have saved in a chat: PayPal's vault. */
export class PayPalSavedAccounts implements SavedAccounts {
	constructor(private readonly payPal: PayPal) {}

	async of(chat: Chat): Promise<SavedAccount[]> {
		const tokens = await listPaymentTokens(this.payPal, vaultCustomerOf(chat).id);
		return tokens.map(toSavedAccount);
	}

	/** What the buyer agrees to is exchanged by PayPal itself, which needs no page of ours to come back to. */
	async ask(chat: Chat, requestId: string, backUrl: string): Promise<{ agreeUrl?: string | undefined }> {
		const urls = { return_url: backUrl, cancel_url: backUrl };
		const paypal = {
			usage_type: 'MERCHANT',
			permit_multiple_payment_tokens: true,
			experience_context: {
				...urls,
				shipping_preference: 'NO_SHIPPING',
				vault_instruction: 'ON_PAYER_APPROVAL',
			},
		};
		const body = { customer: vaultCustomerOf(chat), payment_source: { paypal } };
		const answer = await createSetupToken(this.payPal, body, { requestId }).catch((error: unknown) => {
			// Saving is not turned on for the account, or PayPal does not offer it in its country.
			if (payPalFailureOf(error)?.kind === 'permission') return undefined;
			throw error;
		});
		return { agreeUrl: answer && approveUrlOf(answer.body) };
	}

	async forget(accountId: string): Promise<void> {
		await deletePaymentToken(this.payPal, accountId);
	}

	/** PayPal captures, or authorizes, an order with a `vault_id` in the call that makes it. */
	async charge(asked: Asked, key: string, { accountId, initiator }: Charge): Promise<Opened> {
		const begunMs = Date.now();
		const request = requestFor(asked, {
			vaultId: accountId,
			storedCredential: toStoredCredential(initiator),
			save: undefined,
		});
		const answer = await answerToCreate(this.payPal, request, key);
		const isOld = wasMadeBefore(answer, Date.now() - begunMs);
		return { payment: toPayment(answer.body), isOld };
	}

	async payWith({ id, intent }: Payment, { accountId, initiator }: Charge): Promise<Payment> {
		const stored_credential = toStoredCredential(initiator);
		const source = { paypal: { vault_id: accountId, stored_credential } };
		const action = intent === 'reserve' ? 'authorize' : 'capture';
		return toPayment(await payOrderWith(this.payPal, id, action, source));
	}
}

function toSavedAccount({ id, payment_source: source }: PaymentToken): SavedAccount {
	const { email_address: email, payer_id, account_id, name } = source?.paypal ?? {};
	const payerId = payer_id ?? account_id;
	const fullName = name?.full_name ?? [name?.given_name, name?.surname].filter(Boolean).join(' ');
	return {
		id,
		kind: source?.paypal ? 'account' : 'other',
		...(email && { email }),
		...(fullName && { name: fullName }),
		...(payerId && { payerId }),
	};
}
