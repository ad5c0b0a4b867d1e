import type { IExecuteFunctions } from 'n8n-workflow';

import type { PayCard } from '../../checkout/asking/payCard';
import type { Sale } from '../../checkout/asking/payableOrder';
import { invoiceIdOf } from '../../checkout/asking/parkedCheckout';
import { requireFittingReference, toCustomId } from '../../checkout/terms/chatBinding';
import { orderRequestIdFor, orderRequestIdOf, waitingRequestIdOf } from '../../core/requestId';
import { readPayCard } from './readPayCard';
import { intentField, psidField, requestOptions } from './requestPayment.description';
import { channelOf, readCheckout, toAsked } from '../partners';

/** Everything that is needed to ask a buyer for money, checked, before anything is done. */
export interface PaymentRequest extends Sale {
	pageId: string;
	psid: string;
	reference?: string;
	card: PayCard;
}

/** The key under which PayPal makes the order of this item once. */
function readRequestId(context: IExecuteFunctions, itemIndex: number): string {
	return orderRequestIdOf(context, itemIndex, requestOptions.read(context, itemIndex).idempotencyKey);
}

/**
 * The same for an order that an execution waits for, which names it: two executions have two orders, and a key of the
 * merchant's has their invoice ID in common.
 */
export function readWaitingRequestId(context: IExecuteFunctions, itemIndex: number): string {
	return waitingRequestIdOf(context, itemIndex, requestOptions.read(context, itemIndex).idempotencyKey);
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
	const psid = psidField.read(context, itemIndex);
	const channel = channelOf(context);
	await channel.requireUsable();
	const pageId = await channel.shopId();
	const options = requestOptions.read(context, itemIndex);
	const reference = options.reference?.trim() ?? '';
	const key = options.idempotencyKey?.trim();
	const checkout = readCheckout(context, itemIndex, true);
	const given = checkout.experience ?? {};
	const isKeyedSale = !!key && !checkout.invoiceId;
	const asked = toAsked({
		...checkout,
		...(isKeyedSale && { invoiceId: invoiceIdOf(orderRequestIdFor(key)) }),
		intent: intentField.read(context, itemIndex),
		customId: toCustomId({ pageId, psid, ...(reference && { reference }) }),
		experience: {
			...given,
			returnUrl: links?.returnUrl ?? (given.returnUrl || (await channel.linkToChat('checkout-returned'))),
			cancelUrl: links?.cancelUrl ?? (given.cancelUrl || (await channel.linkToChat('checkout-cancelled'))),
		},
	});
	requireFittingReference(asked.customId, reference, requestOptions.fields.reference.label);
	const card = await readPayCard(context, itemIndex, psid, asked, given.locale ?? '');
	return {
		pageId,
		psid,
		...(reference && { reference }),
		asked,
		requestId: readRequestId(context, itemIndex),
		card,
		isKeyedSale,
	};
}
