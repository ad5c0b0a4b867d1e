import type { ValuesOf } from '../../../core/fields/fieldGroup';
import type { Amounts, CheckoutLine } from '../panel/cart.description';
import type { ExperienceOptions } from '../panel/experience.description';
import type { orderDetails, ShipTo, ShippingChoice } from '../panel/orderDetails.description';
import type { SaveOptions as SaveFields } from '../panel/savedMethod.description';
import type { StoredCredential } from './storedCredential';

/** One cart and all that PayPal is told with it, before any arithmetic. */
export interface PurchaseUnitInput extends Amounts, ValuesOf<typeof orderDetails> {
	currency: string;
	lines: CheckoutLine[];
	customId?: string;
	referenceId?: string;
}

/** An order to be made: one cart, or several that are paid at once. */
export interface Checkout extends PurchaseUnitInput {
	intent: 'CAPTURE' | 'AUTHORIZE';
	experience?: ExperienceOptions;
	/** In place of the one cart. */
	units?: PurchaseUnitInput[];
	save?: SaveOptions;
	/** PayPal's ID of a way to pay the buyer has saved: it is charged at once. */
	vaultId?: string;
	/** Who charges it; PayPal takes it for the buyer when it is left out. */
	storedCredential?: StoredCredential;
}

export type SaveOptions = SaveFields & {
	/** The merchant's name for the customer. */
	merchantCustomerId?: string;
	/** One account may be saved by several customers. */
	permitMultiple?: boolean;
};

export type { CheckoutLine, ShipTo, ShippingChoice };
