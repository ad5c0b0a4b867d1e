import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import { InvalidInput } from '../../../core/invalidInput';
import type { Operation, OperationResult } from '../../../core/operation';
import { withoutSimulation } from '../../../vendors/payPal/api/callOptions';
import {
	changeOptionsDescription,
	guardedChangeOptions,
	readCallOptions,
} from '../../panel/callOptions.description';
import { toLines } from '../../../vendors/payPal/panel/checkout.description';
import { noContent } from '../../../vendors/payPal/api/expectedAnswer';
import { readOrder, toOrderId } from '../../../vendors/payPal/orders/orders';
import { toOrderPatch, type OrderChanges } from './orderPatch';
import { requestIdOf } from '../../../core/requestId';
import { simplifyOrder } from '../../../vendors/payPal/orders/simplifyOrder';
import { payPalPath, payPalOf } from '../../../vendors/payPal/api/payPal';
import { hintOf } from '../../panel/hints';
import { orderChangesDescription } from './orderChanges.description';
import { orderIdDescription } from '../../panel/orderId.description';
import { toOutput } from '../../output';
import { concurrency, laneBy } from '../../concurrency';
import { simplifyDescription } from '../../panel/simplify.description';

const properties: INodeProperties[] = [
	orderIdDescription,
	orderChangesDescription,
	{
		displayName: 'Reference ID',
		name: 'referenceId',
		type: 'string',
		default: '',
		description: 'Which part of the order to change, if it has several',
	},
	simplifyDescription,
	changeOptionsDescription,
];

const guardedFields = [
	...[
		'customId',
		'discount',
		'handling',
		'insurance',
		'intent',
		'invoiceId',
		'linesJson',
		'payeeEmail',
		'shipping',
		'shippingDiscount',
		'taxTotal',
	].map((name) => `changes.${name}`),
	'referenceId',
	...guardedChangeOptions,
];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const payPal = payPalOf(context);
	const orderId = toOrderId(context.getNodeParameter('orderId', itemIndex));
	const { idempotencyKey, ...options } = readCallOptions(context, itemIndex);
	const read = async () => await readOrder(payPal, orderId, withoutSimulation(options));
	const order = (await read()) ?? unknown(orderId);
	const patches = toOrderPatch(order, readChanges(context, itemIndex));
	const requestId = requestIdOf(context, itemIndex, { verb: 'update', to: [orderId] }, idempotencyKey);
	await payPal.patch(payPalPath`/v2/checkout/orders/${orderId}`, {
		expects: noContent,
		body: patches,
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
	const { linesJson, shipTo, ...changes } = context.getNodeParameter('changes', itemIndex, {}) as IDataObject;
	const address = (shipTo as IDataObject | undefined)?.address as OrderChanges['shipTo'];
	return {
		...changes,
		...(linesJson !== undefined && { lines: toLines(linesJson) }),
		...(address && { shipTo: address }),
		referenceId: context.getNodeParameter('referenceId', itemIndex, '') as string,
	};
}

function unknown(orderId: string): never {
	throw new InvalidInput(
		'Order ID',
		`Order ID: PayPal can't find order ${orderId}`,
		'It may have expired, or belong to another PayPal app or to the other environment (Sandbox or Live).',
	);
}

export const update: Operation = {
	description: updateDisplayOptions({ show: { resource: ['order'], operation: ['update'] } }, properties),
	concurrency,
	laneOf: laneBy('orderId'),
	mustGive: guardedFields,
	execute,
};
