import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import { OnOutput, type Operation, type OperationResult } from '../../../core/operation';
import { deliver } from '../../../vendors/messenger/sending/deliver';
import { toPaidBeforeItem } from '../../../checkout/asking/paidBefore';
import { findOrMakePayableOrder } from '../../../checkout/asking/payableOrder';
import { toPayMessage } from '../../../checkout/asking/payCard';
import { readPaymentRequest } from '../../asking/paymentRequest';
import { sendCardOnce } from '../../../checkout/once/sentCards';
import {
	guardedRequestFields,
	requestOptionsDescription,
	requestPaymentDescription,
} from '../../asking/requestPayment.description';

const properties: INodeProperties[] = [...requestPaymentDescription, requestOptionsDescription];

const requested = 0;
const notDelivered = 1;

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const request = await readPaymentRequest(context, itemIndex);
	const { pageId, psid, reference, amount } = request;
	const payable = await findOrMakePayableOrder(context, request);
	const { requestId } = payable;
	if (payable.paidBefore)
		return new OnOutput(notDelivered, { ...toPaidBeforeItem(payable.paidBefore, request), requestId });
	const { order, approveUrl } = payable;
	const delivery = await sendCardOnce(
		context,
		itemIndex,
		order.id,
		async () => await deliver(context, psid, toPayMessage(request.card, approveUrl)),
	);
	return new OnOutput(delivery.delivered ? requested : notDelivered, {
		orderId: order.id,
		approveUrl,
		requestId,
		pageId,
		psid,
		...(reference && { reference }),
		payment: { status: 'AWAITING_APPROVAL', amount },
		delivery,
	});
}

export const requestPayment: Operation = {
	description: updateDisplayOptions(
		{ show: { resource: ['payment'], operation: ['requestPayment'] } },
		properties,
	),
	mustGive: guardedRequestFields,
	execute,
};
