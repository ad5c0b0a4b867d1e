import type { Link } from '../errors.ts';
import { familyOf } from '../payments/authorization.ts';
import { authorizationInOrder, captureInOrder, timestamp } from '../payments/view.ts';
import { merchant, payer } from '../../seed.ts';
import type { Instrument, Order, PurchaseUnit } from './order.ts';

/** Where the API and the approval page answer. */
export interface Addresses {
	api: string;
	approval: string;
}

/** The whole order: GET, and `Prefer: return=representation`. */
export function orderView(order: Order, at: Addresses): Record<string, unknown> {
	return {
		id: order.id,
		intent: order.intent,
		status: order.status,
		...paymentSource(order),
		purchase_units: order.units.map((unit) => unitView(unit, order, at)),
		...payerOf(order),
		create_time: timestamp(order.createdAt),
		...(order.status !== 'CREATED' && { update_time: timestamp(order.updatedAt) }),
		links: linksOf(order, at),
	};
}

/** What create answers without `Prefer`. */
export function createdView(order: Order, at: Addresses): Record<string, unknown> {
	return { id: order.id, status: order.status, ...paymentSource(order), links: linksOf(order, at) };
}

/** What capture and authorize answer without `Prefer`: the payments, but neither amounts nor items of the order. */
export function paidView(order: Order, at: Addresses): Record<string, unknown> {
	return {
		id: order.id,
		status: order.status,
		...paymentSource(order),
		purchase_units: order.units.map((unit) => ({
			reference_id: unit.reference_id,
			...(unit.shipping && { shipping: unit.shipping }),
			payments: paymentsOf(unit, at),
		})),
		...payerOf(order),
		links: linksOf(order, at),
	};
}

/** The link that takes the buyer to the approval page; its name depends on how the order was created. */
export function approvalLink(order: Order, at: Addresses): Link {
	const rel = order.withPaymentSource ? 'payer-action' : 'approve';
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
			return [toSelf];
	}
}

function unitView(unit: PurchaseUnit, order: Order, at: Addresses): Record<string, unknown> {
	const { captures, authorizations, payee, ...request } = unit;
	return {
		...request,
		payee: payee ?? { email_address: merchant.email, merchant_id: merchant.merchantId },
		...(order.status === 'COMPLETED' && { payments: paymentsOf({ ...unit, captures, authorizations }, at) }),
	};
}

function paymentsOf(unit: PurchaseUnit, at: Addresses): Record<string, unknown> {
	const authorizations = unit.authorizations.flatMap(familyOf);
	const captures = [...unit.captures, ...authorizations.flatMap((authorization) => authorization.captures)];
	return {
		...(authorizations.length > 0 && {
			authorizations: authorizations.map((authorization) => authorizationInOrder(authorization, at.api)),
		}),
		...(captures.length > 0 && { captures: captures.map((capture) => captureInOrder(capture, at.api)) }),
	};
}

function paymentSource(order: Order): Record<string, unknown> {
	const { instrument } = order;
	if (!instrument) return order.withPaymentSource ? { payment_source: { paypal: {} } } : {};
	return { payment_source: instrument.fundingSource === 'card' ? byCard(instrument) : byPayPal };
}

const name = { given_name: payer.givenName, surname: payer.surname };

const byPayPal = {
	paypal: {
		email_address: payer.email,
		account_id: payer.payerId,
		account_status: 'VERIFIED',
		name,
		address: { country_code: payer.address.country_code },
	},
};

function byCard({ card }: Instrument): Record<string, unknown> {
	return {
		card: { name: card?.name, last_digits: card?.lastDigits, expiry: card?.expiry, brand: card?.brand },
	};
}

function payerOf(order: Order): Record<string, unknown> {
	if (!order.instrument) return {};
	return {
		payer: {
			name,
			email_address: payer.email,
			payer_id: payer.payerId,
			address: { country_code: payer.address.country_code },
		},
	};
}
