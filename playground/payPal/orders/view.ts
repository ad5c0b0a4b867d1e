import { payeeOf } from '../account.ts';
import type { Link } from '../errors.ts';
import { familyOf } from '../payments/authorization.ts';
import { authorizationInOrder, captureInOrder, refundView, timestamp } from '../payments/view.ts';
import type { Order, PurchaseUnit, Tracker } from './order.ts';
import { payerView, paymentSourceView } from './sourceView.ts';

/** Where the API and the approval page answer. */
export interface Addresses {
	api: string;
	approval: string;
	/** What an order says of the way to pay that was saved with it. */
	vaulted?(order: Order): Record<string, unknown> | undefined;
}

/** The whole order: GET, and `Prefer: return=representation`. */
export function orderView(order: Order, at: Addresses): Record<string, unknown> {
	return {
		id: order.id,
		intent: order.intent,
		status: order.status,
		...paymentSourceView(order, at.vaulted?.(order)),
		purchase_units: order.units.map((unit) => unitView(unit, order, at)),
		...payerView(order),
		create_time: timestamp(order.createdAt),
		...(order.status !== 'CREATED' && { update_time: timestamp(order.updatedAt) }),
		links: linksOf(order, at),
	};
}

/** What create answers without `Prefer`. */
export function createdView(order: Order, at: Addresses): Record<string, unknown> {
	if (order.status === 'COMPLETED') return paidView(order, at);
	return {
		id: order.id,
		status: order.status,
		...paymentSourceView(order, at.vaulted?.(order)),
		links: linksOf(order, at),
	};
}

/** What capture and authorize answer without `Prefer`: the payments, but neither amounts nor items of the order. */
export function paidView(order: Order, at: Addresses): Record<string, unknown> {
	return {
		id: order.id,
		status: order.status,
		...paymentSourceView(order, at.vaulted?.(order)),
		purchase_units: order.units.map((unit) => ({
			reference_id: unit.reference_id,
			...shippingOf(unit, order, at),
			payments: paymentsOf(unit, at),
		})),
		...payerView(order),
		links: linksOf(order, at),
	};
}

/** The link that takes the buyer to the approval page; its name depends on how the order was created. */
function approvalLink(order: Order, at: Addresses): Link {
	const rel = order.source ? 'payer-action' : 'approve';
	return { href: approvalUrl(order.id, at), rel, method: 'GET' };
}

export function approvalUrl(orderId: string, at: Addresses): string {
	return `${at.approval}?token=${orderId}`;
}

function linksOf(order: Order, at: Addresses): Link[] {
	const self = `${at.api}/v2/checkout/orders/${order.id}`;
	const action = order.intent === 'CAPTURE' ? 'capture' : 'authorize';
	const toSelf: Link = { href: self, rel: 'self', method: 'GET' };
	const toPay: Link[] = [
		{ href: self, rel: 'update', method: 'PATCH' },
		{ href: `${self}/${action}`, rel: action, method: 'POST' },
	];
	switch (order.status) {
		case 'CREATED':
			return [toSelf, approvalLink(order, at), ...toPay];
		case 'PAYER_ACTION_REQUIRED':
			return [toSelf, approvalLink(order, at)];
		case 'APPROVED':
			return [toSelf, ...toPay];
		case 'COMPLETED':
		case 'VOIDED':
			return [toSelf];
	}
}

function unitView(unit: PurchaseUnit, order: Order, at: Addresses): Record<string, unknown> {
	const { captures, authorizations, trackers, payee, ...request } = unit;
	return {
		...request,
		...shippingOf(unit, order, at),
		payee: payeeOf(payee, order.maker),
		...(order.status === 'COMPLETED' && {
			payments: paymentsOf({ ...unit, captures, authorizations, trackers }, at),
		}),
	};
}

/** Where the goods go, and the parcels that are on their way. */
function shippingOf(unit: PurchaseUnit, order: Order, at: Addresses): Record<string, unknown> {
	if (unit.trackers.length === 0) return unit.shipping ? { shipping: unit.shipping } : {};
	const trackers = unit.trackers.map((tracker) => trackerView(tracker, order.id, at));
	return { shipping: { ...unit.shipping, trackers } };
}

function trackerView(tracker: Tracker, orderId: string, at: Addresses): Record<string, unknown> {
	const order = `${at.api}/v2/checkout/orders/${orderId}`;
	const links: Link[] = [
		{ href: order, rel: 'up', method: 'GET' },
		{ href: `${order}/trackers/${tracker.id}`, rel: 'update', method: 'PATCH' },
	];
	return {
		id: tracker.id,
		status: tracker.status,
		items: tracker.items,
		links,
		create_time: timestamp(tracker.createdAt),
		update_time: timestamp(tracker.updatedAt),
	};
}

/** https://developer.paypal.com/docs/api/orders/v2/#definition-payment_collection */
function paymentsOf(unit: PurchaseUnit, at: Addresses): Record<string, unknown> {
	const authorizations = unit.authorizations.flatMap(familyOf);
	const captures = [...unit.captures, ...authorizations.flatMap((authorization) => authorization.captures)];
	const refunds = captures.flatMap((capture) => capture.refunds);
	return {
		...(authorizations.length > 0 && {
			authorizations: authorizations.map((authorization) => authorizationInOrder(authorization, at.api)),
		}),
		...(captures.length > 0 && { captures: captures.map((capture) => captureInOrder(capture, at.api)) }),
		...(refunds.length > 0 && { refunds: refunds.map((refund) => refundView(refund, at.api)) }),
	};
}
