import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { booleanField } from '../../../core/fields/booleanField';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { changeOptions } from '../../panel/callOptions.description';
import { theThing } from '../../../vendors/payPal/api/expectedAnswer';
import { orderLabels } from '../../../vendors/payPal/orders/orderRequest';
import type { Order } from '../../../vendors/payPal/orders/order';
import { requestIdOf } from '../../../core/requestId';
import { simplifyOrder } from '../../../vendors/payPal/orders/simplifyOrder';
import { type PayPalAnswer, payPalPath, payPalOf } from '../../../vendors/payPal/api/payPal';
import { orderIdField } from '../../panel/orderId.description';
import { toOutput } from '../../output';
import { paymentSourceFields, readPaymentSource } from './paymentSource.description';
import { concurrency } from '../../concurrency';
import { simplifyField } from '../../panel/simplify.description';
import { orBuyerLink } from './buyerLink';

const completeOnApproval = booleanField({
	displayName: 'Complete on Approval',
	name: 'completeOnApproval',
	type: 'boolean',
	default: false,
	description:
		'Whether PayPal takes the money as soon as the buyer approves, without a separate capture. Only some local payment methods support this.',
}).guarded();

const fields: Field[] = [
	orderIdField,
	...paymentSourceFields,
	completeOnApproval,
	simplifyField,
	changeOptions,
];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const orderId = orderIdField.read(context, itemIndex);
	const source = readPaymentSource(context, itemIndex);
	const completes = completeOnApproval.read(context, itemIndex);
	const { idempotencyKey, ...options } = changeOptions.read(context, itemIndex);
	const requestId = requestIdOf(context, itemIndex, { verb: 'confirm', to: [orderId] }, idempotencyKey);
	const confirmed = payPalOf(context).answer({
		method: 'POST',
		path: payPalPath`/v2/checkout/orders/${orderId}/confirm-payment-source`,
		expects: theThing(orderId),
		body: {
			payment_source: source,
			...(completes && { processing_instruction: 'ORDER_COMPLETE_ON_PAYMENT_APPROVAL' }),
		},
		fields: orderLabels(),
		prefer: 'representation',
		requestId,
		options,
	});
	const { status, body } = (await orBuyerLink(
		context,
		{ orderId, options },
		confirmed,
	)) as PayPalAnswer<Order>;
	const simplify = (order: Order) => ({ ...simplifyOrder(order), requestId });
	return toOutput(context, itemIndex, { status, body }, simplify);
}

export const confirmPaymentSource: DeclaredOperation = {
	name: 'Confirm Payment Source',
	value: 'confirmPaymentSource',
	action: 'Confirm payment source of order',
	description: 'Set how the buyer will pay an order made elsewhere, and get its payment link',
	fields,
	concurrency,
	lane: orderIdField,
	execute,
};
