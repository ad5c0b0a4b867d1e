import type { Shape } from '../shape.ts';
import { address, anything, experienceContext, oneOf, text } from './request.ts';

const id: Shape = { type: 'string', min: 1, max: 255, pattern: /^[0-9a-zA-Z_-]+$/ };

export const customer: Shape = {
	type: 'object',
	fields: {
		id: { type: 'string', min: 1, max: 22, pattern: /^[0-9a-zA-Z_-]+$/ },
		merchant_customer_id: text(1, 64),
	},
};

/** What an account is saved for. https://developer.paypal.com/docs/api/orders/v2/#definition-vault_paypal_wallet_base */
export const walletPurpose: Record<string, Shape> = {
	usage_type: oneOf('MERCHANT', 'PLATFORM'),
	customer_type: oneOf('CONSUMER', 'BUSINESS'),
	usage_pattern: { type: 'string', min: 1, max: 30, pattern: /^[A-Z_]+$/ },
	description: text(1, 128),
	permit_multiple_payment_tokens: { type: 'boolean' },
};

const walletVault: Shape = {
	type: 'object',
	required: ['usage_type'],
	fields: { store_in_vault: oneOf('ON_SUCCESS'), ...walletPurpose },
};

const cardVault: Shape = { type: 'object', fields: { store_in_vault: oneOf('ON_SUCCESS') } };

const storedCredential: Shape = {
	type: 'object',
	required: ['payment_initiator'],
	fields: {
		payment_initiator: oneOf('CUSTOMER', 'MERCHANT'),
		// As PayPal's SDK of 2026 has it (`PaypalWalletStoredCredential`): younger than the specification of 2024.
		charge_pattern: { type: 'string', min: 1, max: 30, pattern: /^[A-Z0-9_]+$/ },
		usage_pattern: { type: 'string', min: 1, max: 30, pattern: /^[A-Z0-9_]+$/ },
		usage: oneOf('FIRST', 'SUBSEQUENT', 'DERIVED'),
	},
};

const wallet = (landingPages: string[]): Shape => ({
	type: 'object',
	fields: {
		vault_id: id,
		email_address: text(3, 254),
		attributes: { type: 'object', fields: { customer, vault: walletVault } },
		stored_credential: storedCredential,
		experience_context: experienceContext(landingPages),
	},
});

const cardDetails: Record<string, Shape> = {
	name: text(1, 300),
	number: { type: 'string', min: 13, max: 19, pattern: /^[0-9]+$/ },
	expiry: { type: 'string', min: 7, max: 7, pattern: /^[0-9]{4}-(0[1-9]|1[0-2])$/ },
	security_code: { type: 'string', min: 3, max: 4, pattern: /^[0-9]+$/ },
	billing_address: address,
};

/** A card that is given to be saved, without a purchase. */
export const newCard: Shape = {
	type: 'object',
	fields: {
		...cardDetails,
		verification_method: oneOf('SCA_ALWAYS', 'SCA_WHEN_REQUIRED'),
		experience_context: anything,
	},
};

const card: Shape = {
	type: 'object',
	fields: {
		...cardDetails,
		vault_id: id,
		attributes: { type: 'object', fields: { customer, vault: cardVault } },
		experience_context: experienceContext([]),
	},
};

/** Ways to pay that take the buyer to a bank. https://developer.paypal.com/docs/checkout/apm/ */
export const localMethods = [
	'bancontact',
	'blik',
	'eps',
	'giropay',
	'ideal',
	'mybank',
	'p24',
	'sofort',
	'trustly',
];

const local: Shape = {
	type: 'object',
	required: ['name', 'country_code'],
	fields: { name: text(3, 300), country_code: text(2, 2), experience_context: experienceContext([]) },
};

/** https://developer.paypal.com/docs/api/orders/v2/#definition-payment_source */
export const paymentSource: Shape = {
	type: 'object',
	fields: {
		paypal: wallet(['LOGIN', 'GUEST_CHECKOUT', 'NO_PREFERENCE', 'BILLING']),
		venmo: wallet([]),
		apple_pay: anything,
		google_pay: anything,
		card,
		token: {
			type: 'object',
			required: ['id', 'type'],
			fields: { id, type: oneOf('BILLING_AGREEMENT', 'PAYMENT_METHOD_TOKEN') },
		},
		...Object.fromEntries(localMethods.map((name) => [name, local])),
	},
};
