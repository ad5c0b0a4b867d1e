import type { IDataObject } from 'n8n-workflow';

import { orderRequestIdFor } from '../../core/requestId';
import { toUrl } from '../../core/webAddress';
import type { Amount } from '../../core/money/amount';
import type { PaymentProvider } from '../ports/paymentProvider';
import type { CameFrom, CameFromPart } from '../terms/cameFrom';
import type { Asked } from '../terms/asked';
import type { Expectation } from '../terms/mismatch';
import { isSeal, readWayBack } from '../terms/seal';

/** What a waiting execution keeps of the payment: enough to make the order, and to find it again. */
export interface ParkedCheckout {
	/** Sealed, with the prices of the card. */
	asked: Asked;
	/** The provider makes one order per key, whoever asks again. */
	requestId: string;
	/** Since when orders are made under this key, ISO 8601. */
	since: string;
	/** Orders from before that, which the buyer may still pay. */
	openOrders?: string[];
	/**
	 * A saved account may be charged for it, under the same keys as its orders: then a key may have been refused, and
	 * another order is opened under the next.
	 */
	chargesAccount?: true;
}

/** The item that is parked. It is also what leaves through Not Paid when the time is over. */
export interface ParkedItem {
	pageId: string;
	psid: string;
	reference?: string;
	/** By which link or ad the buyer came, as the order says it, and what it has no room for. */
	cameFrom?: CameFrom;
	cameFromLeftOut?: CameFromPart[];
	payment: { status: string; reason?: string; amount: Amount };
	checkout: ParkedCheckout;
	chatUrl: string;
	/** The saved account that is asked for, or why none is. */
	linkedAccount?: LinkedAccountAsked;
}

/** What an item says of the saved account. */
export interface LinkedAccountAsked {
	/** Whether the buyer was asked to pay with it. */
	asked: boolean;
	maskedEmail?: string;
	/** Why not. */
	reason?: string;
}

/** Which request for payment of its execution it is: the one its order names, under our seal. */
export const checkoutIdOf = ({ checkout }: Pick<ParkedItem, 'checkout'>): string =>
	readWayBack(checkout.asked.mark)?.checkoutId ?? '';

/** What an order of this checkout has to be like. */
export const expectationOf = ({ pageId, psid, payment, checkout }: ParkedItem): Expectation => ({
	pageId,
	psid,
	shown: payment.amount,
	mark: checkout.asked.mark!,
});

/** The link of the card: the order of the last tap while the buyer can pay it, else a new one. */
export function toPayUrl({ checkout }: ParkedItem): string | undefined {
	const { returnUrl = '' } = checkout.asked;
	const url = toUrl(returnUrl);
	url?.searchParams.set('step', 'pay');
	return url?.toString();
}

/** An order lives some hours, a link in a chat for days: each new order of a link has a key of its own. */
export const keyOfGeneration = (
	{ requestId }: Pick<ParkedCheckout, 'requestId'>,
	generation: number,
): string => (generation === 0 ? requestId : orderRequestIdFor(`${requestId}#${generation}`));

/** The invoice ID of a sale: a link may make several orders in its time, and money is taken for one invoice ID once. */
export const invoiceIdOf = (requestId: string, reference = 'MC'): string =>
	`${reference}-${requestId.slice(-12).toUpperCase()}`;

/** The invoice ID, where the merchant's key made it: other executions may ask for the same sale. */
export function invoiceIdOfKey({ asked, requestId }: ParkedCheckout): string | undefined {
	const { invoiceId } = asked;
	return invoiceId?.startsWith('MC-') && invoiceId !== invoiceIdOf(requestId) ? invoiceId : undefined;
}

/** The checkout as it continues after a look at the provider that has used up keys. */
export const toNextCheckout = (
	{ asked, requestId }: ParkedCheckout,
	openOrders: string[],
	now = new Date(),
): ParkedCheckout => ({
	asked,
	requestId: orderRequestIdFor(`${requestId}#next`),
	since: now.toISOString(),
	openOrders,
});

/**
 * An order without a seal would get one when it is made: whatever somebody has written into an item would then
 * be what was asked for.
 *
 * @returns undefined when we did not park this item, in this version or the one before
 */
export function toParkedItem(
	json: unknown,
	provider: Pick<PaymentProvider, 'readAskedBefore'>,
): ParkedItem | undefined {
	const { checkout, psid, pageId } = (json ?? {}) as Partial<ParkedItem> & IDataObject;
	if (typeof checkout !== 'object' || checkout === null || !checkout.requestId || !psid || !pageId)
		return undefined;
	const { asked = provider.readAskedBefore(checkout as unknown as IDataObject), requestId, since } = checkout;
	if (typeof asked?.mark !== 'string' || !isSeal(asked.mark)) return undefined;
	const { openOrders, chargesAccount } = checkout;
	return {
		...(json as ParkedItem),
		checkout: {
			asked,
			requestId,
			since,
			...(openOrders && { openOrders }),
			...(chargesAccount && { chargesAccount }),
		},
	};
}

/** An item whose pay card could not be delivered: nobody can have paid, and there is no order to look at. */
export function wasNeverAsked({ payment, delivery }: IDataObject): boolean {
	return payment !== undefined && (delivery as { delivered?: boolean } | undefined)?.delivered === false;
}

/** An item of a request for payment that was withdrawn: the buyer had not approved, and is not to pay any more. */
export const wasWithdrawn = ({ payment }: IDataObject): boolean =>
	(payment as { withdrawn?: boolean } | undefined)?.withdrawn === true;

/** An item of a sale that was not asked for again, because it was paid before. */
export const isPaidBefore = ({ payment }: IDataObject): boolean =>
	(payment as { paidBefore?: boolean } | undefined)?.paidBefore === true;
