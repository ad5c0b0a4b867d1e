import type { Money } from '../money.ts';

/** https://developer.paypal.com/docs/api/invoicing/v2/#definition-invoice_status */
export type InvoiceStatus =
	| 'DRAFT'
	| 'SENT'
	| 'SCHEDULED'
	| 'PAID'
	| 'MARKED_AS_PAID'
	| 'CANCELLED'
	| 'REFUNDED'
	| 'PARTIALLY_PAID'
	| 'PARTIALLY_REFUNDED'
	| 'MARKED_AS_REFUNDED'
	| 'UNPAID'
	| 'PAYMENT_PENDING';

interface Tax {
	name: string;
	percent: string;
}

interface Discount {
	percent?: string;
	amount?: Money;
}

export interface InvoiceItem {
	name: string;
	description?: string;
	quantity: string;
	unit_amount: Money;
	tax?: Tax;
	discount?: Discount;
	unit_of_measure?: string;
	item_date?: string;
}

interface Person {
	name?: { given_name?: string; surname?: string; full_name?: string };
	business_name?: string;
	email_address?: string;
}

/** What the merchant writes into an invoice. https://developer.paypal.com/docs/api/invoicing/v2/#definition-invoice */
export interface InvoiceContent {
	detail: {
		currency_code: string;
		invoice_number?: string;
		reference?: string;
		invoice_date?: string;
		note?: string;
		terms_and_conditions?: string;
		memo?: string;
		payment_term?: { term_type?: string; due_date?: string };
	};
	invoicer?: Person;
	primary_recipients?: Array<{ billing_info?: Person; shipping_info?: Person }>;
	additional_recipients?: string[];
	items: InvoiceItem[];
	configuration?: {
		tax_calculated_after_discount?: boolean;
		tax_inclusive?: boolean;
		allow_tip?: boolean;
		partial_payment?: { allow_partial_payment?: boolean; minimum_amount_due?: Money };
	};
	amount?: {
		breakdown?: {
			shipping?: { amount?: Money; tax?: Tax };
			custom?: { label: string; amount?: Money };
			discount?: { invoice_discount?: Discount };
		};
	};
}

/** Money for an invoice, or back. `EXTERNAL`: the merchant says so. */
export interface Booking {
	id: string;
	type: 'PAYPAL' | 'EXTERNAL';
	method: string;
	/** `2026-11-28` */
	date: string;
	amount: Money;
	note?: string;
	/** An e-check is not there yet. */
	isPending?: boolean;
}

export interface Invoice {
	id: string;
	status: InvoiceStatus;
	number: string;
	content: InvoiceContent;
	payments: Booking[];
	refunds: Booking[];
	createdAt: Date;
	updatedAt: Date;
	firstSentAt?: Date;
	lastSentAt?: Date;
	cancelledAt?: Date;
	/** Emails PayPal would have sent, newest last: what it was about and to whom. */
	emails: Array<{
		about: 'invoice' | 'reminder' | 'cancellation';
		to: string[];
		subject?: string;
		note?: string;
	}>;
}
