import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import type { Operation, OperationResult } from '../../../core/operation';
import {
	changeOptionsDescription,
	guardedChangeOptions,
	readCallOptions,
} from '../../panel/callOptions.description';
import { theThing } from '../../../vendors/payPal/api/expectedAnswer';
import type { Order } from '../../../vendors/payPal/orders/order';
import { toOrderId } from '../../../vendors/payPal/orders/orders';
import { requestIdOf } from '../../../core/requestId';
import { simplifyOrder } from '../../../vendors/payPal/orders/simplifyOrder';
import { type PayPalAnswer, payPalPath, payPalOf } from '../../../vendors/payPal/api/payPal';
import { orderIdDescription } from '../../panel/orderId.description';
import { toOutput } from '../../output';
import { paymentSourceDescription, readPaymentSource } from './paymentSource.description';
import { concurrency, laneBy } from '../../concurrency';
import { simplifyDescription } from '../../panel/simplify.description';
import { orBuyerLink } from './buyerLink';

const properties: INodeProperties[] = [
	orderIdDescription,
	...paymentSourceDescription,
	{
		displayName: 'Complete on Approval',
		name: 'completeOnApproval',
		type: 'boolean',
		default: false,
		description:
			'Whether PayPal takes the money as soon as the buyer approves, without a separate capture. Only some local payment methods support this.',
	},
	simplifyDescription,
	changeOptionsDescription,
];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const orderId = toOrderId(context.getNodeParameter('orderId', itemIndex));
	const source = readPaymentSource(context, itemIndex);
	const completes = context.getNodeParameter('completeOnApproval', itemIndex, false) as boolean;
	const { idempotencyKey, ...options } = readCallOptions(context, itemIndex);
	const requestId = requestIdOf(context, itemIndex, { verb: 'confirm', to: [orderId] }, idempotencyKey);
	const confirmed = payPalOf(context).answer({
		method: 'POST',
		path: payPalPath`/v2/checkout/orders/${orderId}/confirm-payment-source`,
		expects: theThing(orderId),
		body: {
			payment_source: source,
			...(completes && { processing_instruction: 'ORDER_COMPLETE_ON_PAYMENT_APPROVAL' }),
		},
		prefer: 'representation',
		requestId,
		options,
	});
	const { status, body } = (await orBuyerLink(context, orderId, confirmed)) as PayPalAnswer<Order>;
	const simplify = (order: Order) => ({ ...simplifyOrder(order), requestId });
	return toOutput(context, itemIndex, { status, body }, simplify);
}

export const confirmPaymentSource: Operation = {
	description: updateDisplayOptions(
		{ show: { resource: ['order'], operation: ['confirmPaymentSource'] } },
		properties,
	),
	concurrency,
	laneOf: laneBy('orderId'),
	mustGive: ['completeOnApproval', ...guardedChangeOptions],
	execute,
};
