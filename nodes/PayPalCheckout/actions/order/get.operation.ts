import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../shared/displayOptions';
import { InvalidInput } from '../../../shared/invalidInput';
import type { Operation, OperationResult } from '../../../shared/operation';
import { readOrder, toOrderId } from '../../../shared/payPal/orders';
import { simplifyOrder } from '../../../shared/payPal/simplifyOrder';
import { orderIdDescription } from '../../orderId.description';
import { simplifyDescription } from '../../simplify.description';

const properties: INodeProperties[] = [orderIdDescription, simplifyDescription];

async function execute(this: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const orderId = toOrderId(this.getNodeParameter('orderId', itemIndex));
	const order = await readOrder.call(this, orderId);
	if (!order) {
		throw new InvalidInput(
			'Order ID',
			`Order ID: PayPal does not know the order ${orderId}`,
			'It may have expired: unpaid orders are gone a few hours after they were made. Or it belongs to another PayPal app, or to the other environment (Sandbox or Live) than the credential.',
		);
	}
	const simplify = this.getNodeParameter('simplify', itemIndex, true) as boolean;
	return simplify ? simplifyOrder(order) : (order as unknown as IDataObject);
}

export const get: Operation = {
	description: updateDisplayOptions({ show: { resource: ['order'], operation: ['get'] } }, properties),
	execute,
};
