import type { IDataObject } from 'n8n-workflow';

import type { Authorization, Capture, Order, PayPalLink, Refund, RelatedIds } from '../orders/order';
import type { CallOptions } from '../api/callOptions';
import { payPalFailureOf } from '../errors/errors';
import { holds, type IsExpected } from '../api/expectedAnswer';
import { readOrder } from '../orders/orders';
import { idInLink } from '../payments/simplifyPayment';
import { payPalPath, type PayPal } from '../api/payPal';

/**
 * Something at PayPal as it is now; undefined when PayPal does not know it.
 *
 * @param expects what the answer holds; by itself the `id` with which the path ends
 */
export async function readFromPayPal(
	payPal: PayPal,
	path: string,
	query?: IDataObject,
	expects: IsExpected = holds({ id: decodeURIComponent(path.split('/').at(-1)!) }),
	options: CallOptions = {},
): Promise<unknown> {
	return await payPal.get(path, { expects, ...(query && { query }), options }).catch(undefinedIfUnknown);
}

function undefinedIfUnknown(error: unknown): undefined {
	if (payPalFailureOf(error)?.kind === 'notFound') return undefined;
	throw error;
}

export async function readCapture(
	payPal: PayPal,
	captureId: string,
	options?: CallOptions,
): Promise<Capture | undefined> {
	const path = payPalPath`/v2/payments/captures/${captureId}`;
	return (await readFromPayPal(payPal, path, undefined, undefined, options)) as Capture | undefined;
}

export async function readRefund(payPal: PayPal, refundId: string): Promise<Refund | undefined> {
	return (await readFromPayPal(payPal, payPalPath`/v2/payments/refunds/${refundId}`)) as Refund | undefined;
}

/**
 * The order behind an ID that may be its own or that of its capture.
 *
 * @param isCapture it is known to be a capture's
 */
export async function findOrder(payPal: PayPal, id: string, isCapture: boolean): Promise<Order | undefined> {
	const order = isCapture ? undefined : await readOrder(payPal, id);
	if (order) return order;
	const capture = await readCapture(payPal, id);
	const orderId = capture && (await orderIdOf(payPal, capture));
	return orderId === undefined ? undefined : await readOrder(payPal, orderId);
}

/** A capture names its order, or the authorization it was made from, which does. */
export async function orderIdOf(
	payPal: PayPal,
	capture: Capture,
	options?: CallOptions,
): Promise<string | undefined> {
	const orderId = orderIdIn(capture);
	const authorizationId =
		capture.supplementary_data?.related_ids?.authorization_id ??
		idInLink(capture.links, 'up', '/v2/payments/authorizations/');
	if (orderId || !authorizationId) return orderId;
	const path = payPalPath`/v2/payments/authorizations/${authorizationId}`;
	const found = await readFromPayPal(payPal, path, undefined, undefined, options);
	const authorization = found as Authorization | undefined;
	return authorization && orderIdIn(authorization);
}

/** The order that a capture or an authorization names. */
export const orderIdIn = (payment: {
	supplementary_data?: RelatedIds;
	links?: PayPalLink[];
}): string | undefined =>
	payment.supplementary_data?.related_ids?.order_id ?? idInLink(payment.links, 'up', '/v2/checkout/orders/');
