import { payeeOf } from '../account.ts';
import type { Link } from '../errors.ts';
import { feeOf, receivableOf, type Capture } from './capture.ts';
import type { Authorization } from './authorization.ts';
import type { Refund } from './refund.ts';
import { fromMinor, toMinor } from '../money.ts';
import { merchant } from '../../seed.ts';

/** A moment the way PayPal writes it: UTC, whole seconds. */
export function timestamp(at: Date): string {
	return `${at.toISOString().slice(0, 19)}Z`;
}

/** A capture as it stands inside an order. `api` is the API's address. */
export function captureInOrder(capture: Capture, api: string): Record<string, unknown> {
	const kept = capture.status !== 'PENDING' && capture.status !== 'DECLINED';
	return {
		id: capture.id,
		status: capture.status,
		...(capture.reason && { status_details: { reason: capture.reason } }),
		amount: capture.amount,
		final_capture: capture.finalCapture,
		...(kept && { disbursement_mode: 'INSTANT' }),
		seller_protection: kept
			? { status: 'ELIGIBLE', dispute_categories: ['ITEM_NOT_RECEIVED', 'UNAUTHORIZED_TRANSACTION'] }
			: { status: 'NOT_ELIGIBLE' },
		seller_receivable_breakdown: receivableOf(capture),
		invoice_id: capture.invoiceId,
		custom_id: capture.customId,
		...(capture.processor && { processor_response: capture.processor }),
		links: captureLinks(capture, api),
		create_time: timestamp(capture.createdAt),
		update_time: timestamp(capture.updatedAt),
	};
}

/** A capture on its own: GET /v2/payments/captures/{id}, and the resource of its webhooks. */
export function captureView(capture: Capture, api: string): Record<string, unknown> {
	return {
		...captureInOrder(capture, api),
		payee: payeeOf(capture.payee, merchant),
		supplementary_data: {
			related_ids: {
				...(capture.orderId && { order_id: capture.orderId }),
				...(capture.authorizationId !== undefined && { authorization_id: capture.authorizationId }),
			},
		},
	};
}

export function authorizationInOrder(authorization: Authorization, api: string): Record<string, unknown> {
	const self = `${api}/v2/payments/authorizations/${authorization.id}`;
	const open = ['CREATED', 'PARTIALLY_CAPTURED'].includes(authorization.status);
	const links: Link[] = [
		{ href: self, rel: 'self', method: 'GET' },
		...(open
			? (['capture', 'void', 'reauthorize'] as const).map((rel): Link => ({
					href: `${self}/${rel}`,
					rel,
					method: 'POST',
				}))
			: []),
		{ href: `${api}/v2/checkout/orders/${authorization.orderId}`, rel: 'up', method: 'GET' },
	];
	return {
		id: authorization.id,
		status: authorization.status,
		...(authorization.reason && { status_details: { reason: authorization.reason } }),
		amount: authorization.amount,
		invoice_id: authorization.invoiceId,
		custom_id: authorization.customId,
		seller_protection: {
			status: 'ELIGIBLE',
			dispute_categories: ['ITEM_NOT_RECEIVED', 'UNAUTHORIZED_TRANSACTION'],
		},
		expiration_time: timestamp(authorization.expiresAt),
		links,
		create_time: timestamp(authorization.createdAt),
		update_time: timestamp(authorization.updatedAt),
	};
}

export function authorizationView(authorization: Authorization, api: string): Record<string, unknown> {
	return {
		...authorizationInOrder(authorization, api),
		payee: payeeOf(authorization.payee, merchant),
		supplementary_data: { related_ids: { order_id: authorization.orderId } },
	};
}

/** https://developer.paypal.com/docs/api/payments/v2/#refunds_get */
export function refundView(refund: Refund, api: string): Record<string, unknown> {
	const { currency_code } = refund.amount;
	const fee = feeOf(refund.amount) - 49n > 0n ? feeOf(refund.amount) - 49n : 0n;
	const links: Link[] = [
		{ href: `${api}/v2/payments/refunds/${refund.id}`, rel: 'self', method: 'GET' },
		{ href: `${api}/v2/payments/captures/${refund.captureId}`, rel: 'up', method: 'GET' },
	];
	return {
		id: refund.id,
		status: refund.status,
		...(refund.reason && { status_details: { reason: refund.reason } }),
		amount: refund.amount,
		invoice_id: refund.invoiceId,
		custom_id: refund.customId,
		note_to_payer: refund.noteToPayer,
		seller_payable_breakdown: {
			gross_amount: refund.amount,
			paypal_fee: fromMinor(fee, currency_code),
			net_amount: fromMinor(toMinor(refund.amount) - fee, currency_code),
			total_refunded_amount: refund.total,
		},
		create_time: timestamp(refund.createdAt),
		update_time: timestamp(refund.updatedAt),
		links,
	};
}

function captureLinks(capture: Capture, api: string): Link[] {
	const self = `${api}/v2/payments/captures/${capture.id}`;
	return [
		{ href: self, rel: 'self', method: 'GET' },
		{ href: `${self}/refund`, rel: 'refund', method: 'POST' },
		{ href: parentOf(capture, api), rel: 'up', method: 'GET' },
	];
}

function parentOf({ authorizationId, orderId }: Capture, api: string): string {
	return authorizationId === undefined
		? `${api}/v2/checkout/orders/${orderId}`
		: `${api}/v2/payments/authorizations/${authorizationId}`;
}
