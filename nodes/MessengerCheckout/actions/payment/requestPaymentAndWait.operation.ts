import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import { toChatLink } from '../../../vendors/messenger/chatLink';
import { graphOf } from '../../../vendors/messenger/api/graph';
import { OnOutput, type Operation, type OperationResult } from '../../../core/operation';
import { closeWayBack } from '../../../checkout/terms/closedWayBack';
import { payPalOf } from '../../../vendors/payPal/api/payPal';
import { sealTerms, termsOf } from '../../../checkout/terms/seal';
import { deliver } from '../../../vendors/messenger/sending/deliver';
import { notPaid } from '../../outputs';
import { findPaymentOfSale, toPaidBeforeItem } from '../../../checkout/asking/paidBefore';
import { toPayMessage } from '../../../checkout/asking/payCard';
import { readPaymentRequest, readWaitingRequestId } from '../../asking/paymentRequest';
import {
	guardedRequestFields,
	requestOptionsDescription,
	requestPaymentDescription,
} from '../../asking/requestPayment.description';
import { park, requireOneItem, timedOut } from '../../waiting/park';
import { toPayLinks } from '../../waiting/payLink';
import { invoiceIdOf, type ParkedItem } from '../../../checkout/asking/parkedCheckout';
import { guardedWaitFields, readTimeLimit, waitDescription } from '../../waiting/wait.description';

const properties: INodeProperties[] = [
	...requestPaymentDescription,
	...waitDescription,
	requestOptionsDescription,
];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const payPal = payPalOf(context);
	requireOneItem(context);
	const until = readTimeLimit(context, itemIndex);
	const requestId = readWaitingRequestId(context, itemIndex);
	const links = await toPayLinks(context, requestId);
	const request = await readPaymentRequest(context, itemIndex, links);
	const app = await payPal.credentials();
	const { graphBaseUrl } = await graphOf(context).credentials();
	const { pageId, psid, reference, amount } = request;

	const [unit] = request.order.purchase_units;
	const sealed = {
		reference_id: sealTerms(termsOf(unit!, request.order.intent), app, closeWayBack(links.wayBack, app)),
		invoice_id: unit!.invoice_id ?? invoiceIdOf(requestId),
	};
	const parked: ParkedItem = {
		pageId,
		psid,
		...(reference && { reference }),
		payment: { ...timedOut, amount },
		checkout: {
			order: { ...request.order, purchase_units: [{ ...unit!, ...sealed }] },
			requestId,
			since: new Date().toISOString(),
		},
		chatUrl: toChatLink(graphBaseUrl, pageId),
	};
	const paidBefore = request.isKeyedSale && (await findPaymentOfSale(payPal, sealed.invoice_id));
	if (paidBefore) return new OnOutput(notPaid, { ...toPaidBeforeItem(paidBefore, parked), requestId });
	const delivery = await deliver(context, psid, toPayMessage(request.card, links.payUrl));
	if (!delivery.delivered && !delivery.mayHaveArrived) {
		const payment = { status: 'CANCELLED', reason: delivery.reason, amount };
		return new OnOutput(notPaid, { pageId, psid, ...(reference && { reference }), payment, delivery });
	}
	await park(context, itemIndex, parked, until);
	return new OnOutput(notPaid, parked as unknown as IDataObject);
}

export const requestPaymentAndWait: Operation = {
	description: updateDisplayOptions(
		{ show: { resource: ['payment'], operation: ['requestPaymentAndWait'] } },
		properties,
	),
	mustGive: [...guardedRequestFields, ...guardedWaitFields],
	execute,
};
