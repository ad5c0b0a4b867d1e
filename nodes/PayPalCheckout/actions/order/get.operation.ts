import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import { InvalidInput } from '../../../core/invalidInput';
import type { Operation, OperationResult } from '../../../core/operation';
import { readCallOptions, readOptionsDescription } from '../../panel/callOptions.description';
import { readOrder, toOrderId } from '../../../vendors/payPal/orders/orders';
import { simplifyOrder } from '../../../vendors/payPal/orders/simplifyOrder';
import { orderIdDescription } from '../../panel/orderId.description';
import { toOutput } from '../../output';
import { concurrency } from '../../concurrency';
import { simplifyDescription } from '../../panel/simplify.description';
import { payPalOf } from '../../../vendors/payPal/api/payPal';

const properties: INodeProperties[] = [orderIdDescription, simplifyDescription, readOptionsDescription];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const orderId = toOrderId(context.getNodeParameter('orderId', itemIndex));
	const order = await readOrder(payPalOf(context), orderId, readCallOptions(context, itemIndex));
	if (!order) {
		throw new InvalidInput(
			'Order ID',
			`Order ID: PayPal can't find order ${orderId}`,
			'It may have expired: unpaid orders disappear a few hours after they are created. Or it belongs to another PayPal app, or to the other environment (Sandbox or Live).',
		);
	}
	return toOutput(context, itemIndex, { status: 200, body: order }, simplifyOrder);
}

export const get: Operation = {
	description: updateDisplayOptions({ show: { resource: ['order'], operation: ['get'] } }, properties),
	concurrency,
	execute,
};
