import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import { InvalidInput } from '../../../core/invalidInput';
import type { Operation, OperationResult } from '../../../core/operation';
import { changeOptionsDescription, readCallOptions } from '../../panel/callOptions.description';
import { theThing } from '../../../vendors/payPal/api/expectedAnswer';
import type { Order } from '../../../vendors/payPal/orders/order';
import { toOrderId } from '../../../vendors/payPal/orders/orders';
import { toPayPalId } from '../../panel/payPalId';
import { requestIdOf } from '../../../core/requestId';
import { simplifyOrder } from '../../../vendors/payPal/orders/simplifyOrder';
import { textWithin } from '../../../vendors/payPal/orders/textLimit';
import { type PayPalAnswer, payPalPath, payPalOf } from '../../../vendors/payPal/api/payPal';
import { carrierDescription, readCarrier } from './carrier.description';
import { orderIdDescription } from '../../panel/orderId.description';
import { toOutput } from '../../output';
import { parcelItemsDescription, toParcelItems, type ParcelItem } from './parcelItems.description';
import { captureIdDescription } from '../../panel/paymentIds.description';
import { concurrency, laneBy } from '../../concurrency';
import { simplifyDescription } from '../../panel/simplify.description';

const properties: INodeProperties[] = [
	orderIdDescription,
	captureIdDescription,
	...carrierDescription,
	{
		displayName: 'Tracking Number',
		name: 'trackingNumber',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 1Z999AA10123456784',
	},
	{
		displayName: 'Notify Buyer',
		name: 'notifyPayer',
		type: 'boolean',
		default: false,
		description: 'Whether PayPal sends the buyer an email about the parcel',
	},
	parcelItemsDescription,
	simplifyDescription,
	changeOptionsDescription,
];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const orderId = toOrderId(context.getNodeParameter('orderId', itemIndex));
	const captureId = toPayPalId(context.getNodeParameter('captureId', itemIndex), 'Capture ID');
	const number = toTrackingNumber(context.getNodeParameter('trackingNumber', itemIndex));
	const carrier = readCarrier(context, itemIndex);
	const items = toParcelItems(context.getNodeParameter('parcelItems.item', itemIndex, []) as ParcelItem[]);
	const { idempotencyKey, ...options } = readCallOptions(context, itemIndex);
	const purpose = { verb: 'track', to: [orderId, captureId, number], onlyOnce: true };
	const requestId = requestIdOf(context, itemIndex, purpose, idempotencyKey);
	const answer = (await payPalOf(context).answer({
		method: 'POST',
		path: payPalPath`/v2/checkout/orders/${orderId}/track`,
		expects: theThing(orderId),
		body: {
			capture_id: captureId,
			tracking_number: number,
			...carrier,
			notify_payer: context.getNodeParameter('notifyPayer', itemIndex, false) as boolean,
			...(items && { items }),
		},
		requestId,
		options,
	})) as PayPalAnswer<Order>;
	return toOutput(context, itemIndex, answer, simplifyOrder, requestId);
}

function toTrackingNumber(value: unknown): string {
	const { number } = textWithin('number', value, 64, 'Tracking Number');
	if (number !== undefined) return number;
	throw new InvalidInput(
		'Tracking Number',
		'Tracking Number is empty',
		'Enter the tracking number from the carrier.',
	);
}

export const addTracking: Operation = {
	description: updateDisplayOptions(
		{ show: { resource: ['order'], operation: ['addTracking'] } },
		properties,
	),
	concurrency,
	laneOf: laneBy('orderId'),
	execute,
};
