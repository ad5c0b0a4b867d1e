import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../shared/displayOptions';
import { InvalidInput } from '../../../shared/invalidInput';
import type { Operation, OperationResult } from '../../../shared/operation';
import { withoutSimulation } from '../../../shared/payPal/callOptions';
import {
	changeOptionsDescription,
	guardedChangeOptions,
	readCallOptions,
} from '../../../shared/payPal/callOptions.description';
import { toLines } from '../../../shared/payPal/checkout.description';
import { noContent } from '../../../shared/payPal/expectedAnswer';
import { readOrder, toOrderId } from '../../../shared/payPal/orders';
import { toOrderPatch, type OrderChanges } from '../../../shared/payPal/orderPatch';
import { requestIdOf } from '../../../shared/payPal/requestId';
import { simplifyOrder } from '../../../shared/payPal/simplifyOrder';
import { payPalPath, payPalRequest } from '../../../shared/payPal/transport';
import { hintOf } from '../../hints';
import { orderChangesDescription } from '../../orderChanges.description';
import { orderIdDescription } from '../../orderId.description';
import { toOutput } from '../../output';
import { concurrency, laneBy } from '../../concurrency';
import { simplifyDescription } from '../../simplify.description';

const properties: INodeProperties[] = [
	orderIdDescription,
	orderChangesDescription,
	{
		displayName: 'Reference ID',
		name: 'referenceId',
		type: 'string',
		default: '',
		description: 'Which part of the order, when it has several',
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

async function execute(this: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const orderId = toOrderId(this.getNodeParameter('orderId', itemIndex));
	const { idempotencyKey, ...options } = readCallOptions.call(this, itemIndex);
	const read = async () => await readOrder.call(this, orderId, withoutSimulation(options));
	const order = (await read()) ?? unknown(orderId);
	const patches = toOrderPatch(order, readChanges.call(this, itemIndex));
	const requestId = requestIdOf.call(this, itemIndex, { verb: 'update', to: [orderId] }, idempotencyKey);
	await payPalRequest.call(this, {
		method: 'PATCH',
		path: payPalPath`/v2/checkout/orders/${orderId}`,
		expects: noContent,
		body: patches,
		requestId,
		options,
	});
	if (patches.some(({ path }) => /\/(amount|custom_id)$/.test(path))) {
		this.addExecutionHints(hintOf(itemIndex, sealBroken));
	}
	const changed = (await read()) ?? unknown(orderId);
	const simplify = () => ({ ...simplifyOrder(changed), requestId });
	return toOutput(this, itemIndex, { status: 200, body: changed }, simplify);
}

/** See docs/decisions/0001-seal-on-the-order.md. */
const sealBroken =
	'The amount or the Custom ID was changed. Settle Payment takes this order for what you asked only when you fill in Expected Amount and Expected Currency there.';

function readChanges(this: IExecuteFunctions, itemIndex: number): OrderChanges {
	const { linesJson, shipTo, ...changes } = this.getNodeParameter('changes', itemIndex, {}) as IDataObject;
	const address = (shipTo as IDataObject | undefined)?.address as OrderChanges['shipTo'];
	return {
		...changes,
		...(linesJson !== undefined && { lines: toLines(linesJson) }),
		...(address && { shipTo: address }),
		referenceId: this.getNodeParameter('referenceId', itemIndex, '') as string,
	};
}

function unknown(orderId: string): never {
	throw new InvalidInput(
		'Order ID',
		`Order ID: PayPal does not know the order ${orderId}`,
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
