import type { PayPalMoney } from '../money/payPalMoney';
import type { OrderItem } from './orderItem';

/** An account that is paid. https://developer.paypal.com/docs/api/orders/v2/#definition-payee */
export interface PayPalPayee {
	email_address?: string;
	merchant_id?: string;
}

export interface PayPalLink {
	href: string;
	rel: string;
	method?: string;
}

/** Money taken. Only `COMPLETED` is money in the account. https://developer.paypal.com/docs/api/orders/v2/#definition-capture */
export interface Capture {
	id: string;
	status: string;
	status_details?: { reason?: string };
	amount?: PayPalMoney;
	custom_id?: string;
	invoice_id?: string;
	final_capture?: boolean;
	seller_receivable_breakdown?: { paypal_fee?: PayPalMoney; net_amount?: PayPalMoney };
	create_time?: string;
	update_time?: string;
	links?: PayPalLink[];
	supplementary_data?: RelatedIds;
}

export interface RelatedIds {
	related_ids?: { order_id?: string; capture_id?: string; authorization_id?: string };
}

/** Money given back. https://developer.paypal.com/docs/api/payments/v2/#definition-refund */
export interface Refund {
	id: string;
	status: string;
	status_details?: { reason?: string };
	amount?: PayPalMoney;
	custom_id?: string;
	invoice_id?: string;
	note_to_payer?: string;
	seller_payable_breakdown?: {
		paypal_fee?: PayPalMoney;
		net_amount?: PayPalMoney;
		total_refunded_amount?: PayPalMoney;
	};
	create_time?: string;
	update_time?: string;
	links?: PayPalLink[];
}

/** A parcel on its way. https://developer.paypal.com/docs/api/orders/v2/#definition-tracker */
export interface Tracker {
	id: string;
	status?: string;
	items?: Array<{ name?: string; quantity?: string; sku?: string }>;
	links?: PayPalLink[];
	create_time?: string;
	update_time?: string;
}

/** Money reserved for a later capture. https://developer.paypal.com/docs/api/orders/v2/#definition-authorization */
export interface Authorization {
	id: string;
	status: string;
	status_details?: { reason?: string };
	amount?: PayPalMoney;
	custom_id?: string;
	invoice_id?: string;
	expiration_time?: string;
	create_time?: string;
	update_time?: string;
	supplementary_data?: RelatedIds;
	links?: PayPalLink[];
}

export interface OrderAddress {
	address_line_1?: string;
	address_line_2?: string;
	admin_area_1?: string;
	admin_area_2?: string;
	postal_code?: string;
	country_code?: string;
}

export interface ShippingOption {
	id: string;
	label: string;
	selected: boolean;
	type?: string;
	amount?: PayPalMoney;
}

/** Of a wallet and a payer PayPal tells no country code. https://developer.paypal.com/docs/api/orders/v2/#definition-phone */
export interface PayPalPhone {
	country_code?: string;
	national_number?: string;
}

export interface PurchaseUnit {
	reference_id?: string;
	description?: string;
	custom_id?: string;
	invoice_id?: string;
	soft_descriptor?: string;
	payee?: PayPalPayee;
	amount?: PayPalMoney & { breakdown?: Partial<Record<string, PayPalMoney>> };
	items?: OrderItem[];
	shipping?: {
		name?: { full_name?: string };
		address?: OrderAddress;
		/** Where the buyer may change how they are reached. https://developer.paypal.com/docs/checkout/standard/customize/contact-module/ */
		email_address?: string;
		phone_number?: PayPalPhone;
		type?: string;
		options?: ShippingOption[];
		trackers?: Tracker[];
	};
	payments?: { captures?: Capture[]; authorizations?: Authorization[]; refunds?: Refund[] };
}

export interface Payer {
	payer_id?: string;
	email_address?: string;
	name?: PayPalName;
	phone?: { phone_number?: PayPalPhone };
	address?: OrderAddress;
}

export interface PayPalName {
	given_name?: string;
	surname?: string;
	full_name?: string;
}

/** An account that paid. https://developer.paypal.com/docs/api/orders/v2/#definition-paypal_wallet_response */
interface Wallet {
	email_address?: string;
	account_id?: string;
	name?: PayPalName;
	phone_number?: PayPalPhone;
}

/** An order as PayPal gives it; a minimal answer has only id, status and links. */
export interface Order {
	id: string;
	status: string;
	intent?: string;
	purchase_units?: PurchaseUnit[];
	payer?: Payer;
	payment_source?: {
		paypal?: Wallet & {
			attributes?: {
				vault?: { id?: string; status?: string; customer?: { id?: string } };
			};
		};
		venmo?: Wallet;
		card?: { brand?: string; last_digits?: string; name?: string };
	};
	create_time?: string;
	update_time?: string;
	links?: PayPalLink[];
}
