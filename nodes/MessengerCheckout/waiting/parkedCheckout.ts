import type { IDataObject } from 'n8n-workflow';

import type { OrderRequest } from '../../shared/payPal/orderRequest';
import { orderRequestIdFor } from '../../shared/payPal/requestId';

/** What a waiting execution keeps of the payment: enough to make the order, and to find it again. */
export interface ParkedCheckout {
	/** Sealed, with the prices of the card. */
	order: OrderRequest;
	/** PayPal makes one order per request ID, whoever asks again. */
	requestId: string;
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

/** An order lives three hours, a link in a chat for days: each new order of a link has a request ID of its own. */
export const requestIdOfGeneration = ({ requestId }: ParkedCheckout, generation: number): string =>
	generation === 0 ? requestId : orderRequestIdFor(`${requestId}#${generation}`);

/** @returns undefined when the item is none that we parked */
export function toParkedItem(json: unknown): ParkedItem | undefined {
	const { checkout, psid, pageId } = (json ?? {}) as Partial<ParkedItem> & IDataObject;
	return checkout?.order && checkout.requestId && psid && pageId ? (json as ParkedItem) : undefined;
}
