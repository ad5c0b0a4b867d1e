import { anything, experienceContext, oneOf, text } from '../orders/request.ts';
import { customer, newCard, walletPurpose } from '../orders/sourceRequest.ts';
import type { Shape } from '../shape.ts';

const wallet: Shape = {
	type: 'object',
	fields: {
		...walletPurpose,
		shipping: anything,
		billing_plan: anything,
		experience_context: {
			type: 'object',
			fields: {
				...experienceContext([]).fields,
				return_url: text(1, 4000),
				cancel_url: text(1, 4000),
				vault_instruction: oneOf('ON_CREATE_PAYMENT_TOKENS', 'ON_PAYER_APPROVAL'),
			},
		},
	},
};

/** https://developer.paypal.com/docs/api/payment-tokens/v3/#setup-tokens_create */
export const setupTokenRequest: Shape = {
	type: 'object',
	required: ['payment_source'],
	fields: {
		customer,
		payment_source: { type: 'object', fields: { paypal: wallet, card: newCard } },
	},
};

/** https://developer.paypal.com/docs/api/payment-tokens/v3/#payment-tokens_create */
export const paymentTokenRequest: Shape = {
	type: 'object',
	required: ['payment_source'],
	fields: {
		customer,
		payment_source: {
			type: 'object',
			fields: {
				card: newCard,
				token: {
					type: 'object',
					required: ['id', 'type'],
					fields: {
						id: { type: 'string', min: 1, max: 255, pattern: /^[0-9a-zA-Z_-]+$/ },
						// `SETUP_TOKEN` is younger than the specification of 2024; PayPal's SDK of 2026 has no other.
						type: oneOf('SETUP_TOKEN', 'BILLING_AGREEMENT'),
					},
				},
			},
		},
	},
};
