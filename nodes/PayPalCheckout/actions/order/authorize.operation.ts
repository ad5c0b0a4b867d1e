import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { attemptAt } from '../../../vendors/payPal/api/attempt';
import { changeOptions, guardedChangeOptions } from '../../panel/callOptions.description';
import { answerToPay } from '../../../vendors/payPal/orders/orders';
import { authorizeRequestId, requestIdOf } from '../../../core/requestId';
import { simplifyOrder } from '../../../vendors/payPal/orders/simplifyOrder';
import { orderIdField } from '../../panel/orderId.description';
import { toOutput } from '../../output';
import { concurrency } from '../../concurrency';
import { simplifyField } from '../../panel/simplify.description';
import { orBuyerLink } from './buyerLink';
import { payPalOf } from '../../../vendors/payPal/api/payPal';

const fields: Field[] = [orderIdField, simplifyField, changeOptions];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const payPal = payPalOf(context);
	const orderId = orderIdField.read(context, itemIndex);
	const { idempotencyKey, ...options } = changeOptions.read(context, itemIndex);
	const requestId = idempotencyKey?.trim()
		? requestIdOf(context, itemIndex, { verb: 'authorize', to: [orderId] }, idempotencyKey)
		: authorizeRequestId(orderId, attemptAt(payPal, orderId));
	const paid = answerToPay(payPal, orderId, 'authorize', { requestId, options });
	const answer = await orBuyerLink(context, orderId, paid);
	return toOutput(context, itemIndex, answer as Awaited<typeof paid>, simplifyOrder, requestId);
}

export const authorize: DeclaredOperation = {
	name: 'Authorize',
	value: 'authorize',
	action: 'Authorize order',
	description: 'Reserve the money for an order the buyer has approved',
	fields,
	concurrency,
	lane: orderIdField,
	mustGive: guardedChangeOptions,
	execute,
};
