import type { IExecuteFunctions } from 'n8n-workflow';

import { requireFittingReference, toCustomId } from '../../checkout/terms/chatBinding';
import { toChatLink } from '../../vendors/messenger/chatLink';
import { toPsid } from '../../vendors/messenger/sending/psid';
import { graphOf } from '../../vendors/messenger/api/graph';
import { fromPayPal } from '../../vendors/payPal/orders/breakdown';
import { readCheckout } from '../../vendors/payPal/panel/checkout.description';
import { toOrderRequest, type OrderRequest } from '../../vendors/payPal/orders/orderRequest';
import { requireOnePrice } from '../../vendors/payPal/orders/shippingOptions';
import { orderRequestIdFor, orderRequestIdOf, waitingRequestIdOf } from '../../core/requestId';
import type { PayCard } from '../../checkout/asking/payCard';
import { readPayCard } from './readPayCard';
import { invoiceIdOf } from '../../checkout/asking/parkedCheckout';

/** Everything that is needed to ask a buyer for money, checked, before anything is done. */
export interface PaymentRequest {
	pageId: string;
	psid: string;
	reference?: string;
	order: OrderRequest;
	/** See `orderRequestId`. */
	requestId: string;
	amount: { currency: string; value: string };
	card: PayCard;
	/** The merchant's key made the invoice ID, so that PayPal takes money for it once, however late it is used again. */
	isKeyedSale: boolean;
}

/** The key under which PayPal makes the order of this item once. */
function readRequestId(context: IExecuteFunctions, itemIndex: number): string {
	return orderRequestIdOf(context, itemIndex, readOptions(context, itemIndex).idempotencyKey);
}

/**
 * The same for an order that an execution waits for, which names it: two executions have two orders, and a key of the
 * merchant's has their invoice ID in common.
 */
export function readWaitingRequestId(context: IExecuteFunctions, itemIndex: number): string {
	return waitingRequestIdOf(context, itemIndex, readOptions(context, itemIndex).idempotencyKey);
}

/** Where PayPal sends the buyer's browser. */
export interface BuyerLinks {
	returnUrl: string;
	cancelUrl: string;
}

/**
 * Reads the fields of the two operations that ask for money.
 *
 * @param links where the buyer comes back to when the merchant names no place; the chat when left out
 * @throws InvalidInput that names the field, for everything PayPal or Messenger would refuse
 */
export async function readPaymentRequest(
	context: IExecuteFunctions,
	itemIndex: number,
	links?: BuyerLinks,
): Promise<PaymentRequest> {
	const psid = toPsid(context.getNodeParameter('psid', itemIndex));
	const { pageId, graphBaseUrl } = await graphOf(context).usableCredentials();
	const options = readOptions(context, itemIndex);
	const reference = String(options.reference ?? '').trim();
	const key = options.idempotencyKey?.trim();
	const checkout = readCheckout(context, itemIndex);
	const given = checkout.experience ?? {};
	const isKeyedSale = !!key && !checkout.invoiceId;
	const order = toOrderRequest({
		...checkout,
		...(isKeyedSale && { invoiceId: invoiceIdOf(orderRequestIdFor(key)) }),
		intent: context.getNodeParameter('intent', itemIndex, 'CAPTURE') as OrderRequest['intent'],
		customId: toCustomId({ pageId, psid, ...(reference && { reference }) }),
		experience: {
			...given,
			returnUrl:
				links?.returnUrl ?? (given.returnUrl || toChatLink(graphBaseUrl, pageId, 'checkout-returned')),
			cancelUrl:
				links?.cancelUrl ?? (given.cancelUrl || toChatLink(graphBaseUrl, pageId, 'checkout-cancelled')),
		},
	});
	requireOnePrice(order);
	requireFittingReference(order.purchase_units[0]?.custom_id, reference, 'Your Reference');
	const amount = fromPayPal(order.purchase_units[0]!.amount);
	const card = await readPayCard(context, itemIndex, psid, {
		amount,
		lines: checkout.lines,
		locale: given.locale ?? '',
	});
	return {
		pageId,
		psid,
		...(reference && { reference }),
		order,
		requestId: readRequestId(context, itemIndex),
		amount,
		card,
		isKeyedSale,
	};
}

function readOptions(
	context: IExecuteFunctions,
	itemIndex: number,
): { reference?: string; idempotencyKey?: string } {
	return context.getNodeParameter('requestOptions', itemIndex, {}) as ReturnType<typeof readOptions>;
}
