import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { readOptions } from '../../panel/callOptions.description';
import { readOrder } from '../../../vendors/payPal/orders/orders';
import { simplifyOrder } from '../../../vendors/payPal/orders/simplifyOrder';
import { orderIdField } from '../../panel/orderId.description';
import { toOutput } from '../../output';
import { concurrency } from '../../concurrency';
import { simplifyField } from '../../panel/simplify.description';
import { payPalOf } from '../../../vendors/payPal/api/payPal';

const fields: Field[] = [orderIdField, simplifyField, readOptions];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const orderId = orderIdField.read(context, itemIndex);
	const order = await readOrder(payPalOf(context), orderId, readOptions.read(context, itemIndex));
	if (!order) {
		throw orderIdField.invalid(
			`: PayPal can't find order ${orderId}`,
			'It may have expired: unpaid orders disappear a few hours after they are created. Or it belongs to another PayPal app, or to the other environment (Sandbox or Live).',
		);
	}
	return toOutput(context, itemIndex, { status: 200, body: order }, simplifyOrder);
}

export const get: DeclaredOperation = {
	name: 'Get',
	value: 'get',
	action: 'Get order',
	description: 'Look up an order and its payments',
	fields,
	concurrency,
	execute,
};
