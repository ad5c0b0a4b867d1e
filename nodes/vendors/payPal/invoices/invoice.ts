import type { PayPalMoney } from '../money/payPalMoney';
import type { PayPalLink } from '../orders/order';

export interface InvoiceTax {
	name: string;
	percent: string;
	amount?: PayPalMoney;
}

/** PayPal answers with an amount below zero. */
export interface InvoiceDiscount {
	percent?: string;
	amount?: PayPalMoney;
}

/** https://developer.paypal.com/docs/api/invoicing/v2/#definition-item */
export interface InvoiceItem {
	id?: string;
	name: string;
	description?: string;
	quantity: string;
	unit_amount: PayPalMoney;
	tax?: InvoiceTax;
	discount?: InvoiceDiscount;
	unit_of_measure?: string;
}

export interface InvoiceBreakdown {
	item_total?: PayPalMoney;
	tax_total?: PayPalMoney;
	custom?: { label: string; amount?: PayPalMoney };
	shipping?: { amount?: PayPalMoney; tax?: InvoiceTax };
	discount?: { invoice_discount?: InvoiceDiscount; item_discount?: PayPalMoney };
}

/** Money for an invoice, or back, by PayPal or as the merchant has recorded it. */
export interface InvoiceTransaction {
	payment_id?: string;
	refund_id?: string;
	type?: string;
	method?: string;
	payment_date?: string;
	refund_date?: string;
	amount?: PayPalMoney;
	note?: string;
}

export interface BilledPerson {
	business_name?: string;
	name?: { given_name?: string; surname?: string; full_name?: string };
	email_address?: string;
	language?: string;
	[other: string]: unknown;
}

interface InvoiceDetail {
	invoice_number?: string;
	reference?: string;
	invoice_date?: string;
	currency_code?: string;
	note?: string;
	terms_and_conditions?: string;
	memo?: string;
	payment_term?: { term_type?: string; due_date?: string };
	metadata?: {
		create_time?: string;
		first_sent_time?: string;
		last_sent_time?: string;
		recipient_view_url?: string;
	};
}

/** https://developer.paypal.com/docs/api/invoicing/v2/#definition-invoice */
export interface Invoice {
	id: string;
	status?: string;
	detail?: InvoiceDetail;
	invoicer?: BilledPerson;
	primary_recipients?: Array<{ billing_info?: BilledPerson; shipping_info?: BilledPerson }>;
	additional_recipients?: string[];
	items?: InvoiceItem[];
	configuration?: Record<string, unknown>;
	amount?: PayPalMoney & { breakdown?: InvoiceBreakdown };
	due_amount?: PayPalMoney;
	payments?: { paid_amount?: PayPalMoney; transactions?: InvoiceTransaction[] };
	refunds?: { refund_amount?: PayPalMoney; transactions?: InvoiceTransaction[] };
	links?: PayPalLink[];
}
