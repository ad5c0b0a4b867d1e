import type { Payer, PayPalLink, RelatedIds } from '../../vendors/payPal/orders/order';

/** An amount in one of the spellings of PayPal's APIs. */
export interface EventAmount {
	currency_code?: string;
	value?: string;
	currency?: string;
	total?: string;
}

interface Invoice {
	id?: string;
	status?: string;
	number?: string;
	detail?: {
		invoice_number?: string;
		reference?: string;
		memo?: string;
		metadata?: { recipient_view_url?: string };
	};
	amount?: EventAmount;
	total_amount?: EventAmount;
	due_amount?: EventAmount;
}

/** What the resources of PayPal's events have in them, over both of its generations. */
export interface EventResource {
	id?: string;
	status?: string;
	state?: string;
	status_details?: { reason?: string };
	reason_code?: string;
	refund_reason_code?: string;
	amount?: EventAmount;
	total_amount?: EventAmount;
	custom_id?: string;
	custom?: string;
	invoice_id?: string;
	invoice_number?: string;
	note_to_payer?: string;
	order_id?: string;
	payer?: Payer & { payer_info?: OldPayer };
	purchase_units?: Array<{
		amount?: EventAmount;
		custom_id?: string;
		invoice_id?: string;
		payments?: { captures?: Array<{ id?: string }>; authorizations?: Array<{ id?: string }> };
	}>;
	supplementary_data?: RelatedIds;
	links?: PayPalLink[];
	/** Sales. */
	sale_id?: string;
	capture_id?: string;
	billing_agreement_id?: string;
	/** `HELD` while PayPal keeps the money back, also of a sale whose state is `completed`. */
	payment_hold_status?: string;
	/** Disputes. */
	dispute_id?: string;
	dispute_amount?: EventAmount;
	reason?: string;
	dispute_life_cycle_stage?: string;
	seller_response_due_date?: string;
	dispute_outcome?: { outcome_code?: string };
	disputed_transactions?: Array<{ seller_transaction_id?: string; custom?: string; invoice_number?: string }>;
	/** Invoices. */
	invoice?: Invoice;
	detail?: Invoice['detail'];
	number?: string;
	due_amount?: EventAmount;
	/** Subscriptions, plans and products. */
	plan_id?: string;
	product_id?: string;
	name?: string;
	subscriber?: Payer;
	billing_info?: {
		next_billing_time?: string;
		failed_payments_count?: number;
		last_payment?: { amount?: EventAmount };
		outstanding_balance?: EventAmount;
	};
	/** Payouts. */
	batch_header?: {
		payout_batch_id?: string;
		batch_status?: string;
		amount?: EventAmount;
		sender_batch_header?: { sender_batch_id?: string };
	};
	payout_batch_id?: string;
	payout_item_id?: string;
	sender_batch_id?: string;
	transaction_id?: string;
	transaction_status?: string;
	payout_item?: { amount?: EventAmount; receiver?: string; sender_item_id?: string };
	/** Saved ways to pay. */
	customer?: { id?: string; merchant_customer_id?: string };
	metadata?: { order_id?: string };
	/** Who no longer lets the app know who they are. */
	payer_id?: string;
	/** Sellers of a platform. */
	merchant_id?: string;
	tracking_id?: string;
}

interface OldPayer {
	payer_id?: string;
	email?: string;
	first_name?: string;
	last_name?: string;
}
