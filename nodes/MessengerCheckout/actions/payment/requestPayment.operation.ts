import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { OnOutput, type OperationResult } from '../../../core/operation';
import { toPaidBeforeItem } from '../../../checkout/asking/paidBefore';
import { findOrMakePayableOrder } from '../../../checkout/asking/payableOrder';
import { toPayMessage } from '../../asking/readPayCard';
import { beginPaymentRequest } from '../../asking/paymentRequest';
import { warnIfNobodyTakes } from '../../asking/whoTakes';
import { toNotSaved } from '../../../checkout/settling/savedAccount';
import { keepForNewPayment } from '../../../checkout/keep';
import { sendCardOnce } from '../../../checkout/once/sentCards';
import { channelOf, providerOf } from '../../partners';
import { requestFields, rowsTogether } from '../../asking/requestOptions.description';

const requested = 0;
const notDelivered = 1;

async function execute(
	context: IExecuteFunctions,
	itemIndex: number,
	group: number[],
): Promise<OperationResult> {
	const request = await beginPaymentRequest(context, group);
	const { pageId, psid, reference, cameFrom, cameFromLeftOut } = request;
	const ordering = findOrMakePayableOrder(providerOf(context), request);
	const [payable, card] = await Promise.all([ordering, request.card]);
	const { requestId } = payable;
	if (payable.paidBefore)
		return new OnOutput(notDelivered, { ...toPaidBeforeItem(payable.paidBefore, request), requestId });
	const { orderId, approveUrl: payUrl, notSaved } = payable;
	const send = async () =>
		await channelOf(context).send(psid, toPayMessage(card, payUrl, context.getNode()), 'answer');
	const delivery = await sendCardOnce(context, itemIndex, orderId, send);
	if (itemIndex === 0) await warnIfNobodyTakes(context);
	return new OnOutput(delivery.delivered ? requested : notDelivered, {
		orderId,
		approveUrl: payUrl,
		requestId,
		pageId,
		psid,
		...(reference && { reference }),
		...(cameFrom && { cameFrom: { ...cameFrom } }),
		...(cameFromLeftOut && { cameFromLeftOut }),
		payment: { status: 'AWAITING_APPROVAL', amount: request.asked.amount },
		...(notSaved && toNotSaved(notSaved)),
		delivery,
	});
}

export const requestPayment: DeclaredOperation = {
	name: 'Request Payment',
	value: 'requestPayment',
	action: 'Request payment',
	description: 'Send the buyer a pay card. Something else takes the money: see Settle Payment.',
	fields: requestFields,
	...rowsTogether,
	outputs: ['Requested', 'Not Sent'],
	failsThrough: notDelivered,
	keep: keepForNewPayment,
	execute,
};
