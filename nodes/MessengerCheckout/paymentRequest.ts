import type { IExecuteFunctions } from 'n8n-workflow';

import { toCustomId } from '../shared/chatBinding';
import { toChatLink } from '../shared/messenger/chatLink';
import type { MessengerCredentials } from '../shared/messenger/credentials';
import { toPsid } from '../shared/messenger/psid';
import { readCheckout } from '../shared/payPal/checkout.description';
import { toOrderRequest, type OrderRequest } from '../shared/payPal/orderRequest';
import { orderRequestIdOf } from '../shared/payPal/requestId';
import { formatPrice, toPayCard, toPayMessage, type PayCard } from './payCard';

/** Everything that is needed to ask a buyer for money, checked, before any call. */
export interface PaymentRequest {
	pageId: string;
	psid: string;
	reference?: string;
	order: OrderRequest;
	/** See `orderRequestId`. */
	requestId: string;
	amount: { currency: string; value: string };
	card: PayCard;
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
	this: IExecuteFunctions,
	itemIndex: number,
	links?: BuyerLinks,
): Promise<PaymentRequest> {
	const psid = toPsid(this.getNodeParameter('psid', itemIndex));
	const { pageId, graphBaseUrl } = await this.getCredentials<MessengerCredentials>('messengerApi', itemIndex);
	const options = this.getNodeParameter('requestOptions', itemIndex, {}) as {
		reference?: string;
		idempotencyKey?: string;
	};
	const reference = String(options.reference ?? '').trim();
	const checkout = readCheckout.call(this, itemIndex);
	const given = checkout.experience ?? {};
	const order = toOrderRequest({
		...checkout,
		intent: 'CAPTURE',
		customId: toCustomId({ pageId, psid, ...(reference && { reference }) }),
		experience: {
			...given,
			returnUrl:
				links?.returnUrl ?? (given.returnUrl || toChatLink(graphBaseUrl, pageId, 'checkout-returned')),
			cancelUrl:
				links?.cancelUrl ?? (given.cancelUrl || toChatLink(graphBaseUrl, pageId, 'checkout-cancelled')),
		},
	});
	const { currency_code: currency, value } = order.purchase_units[0]!.amount;
	const amount = { currency, value };
	const card = toPayCard(
		this.getNodeParameter('payCard', itemIndex, {}) as Partial<PayCard>,
		checkout.lines,
		formatPrice(amount, given.locale),
	);
	toPayMessage(card, 'https://www.paypal.com/checkoutnow');
	return {
		pageId,
		psid,
		...(reference && { reference }),
		order,
		requestId: orderRequestIdOf.call(this, itemIndex, options.idempotencyKey),
		amount,
		card,
	};
}
