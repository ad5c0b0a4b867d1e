import type { WrittenFields } from '../errors/writtenFields';
import { experience } from '../panel/experience.description';
import * as fields from '../panel/savedMethod.description';
import type { Checkout, SaveOptions } from './checkout';
import { experienceLabels, toExperienceContext, type ExperienceContext } from './experienceContext';
import type { StoredCredential } from './storedCredential';
import { textWithin } from './textLimit';

/** https://developer.paypal.com/docs/api/orders/v2/#definition-paypal_wallet */
export interface PayPalSource {
	experience_context?: ExperienceContext;
	vault_id?: string;
	stored_credential?: StoredCredential;
	attributes?: {
		customer?: { id?: string; merchant_customer_id?: string };
		vault: {
			store_in_vault: 'ON_SUCCESS';
			usage_type: string;
			usage_pattern?: string;
			customer_type?: string;
			description?: string;
			permit_multiple_payment_tokens?: boolean;
		};
	};
}

const saveFields = fields.save.fields;

/** Where the merchant fills in how the buyer pays. */
export const sourceLabels = {
	experience_context: { label: experience.label, parts: experienceLabels },
	vault_id: fields.vaultId,
	attributes: {
		label: fields.save.label,
		parts: {
			customer: { parts: { id: saveFields.customerId } },
			vault: {
				parts: {
					usage_type: saveFields.usageType,
					usage_pattern: saveFields.usagePattern,
					customer_type: saveFields.customerType,
					description: saveFields.description,
				},
			},
		},
	},
} satisfies Record<Exclude<keyof PayPalSource, 'stored_credential'>, WrittenFields>;

/**
 * How the buyer pays: on PayPal's page, or with what they have saved there before.
 *
 * @throws InvalidInput when both a saved way to pay and saving one are asked for
 */
export function toPayPalSource({ experience, save, storedCredential, vaultId }: Checkout): PayPalSource {
	const saved = textWithin('vault_id', vaultId, fields.vaultId).vault_id;
	if (!saved) {
		return {
			experience_context: toExperienceContext(experience),
			...(save && { attributes: toAttributes(save) }),
		};
	}
	if (!/^[0-9a-zA-Z_-]+$/.test(saved)) {
		throw fields.vaultId.refused(
			saved,
			'is not the ID of a saved payment method',
			'Use the savedPaymentMethod.id of the order it was saved with, or the paymentTokenId of the event.',
		);
	}
	if (save) {
		throw fields.save.invalid(
			`and ${fields.vaultId.label} are both filled in`,
			'Remove one of them: a saved payment method need not be saved again.',
		);
	}
	return { vault_id: saved, ...(storedCredential && { stored_credential: storedCredential }) };
}

/** https://developer.paypal.com/docs/checkout/save-payment-methods/during-purchase/orders-api/paypal/ */
function toAttributes(save: SaveOptions): PayPalSource['attributes'] {
	const { id } = textWithin('id', save.customerId, saveFields.customerId);
	const { merchantCustomerId: merchant_customer_id, permitMultiple } = save;
	const customer = { ...(id !== undefined && { id }), ...(merchant_customer_id && { merchant_customer_id }) };
	return {
		...(Object.keys(customer).length > 0 && { customer }),
		vault: {
			store_in_vault: 'ON_SUCCESS',
			usage_type: save.usageType || 'MERCHANT',
			...(save.usagePattern && { usage_pattern: save.usagePattern }),
			...(save.customerType && { customer_type: save.customerType }),
			...textWithin('description', save.description, saveFields.description),
			...(permitMultiple && { permit_multiple_payment_tokens: true }),
		},
	};
}
