import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import type { Operation, OperationResult } from '../../../core/operation';
import { attemptAt } from '../../../vendors/payPal/api/attempt';
import {
	changeOptionsDescription,
	guardedChangeOptions,
	readCallOptions,
} from '../../panel/callOptions.description';
import { answerToPay, toOrderId } from '../../../vendors/payPal/orders/orders';
import { authorizeRequestId, requestIdOf } from '../../../core/requestId';
import { simplifyOrder } from '../../../vendors/payPal/orders/simplifyOrder';
import { orderIdDescription } from '../../panel/orderId.description';
import { toOutput } from '../../output';
import { concurrency, laneBy } from '../../concurrency';
import { simplifyDescription } from '../../panel/simplify.description';
import { orBuyerLink } from './buyerLink';
import { payPalOf } from '../../../vendors/payPal/api/payPal';

const properties: INodeProperties[] = [orderIdDescription, simplifyDescription, changeOptionsDescription];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const payPal = payPalOf(context);
	const orderId = toOrderId(context.getNodeParameter('orderId', itemIndex));
	const { idempotencyKey, ...options } = readCallOptions(context, itemIndex);
	const requestId = idempotencyKey?.trim()
		? requestIdOf(context, itemIndex, { verb: 'authorize', to: [orderId] }, idempotencyKey)
		: authorizeRequestId(orderId, attemptAt(payPal, orderId));
	const paid = answerToPay(payPal, orderId, 'authorize', { requestId, options });
	const answer = await orBuyerLink(context, orderId, paid);
	return toOutput(context, itemIndex, answer as Awaited<typeof paid>, simplifyOrder, requestId);
}

export const authorize: Operation = {
	description: updateDisplayOptions({ show: { resource: ['order'], operation: ['authorize'] } }, properties),
	concurrency,
	laneOf: laneBy('orderId'),
	mustGive: guardedChangeOptions,
	execute,
};
