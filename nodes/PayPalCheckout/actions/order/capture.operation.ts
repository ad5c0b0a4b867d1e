import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../shared/displayOptions';
import type { Operation, OperationResult } from '../../../shared/operation';
import { captureOrder, toOrderId } from '../../../shared/payPal/orders';
import { simplifyOrder } from '../../../shared/payPal/simplifyOrder';
import { orderIdDescription } from '../../orderId.description';
import { simplifyDescription } from '../../simplify.description';

const properties: INodeProperties[] = [orderIdDescription, simplifyDescription];

async function execute(this: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const orderId = toOrderId(this.getNodeParameter('orderId', itemIndex));
	const order = await captureOrder.call(this, orderId);
	const simplify = this.getNodeParameter('simplify', itemIndex, true) as boolean;
	return simplify ? simplifyOrder(order) : (order as unknown as IDataObject);
}

export const capture: Operation = {
	description: updateDisplayOptions({ show: { resource: ['order'], operation: ['capture'] } }, properties),
	execute,
};
