import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { withoutSimulation } from '../../../vendors/payPal/api/callOptions';
import { changeOptions } from '../../panel/callOptions.description';
import { referenceId } from '../../../vendors/payPal/panel/orderIds.description';
import { noContent } from '../../../vendors/payPal/api/expectedAnswer';
import { orderLabels } from '../../../vendors/payPal/orders/orderRequest';
import { readOrder } from '../../../vendors/payPal/orders/orders';
import { toOrderPatch, type OrderChanges } from './orderPatch';
import { requestIdOf } from '../../../core/requestId';
import { simplifyOrder } from '../../../vendors/payPal/orders/simplifyOrder';
import { payPalPath, payPalOf } from '../../../vendors/payPal/api/payPal';
import { hintOf } from '../../panel/hints';
import { changes } from './orderChanges.description';
import { orderIdField } from '../../panel/orderId.description';
import { toOutput } from '../../output';
import { concurrency } from '../../concurrency';
import { simplifyField } from '../../panel/simplify.description';

const partReferenceId = referenceId
	.with({
		description: 'Which part of the order to change, if it has several',
	})
	.guarded();

const fields: Field[] = [orderIdField, changes, partReferenceId, simplifyField, changeOptions];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const payPal = payPalOf(context);
	const orderId = orderIdField.read(context, itemIndex);
	const { idempotencyKey, ...options } = changeOptions.read(context, itemIndex);
	const read = async () => await readOrder(payPal, orderId, withoutSimulation(options));
	const order = (await read()) ?? unknown(orderId);
	const patches = toOrderPatch(order, readChanges(context, itemIndex));
	const requestId = requestIdOf(context, itemIndex, { verb: 'update', to: [orderId] }, idempotencyKey);
	if (patches.length > 0)
		await payPal.patch(payPalPath`/v2/checkout/orders/${orderId}`, {
			expects: noContent,
			body: patches,
			fields: orderLabels(),
			requestId,
			options,
		});
	if (patches.some(({ path }) => /\/(amount|custom_id)$/.test(path))) {
		context.addExecutionHints(hintOf(itemIndex, sealBroken));
	}
	const changed = (await read()) ?? unknown(orderId);
	const simplify = () => ({ ...simplifyOrder(changed), requestId });
	return toOutput(context, itemIndex, { status: 200, body: changed }, simplify);
}

/** See docs/decisions/0001-seal-on-the-order.md. */
const sealBroken =
	'The amount or the Custom ID was changed. From now on, Settle Payment accepts this order only if you fill in Expected Amount and Expected Currency there.';

function readChanges(context: IExecuteFunctions, itemIndex: number): OrderChanges {
	const { linesJson: lines, ...others } = changes.read(context, itemIndex);
	return { ...others, ...(lines && { lines }), referenceId: partReferenceId.read(context, itemIndex) };
}

function unknown(orderId: string): never {
	throw orderIdField.invalid(
		`: PayPal can't find order ${orderId}`,
		'It may have expired, or belong to another PayPal app or to the other environment (Sandbox or Live).',
	);
}

export const update: DeclaredOperation = {
	name: 'Update',
	value: 'update',
	action: 'Update order',
	description: 'Change an order that is not paid yet',
	fields,
	concurrency,
	lane: orderIdField,
	execute,
};
