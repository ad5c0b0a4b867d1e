import type { IExecuteFunctions } from 'n8n-workflow';

import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { authorizeRequestId, captureRequestId, requestIdOf } from '../../../core/requestId';
import { attemptAt } from '../../../vendors/payPal/api/attempt';
import { payPalOf } from '../../../vendors/payPal/api/payPal';
import { answerToPay } from '../../../vendors/payPal/orders/orders';
import { simplifyOrder } from '../../../vendors/payPal/orders/simplifyOrder';
import { toOutput } from '../../output';
import { changeOptions } from '../../panel/callOptions.description';
import { orderIdField } from '../../panel/orderId.description';
import { simplifyField } from '../../panel/simplify.description';
import { orBuyerLink } from './buyerLink';

export const payFields: Field[] = [orderIdField, simplifyField, changeOptions];

const keyOf = { authorize: authorizeRequestId, capture: captureRequestId };

/** Takes or reserves the money of an order, once for each attempt. */
export const payOrder =
	(verb: 'authorize' | 'capture') =>
	async (context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> => {
		const payPal = payPalOf(context);
		const orderId = orderIdField.read(context, itemIndex);
		const { idempotencyKey, ...options } = changeOptions.read(context, itemIndex);
		const requestId = idempotencyKey?.trim()
			? requestIdOf(context, itemIndex, { verb, to: [orderId] }, idempotencyKey)
			: keyOf[verb](orderId, attemptAt(payPal, orderId));
		const paid = answerToPay(payPal, orderId, verb, { requestId, options });
		const answer = await orBuyerLink(context, orderId, paid);
		return toOutput(context, itemIndex, answer as Awaited<typeof paid>, simplifyOrder, requestId);
	};
