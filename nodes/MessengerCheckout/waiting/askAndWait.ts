import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { findPaymentOfSale, toPaidBeforeItem } from '../../checkout/asking/paidBefore';
import { invoiceIdOf, type LinkedAccountAsked, type ParkedItem } from '../../checkout/asking/parkedCheckout';
import { keepForNewPayment } from '../../checkout/keep';
import type { ChatMessage } from '../../checkout/ports/channel';
import { closeWayBack } from '../../checkout/terms/closedWayBack';
import { sealTerms, termsOf } from '../../checkout/terms/seal';
import { OnOutput } from '../../core/operation';
import type { PaymentRequest } from '../asking/paymentRequest';
import { notPaid } from '../outputs';
import { channelOf, providerOf } from '../partners';
import { park, timedOut } from './park';
import type { LinkedTap } from './parkedData';
import type { PayLinks } from './payLink';

/** A request for payment that is about to be put into the chat. */
export interface ToAsk {
	request: PaymentRequest;
	/** The key of its orders. */
	requestId: string;
	links: PayLinks;
	until: Date;
	/** What is asked in the chat. */
	message: ChatMessage;
	/** What the item says of a saved account. */
	linkedAccount?: LinkedAccountAsked;
	/** What a tap needs that charges it. */
	tap?: LinkedTap;
}

/** Puts the request into the chat, and lets the execution wait for the payment. */
export async function askAndWait(
	context: IExecuteFunctions,
	group: number[],
	{ request, requestId, links, until, message, linkedAccount, tap }: ToAsk,
): Promise<OnOutput> {
	const [provider, channel] = [providerOf(context), channelOf(context)];
	const app = await provider.app();
	const { pageId, psid, reference, cameFrom, cameFromLeftOut } = request;
	const { amount, invoiceId = invoiceIdOf(requestId) } = request.asked;
	const mark = sealTerms(termsOf(request.asked), app, closeWayBack(links.wayBack, app));
	const parked: ParkedItem = {
		pageId,
		psid,
		...(reference && { reference }),
		...(cameFrom && { cameFrom }),
		...(cameFromLeftOut && { cameFromLeftOut }),
		payment: { ...timedOut, amount },
		checkout: {
			asked: { ...request.asked, mark, invoiceId },
			requestId,
			since: new Date().toISOString(),
			...(tap && { chargesAccount: true }),
		},
		chatUrl: await channel.linkToChat(),
		...(linkedAccount && { linkedAccount }),
	};
	const paidBefore = request.isKeyedSale && (await findPaymentOfSale(provider, invoiceId));
	if (paidBefore) return new OnOutput(notPaid, { ...toPaidBeforeItem(paidBefore, parked), requestId });
	const delivery = await channel.send(psid, message, 'answer');
	if (!delivery.delivered && !delivery.mayHaveArrived) {
		const payment = { status: 'CANCELLED', reason: delivery.reason, amount };
		return new OnOutput(notPaid, { pageId, psid, ...(reference && { reference }), payment, delivery });
	}
	await park(context, group, parked, until, { keep: keepForNewPayment }, tap);
	return new OnOutput(notPaid, parked as unknown as IDataObject);
}
