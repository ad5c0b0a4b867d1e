import { requestFor, savesAccount, toAsked } from '../../../../../../nodes/vendors/payPal/orders/asked';
import type { Checkout } from '../../../../../../nodes/vendors/payPal/orders/checkout';
import { toSaveFor, vaultCustomerOf } from '../../../../../../nodes/vendors/payPal/vault/customer';

const chat = { pageId: '108542738901234', psid: '28777805391819468' };
const checkout: Checkout = {
	intent: 'CAPTURE',
	currency: 'USD',
	lines: [{ name: 'Mug', quantity: '1', unitPrice: '12.50' }],
	experience: { returnUrl: 'https://m.me/1', cancelUrl: 'https://m.me/1' },
};
const saving = { ...checkout, save: toSaveFor(chat) };

describe('an order that saves the account that pays', () => {
	it('says for whom, and what for', () => {
		expect(requestFor(toAsked(saving)).payment_source.paypal.attributes).toEqual({
			customer: vaultCustomerOf(chat),
			vault: { store_in_vault: 'ON_SUCCESS', usage_type: 'MERCHANT', permit_multiple_payment_tokens: true },
		});
	});

	it('is made only where that was asked for', () => {
		const asked = toAsked(checkout);
		expect(savesAccount(asked)).toBe(false);
		expect(requestFor(asked).payment_source.paypal).not.toHaveProperty('attributes');
	});

	it('is the same order without it, where nothing can be saved', () => {
		const asked = toAsked(saving);
		expect(savesAccount(asked)).toBe(true);
		expect(requestFor(asked, { save: undefined })).toEqual(requestFor(toAsked(checkout)));
	});

	it('is charged with the saved account later, and comes back where the buyer is to agree once more', () => {
		const change = {
			vaultId: '8kk8451t',
			storedCredential: { payment_initiator: 'CUSTOMER', usage: 'SUBSEQUENT' },
			save: undefined,
		} as const;
		const asked = {
			...toAsked(saving),
			returnUrl: 'https://n8n.example/back',
			cancelUrl: 'https://n8n.example/no',
		};
		expect(requestFor(asked, change).payment_source.paypal).toEqual({
			vault_id: '8kk8451t',
			stored_credential: { payment_initiator: 'CUSTOMER', usage: 'SUBSEQUENT' },
			experience_context: { return_url: 'https://n8n.example/back', cancel_url: 'https://n8n.example/no' },
		});
		expect(requestFor(asked, change).purchase_units).toEqual(requestFor(asked).purchase_units);
	});
});
