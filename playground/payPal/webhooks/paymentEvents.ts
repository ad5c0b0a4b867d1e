import type { Dispute } from '../disputes/dispute.ts';
import { disputeView } from '../disputes/view.ts';
import { saleRefundView, saleView } from '../billing/views.ts';
import type { Order } from '../orders/order.ts';
import { orderView, type Addresses } from '../orders/view.ts';
import type { Authorization } from '../payments/authorization.ts';
import type { Capture } from '../payments/capture.ts';
import type { Refund } from '../payments/refund.ts';
import { authorizationView, captureView, refundView } from '../payments/view.ts';
import { inWords, type Told } from './event.ts';

export const orderApproved = (order: Order, addresses: Addresses): Told => ({
	event_type: 'CHECKOUT.ORDER.APPROVED',
	resource_type: 'checkout-order',
	summary: 'An order has been approved by buyer',
	resource: orderView(order, addresses),
});

export const orderCompleted = (order: Order, addresses: Addresses): Told => ({
	event_type: 'CHECKOUT.ORDER.COMPLETED',
	resource_type: 'checkout-order',
	summary: 'Checkout Order Completed',
	resource: orderView(order, addresses),
});

export function approvalReversed(order: Order, addresses: Addresses): Told {
	const { id, purchase_units, payment_source } = orderView(order, addresses);
	return {
		event_type: 'CHECKOUT.PAYMENT-APPROVAL.REVERSED',
		resource_type: 'checkout-order',
		summary: 'A payment has been reversed after approval.',
		resource: { id, order_id: id, status: order.status, purchase_units, payment_source },
	};
}

export function captureChanged(capture: Capture, api: string): Told {
	const amount = inWords(capture.amount);
	const summaries: Record<string, string> = {
		COMPLETED: `Payment completed for ${amount}`,
		PENDING: `Payment pending for ${amount}`,
		DECLINED: `A payment capture for ${amount} was declined.`,
	};
	const summary = summaries[capture.status] ?? `Payment ${capture.status.toLowerCase()}`;
	return ofCapture(capture.status, summary, capture, api);
}

export const captureDenied = (capture: Capture, api: string): Told =>
	ofCapture('DENIED', `Payment denied for ${inWords(capture.amount)}`, capture, api);

const ofCapture = (kind: string, summary: string, capture: Capture, api: string): Told => ({
	event_type: `PAYMENT.CAPTURE.${kind}`,
	resource_type: 'capture',
	summary,
	resource: captureView(capture, api),
});

/** Payments of subscriptions are sales of the first version. https://developer.paypal.com/subscriptions/webhooks */
export const saleChanged = (kind: string, sale: Capture, api: string): Told => ({
	event_type: `PAYMENT.SALE.${kind}`,
	resource_type: 'sale',
	resource_version: undefined,
	summary: `Payment ${kind.toLowerCase()} for ${inWords(sale.amount)}`,
	resource: saleView(sale, api),
});

/** Of a refund of a sale that is pending or failed PayPal's list of events has nothing. */
export const saleGivenBack = (
	kind: 'REFUNDED' | 'REVERSED',
	refund: Refund,
	sale: Capture,
	api: string,
): Told => ({
	event_type: `PAYMENT.SALE.${kind}`,
	resource_type: 'sale',
	resource_version: undefined,
	summary: `A ${inWords(refund.amount)} sale payment was refunded`,
	resource: saleRefundView(refund, sale, api),
});

export const captureReversed = (refund: Refund, api: string): Told =>
	ofRefund(
		'PAYMENT.CAPTURE.REVERSED',
		`A ${inWords(refund.amount)} capture payment was reversed`,
		refund,
		api,
	);

export function refundChanged(refund: Refund, api: string): Told {
	const amount = inWords(refund.amount);
	return refund.status === 'COMPLETED'
		? ofRefund('PAYMENT.CAPTURE.REFUNDED', `A ${amount} capture payment was refunded`, refund, api)
		: ofRefund(
				`PAYMENT.REFUND.${refund.status}`,
				`A refund of ${amount} is ${refund.status.toLowerCase()}`,
				refund,
				api,
			);
}

const ofRefund = (event_type: string, summary: string, refund: Refund, api: string): Told => ({
	event_type,
	resource_type: 'refund',
	summary,
	resource: refundView(refund, api),
});

export const authorizationChanged = (
	kind: 'CREATED' | 'VOIDED',
	authorization: Authorization,
	api: string,
): Told => ({
	event_type: `PAYMENT.AUTHORIZATION.${kind}`,
	resource_type: 'authorization',
	summary: `A payment authorization is ${kind.toLowerCase()} for ${inWords(authorization.amount)}`,
	resource: authorizationView(authorization, api),
});

export const disputeChanged = (
	happened: 'CREATED' | 'UPDATED' | 'RESOLVED',
	dispute: Dispute,
	api: string,
): Told => ({
	event_type: `CUSTOMER.DISPUTE.${happened}`,
	resource_type: 'dispute',
	resource_version: undefined,
	summary: `A dispute was ${happened.toLowerCase()} with case # ${dispute.id}`,
	resource: disputeView(dispute, api),
});
