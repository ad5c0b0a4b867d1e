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

/** One of the ways to get the goods that a buyer can choose from at PayPal. */
export interface ShippingChoice {
	id?: string;
	label: string;
	/** Decimal string or number; free when left out. */
	amount?: number | string;
	type?: 'SHIPPING' | 'PICKUP';
	selected?: boolean;
}

/** How a way to pay is saved while paying. Values are PayPal's. */
export interface SaveOptions {
	/** PayPal's ID of a buyer who has saved something before. */
	customerId?: string;
	customerType?: string;
	description?: string;
	usagePattern?: string;
	usageType?: string;
}

/** One cart and all that PayPal is told with it, before any arithmetic. */
export interface PurchaseUnitInput {
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
	/** `SHIPPING`, `PICKUP_IN_PERSON`, `PICKUP_IN_STORE` or `PICKUP_FROM_PERSON`. */
	deliveryType?: string;
	shippingOptions?: ShippingChoice[];
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
}
