/** One line of a cart, as the merchant gives it. Amounts are decimal strings or numbers, per piece. */
export interface CheckoutLine {
	name: string;
	/** Whole number from 1; one when left out. */
	quantity?: number | string;
	unitPrice: number | string;
	tax?: number | string;
	sku?: string;
	description?: string;
	category?: 'DIGITAL_GOODS' | 'DONATION' | 'PHYSICAL_GOODS';
	url?: string;
	imageUrl?: string;
}

export interface ShipTo {
	fullName?: string;
	addressLine1?: string;
	addressLine2?: string;
	city?: string;
	state?: string;
	postalCode?: string;
	/** Two letters, ISO 3166-1. */
	countryCode?: string;
	email?: string;
	/** Without plus, e.g. `1`. */
	phoneCountryCode?: string;
	phoneNumber?: string;
}

/** How PayPal's approval page looks and behaves. Values are PayPal's. */
export interface ExperienceOptions {
	brandName?: string;
	cancelUrl?: string;
	contactPreference?: string;
	landingPage?: string;
	/** BCP 47, e.g. `da-DK`. */
	locale?: string;
	paymentMethodPreference?: string;
	returnUrl?: string;
	shippingPreference?: string;
	userAction?: string;
}

/** A cart and all that PayPal is told with it, before any arithmetic. */
export interface Checkout {
	intent: 'CAPTURE' | 'AUTHORIZE';
	currency: string;
	lines: CheckoutLine[];
	shipping?: number | string;
	handling?: number | string;
	insurance?: number | string;
	discount?: number | string;
	shippingDiscount?: number | string;
	/** Tax on the whole order; only when no line has a tax of its own. */
	taxTotal?: number | string;
	customId?: string;
	referenceId?: string;
	invoiceId?: string;
	description?: string;
	softDescriptor?: string;
	payeeEmail?: string;
	payeeMerchantId?: string;
	shipTo?: ShipTo;
	experience?: ExperienceOptions;
}
