import type { IDataObject } from 'n8n-workflow';

import { idInLink } from '../../vendors/payPal/payments/simplifyPayment';
import { chatOfCustomer } from '../../vendors/payPal/vault/customer';
import type { EventFamily } from './eventFamily';
import type { EventAmount, EventResource } from './eventResource';

export const simplifyEventAmount = (amount: EventAmount | undefined): IDataObject | undefined =>
	amount && { currency: amount.currency_code ?? amount.currency, value: amount.value ?? amount.total };

/** The IDs, and what else counts for events of each kind. Undefined where PayPal says nothing. */
export const factsOf: Record<EventFamily, (resource: EventResource) => IDataObject> = {
	order: (resource) => ({
		orderId: resource.id ?? orderIdOf(resource),
		captureId: resource.purchase_units?.[0]?.payments?.captures?.at(-1)?.id,
		authorizationId: resource.purchase_units?.[0]?.payments?.authorizations?.at(-1)?.id,
	}),
	capture: (resource) => ({
		orderId: orderIdOf(resource),
		captureId: resource.id,
		authorizationId: authorizationIdOf(resource),
		reason: reasonOf(resource),
	}),
	refund: (resource) => ({
		orderId: orderIdOf(resource),
		captureId: captureIdOf(resource),
		refundId: resource.id,
		reason: reasonOf(resource),
		note: resource.note_to_payer,
	}),
	authorization: (resource) => ({
		orderId: orderIdOf(resource),
		authorizationId: resource.id,
		reason: reasonOf(resource),
	}),
	sale: ({ id, billing_agreement_id, reason_code, payment_hold_status }) => ({
		saleId: id,
		subscriptionId: billing_agreement_id,
		reason: reason_code,
		holdStatus: payment_hold_status,
	}),
	saleRefund: ({ id, sale_id, links, billing_agreement_id, reason_code, refund_reason_code }) => ({
		saleId: sale_id ?? idInLink(links, 'sale', '/v1/payments/sale/'),
		refundId: id,
		subscriptionId: billing_agreement_id,
		reason: reason_code ?? refund_reason_code,
	}),
	dispute: (resource) => ({
		disputeId: resource.dispute_id ?? resource.id,
		captureId: resource.disputed_transactions?.[0]?.seller_transaction_id,
		reason: resource.reason,
		stage: resource.dispute_life_cycle_stage,
		answerBy: resource.seller_response_due_date,
		outcome: resource.dispute_outcome?.outcome_code,
	}),
	invoice: (resource) => {
		const invoice = resource.invoice ?? resource;
		return {
			payPalInvoiceId: invoice.id,
			reference: invoice.detail?.reference,
			due: simplifyEventAmount(invoice.due_amount),
			invoiceUrl: invoice.detail?.metadata?.recipient_view_url,
		};
	},
	subscription: ({ id, plan_id, billing_info }) => ({
		subscriptionId: id,
		planId: plan_id,
		nextBillingTime: billing_info?.next_billing_time,
		failedPayments: billing_info?.failed_payments_count,
	}),
	plan: ({ id, product_id, name }) => ({ planId: id, productId: product_id, name }),
	product: ({ id, name }) => ({ productId: id, name }),
	payout: ({ batch_header }) => ({
		payoutBatchId: batch_header?.payout_batch_id,
		senderBatchId: batch_header?.sender_batch_header?.sender_batch_id,
	}),
	payoutItem: (resource) => ({
		payoutItemId: resource.payout_item_id,
		payoutBatchId: resource.payout_batch_id,
		senderBatchId: resource.sender_batch_id,
		senderItemId: resource.payout_item?.sender_item_id,
		receiver: resource.payout_item?.receiver,
		transactionId: resource.transaction_id,
	}),
	savedMethod: ({ id, customer, metadata }) => ({
		paymentTokenId: id,
		customerId: customer?.id,
		merchantCustomerId: customer?.merchant_customer_id,
		orderId: metadata?.order_id,
		...chatOfCustomer(customer),
	}),
	seller: ({ merchant_id, tracking_id }) => ({ merchantId: merchant_id, trackingId: tracking_id }),
	/** Whose consent it was: a person's, or a seller's. */
	consent: ({ payer_id, merchant_id }) => ({ payerId: payer_id, merchantId: merchant_id }),
	other: (resource) => ({ orderId: orderIdOf(resource), resourceId: resource.id }),
};

const reasonOf = ({ status_details }: EventResource): string | undefined => status_details?.reason;

const orderIdOf = ({ order_id, supplementary_data, links }: EventResource): string | undefined =>
	order_id ?? supplementary_data?.related_ids?.order_id ?? idInLink(links, 'up', '/v2/checkout/orders/');

/** A refund names its capture in the link `up`; one of the first version, beside its ID. */
const captureIdOf = ({ supplementary_data, capture_id, links }: EventResource): string | undefined =>
	supplementary_data?.related_ids?.capture_id ??
	capture_id ??
	idInLink(links, 'up', '/v2/payments/captures/');

const authorizationIdOf = ({ supplementary_data, links }: EventResource): string | undefined =>
	supplementary_data?.related_ids?.authorization_id ?? idInLink(links, 'up', '/v2/payments/authorizations/');
