import type { IDataObject } from 'n8n-workflow';

import { toUrl } from '../../core/webAddress';
import type { Expectation } from '../terms/mismatch';
import type { OrderRequest } from '../../vendors/payPal/orders/orderRequest';
import { orderRequestIdFor } from '../../core/requestId';
import { isSeal, readWayBack } from '../terms/seal';

/** What a waiting execution keeps of the payment: enough to make the order, and to find it again. */
export interface ParkedCheckout {
	/** Sealed, with the prices of the card. */
	order: OrderRequest;
	/** PayPal makes one order per request ID, whoever asks again. */
	requestId: string;
	/** Since when orders are made under this request ID, ISO 8601. */
	since: string;
	/** Orders from before that, which the buyer may still pay. */
	openOrders?: string[];
}

/** The item that is parked. It is also what leaves through Not Paid when the time is over. */
export interface ParkedItem {
	pageId: string;
	psid: string;
	reference?: string;
	payment: { status: string; reason?: string; amount: { currency: string; value: string } };
	checkout: ParkedCheckout;
	chatUrl: string;
}

/** Which request for payment of its execution it is: the one its order names, under our seal. */
export const checkoutIdOf = ({ checkout }: Pick<ParkedItem, 'checkout'>): string =>
	readWayBack(checkout.order.purchase_units[0]?.reference_id)?.checkoutId ?? '';

/** What an order of this checkout has to be like. */
export const expectationOf = ({ pageId, psid, payment, checkout }: ParkedItem): Expectation => ({
	pageId,
	psid,
	asked: payment.amount,
	referenceId: checkout.order.purchase_units[0]!.reference_id,
});

/** The link of the card: the order of the last tap while the buyer can pay it, else a new one. */
export function toPayUrl({ checkout }: ParkedItem): string | undefined {
	const { return_url: returnUrl = '' } = checkout.order.payment_source.paypal.experience_context ?? {};
	const url = toUrl(returnUrl);
	url?.searchParams.set('step', 'pay');
	return url?.toString();
}

/** An order lives three hours, a link in a chat for days: each new order of a link has a request ID of its own. */
export const requestIdOfGeneration = (
	{ requestId }: Pick<ParkedCheckout, 'requestId'>,
	generation: number,
): string => (generation === 0 ? requestId : orderRequestIdFor(`${requestId}#${generation}`));

/** The invoice ID of a sale: a link may make several orders in its time, and PayPal takes money for one invoice ID once. */
export const invoiceIdOf = (requestId: string): string => `MC-${requestId.slice(-12).toUpperCase()}`;

/** The invoice ID, where the merchant's key made it: other executions may ask for the same sale. */
export function invoiceIdOfKey({ order, requestId }: ParkedCheckout): string | undefined {
	const invoiceId = order.purchase_units[0]?.invoice_id;
	return invoiceId?.startsWith('MC-') && invoiceId !== invoiceIdOf(requestId) ? invoiceId : undefined;
}

/** The checkout, to go on with after a look at PayPal that has used up its request IDs. */
export const toNextCheckout = (
	{ order, requestId }: ParkedCheckout,
	openOrders: string[],
	now = new Date(),
): ParkedCheckout => ({
	order,
	requestId: orderRequestIdFor(`${requestId}#next`),
	since: now.toISOString(),
	openOrders,
});

/**
 * An order without a seal would get one when it is made: whatever somebody has written into an item would then
 * be what was asked for.
 *
 * @returns undefined when the item is none that we parked
 */
export function toParkedItem(json: unknown): ParkedItem | undefined {
	const { checkout, psid, pageId } = (json ?? {}) as Partial<ParkedItem> & IDataObject;
	const referenceId: unknown = checkout?.order?.purchase_units?.[0]?.reference_id;
	const isOurs = typeof referenceId === 'string' && isSeal(referenceId) && checkout?.requestId;
	return isOurs && psid && pageId ? (json as ParkedItem) : undefined;
}

/** An item whose pay card could not be delivered: nobody can have paid, and there is no order to look at. */
export function wasNeverAsked({ payment, delivery }: IDataObject): boolean {
	return payment !== undefined && (delivery as { delivered?: boolean } | undefined)?.delivered === false;
}

/** An item of a sale that was not asked for again, because it was paid before. */
export const isPaidBefore = ({ payment }: IDataObject): boolean =>
	(payment as { paidBefore?: boolean } | undefined)?.paidBefore === true;
