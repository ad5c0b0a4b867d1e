import type { PayPalMoney } from './breakdown';

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
}

/** Money held for a later capture. https://developer.paypal.com/docs/api/orders/v2/#definition-authorization */
export interface Authorization {
	id: string;
	status: string;
	status_details?: { reason?: string };
	amount?: PayPalMoney;
	expiration_time?: string;
	create_time?: string;
}

export interface OrderAddress {
	address_line_1?: string;
	address_line_2?: string;
	admin_area_1?: string;
	admin_area_2?: string;
	postal_code?: string;
	country_code?: string;
}

export interface PurchaseUnit {
	reference_id?: string;
	description?: string;
	custom_id?: string;
	invoice_id?: string;
	amount?: PayPalMoney & { breakdown?: Partial<Record<string, PayPalMoney>> };
	items?: Array<{
		name: string;
		quantity: string;
		unit_amount: PayPalMoney;
		tax?: PayPalMoney;
		sku?: string;
		description?: string;
		category?: string;
		image_url?: string;
	}>;
	shipping?: { name?: { full_name?: string }; address?: OrderAddress };
	payments?: { captures?: Capture[]; authorizations?: Authorization[] };
}

export interface Payer {
	payer_id?: string;
	email_address?: string;
	name?: { given_name?: string; surname?: string };
	address?: OrderAddress;
}

/** An order as PayPal gives it; a minimal answer has only id, status and links. */
export interface Order {
	id: string;
	status: string;
	intent?: string;
	purchase_units?: PurchaseUnit[];
	payer?: Payer;
	payment_source?: {
		paypal?: {
			email_address?: string;
			account_id?: string;
			name?: { given_name?: string; surname?: string };
		};
		card?: { brand?: string; last_digits?: string; name?: string };
	};
	create_time?: string;
	update_time?: string;
	links?: PayPalLink[];
}
