import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { OnOutput, type OperationResult } from '../../../core/operation';
import { closeWayBack } from '../../../checkout/terms/closedWayBack';
import { sealTerms, termsOf } from '../../../checkout/terms/seal';
import { notPaid } from '../../outputs';
import { channelOf, providerOf } from '../../partners';
import { findPaymentOfSale, toPaidBeforeItem } from '../../../checkout/asking/paidBefore';
import { toPayMessage } from '../../asking/readPayCard';
import { readPaymentRequest, readWaitingRequestId } from '../../asking/paymentRequest';
import {
	guardedRequestFields,
	requestAndWaitFields,
	rowsTogether,
} from '../../asking/requestOptions.description';
import { keepForNewPayment } from '../../../checkout/keep';
import { requireResumable } from '../../../core/waiting/requireResumable';
import { park, requireOneItem, timedOut } from '../../waiting/park';
import { toPayLinks } from '../../waiting/payLink';
import { invoiceIdOf, type ParkedItem } from '../../../checkout/asking/parkedCheckout';
import { isSince } from '../../versions';
import { guardedWaitFields, readTimeLimit } from '../../waiting/wait.description';

const rowsRemedy = 'If they are one cart, set Cart Lines From to All Input Items. Otherwise, put';

async function execute(
	context: IExecuteFunctions,
	itemIndex: number,
	group: number[],
): Promise<OperationResult> {
	requireOneItem(context, group, isSince(3, context.getNode()) ? rowsRemedy : '');
	requireResumable(context, 'Nothing was sent.');
	const [provider, channel] = [providerOf(context), channelOf(context)];
	const until = readTimeLimit(context, itemIndex);
	const requestId = readWaitingRequestId(context, itemIndex);
	const links = await toPayLinks(context, requestId);
	const request = await readPaymentRequest(context, group, links);
	const app = await provider.app();
	const { pageId, psid, reference, cameFrom, cameFromLeftOut, card } = request;
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
		},
		chatUrl: await channel.linkToChat(),
	};
	const paidBefore = request.isKeyedSale && (await findPaymentOfSale(provider, invoiceId));
	if (paidBefore) return new OnOutput(notPaid, { ...toPaidBeforeItem(paidBefore, parked), requestId });
	const delivery = await channel.send(psid, toPayMessage(card, links.payUrl, context.getNode()), 'answer');
	if (!delivery.delivered && !delivery.mayHaveArrived) {
		const payment = { status: 'CANCELLED', reason: delivery.reason, amount };
		return new OnOutput(notPaid, { pageId, psid, ...(reference && { reference }), payment, delivery });
	}
	await park(context, group, parked, until, { keep: keepForNewPayment });
	return new OnOutput(notPaid, parked as unknown as IDataObject);
}

export const requestPaymentAndWait: DeclaredOperation = {
	name: 'Request Payment and Wait',
	value: 'requestPaymentAndWait',
	action: 'Request payment and wait',
	description: 'Send the buyer a pay card, and continue when PayPal has the money',
	fields: requestAndWaitFields,
	...rowsTogether,
	outputs: ['Not Paid', 'Paid'],
	mustGive: [...guardedRequestFields, ...guardedWaitFields],
	keep: keepForNewPayment,
	execute,
};
