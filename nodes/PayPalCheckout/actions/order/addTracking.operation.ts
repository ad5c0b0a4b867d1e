import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { booleanField } from '../../../core/fields/booleanField';
import { textField } from '../../../core/fields/textField';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { changeOptions } from '../../panel/callOptions.description';
import { theThing } from '../../../vendors/payPal/api/expectedAnswer';
import type { Order } from '../../../vendors/payPal/orders/order';
import { requestIdOf } from '../../../core/requestId';
import { simplifyOrder } from '../../../vendors/payPal/orders/simplifyOrder';
import { textWithin } from '../../../vendors/payPal/orders/textLimit';
import { payPalPath, payPalOf } from '../../../vendors/payPal/api/payPal';
import { carrierFields, carrierWritten, readCarrier } from './carrier.description';
import { orderIdField } from '../../panel/orderId.description';
import { toOutput } from '../../output';
import { parcelItems, parcelItemsWritten, readParcelItems } from './parcelItems.description';
import { captureIdField } from '../../panel/paymentIds.description';
import { concurrency } from '../../concurrency';
import { simplifyAnd } from '../../panel/simplify.description';
import { trackerIn } from './tracker';

const trackingNumber = textField({
	displayName: 'Tracking Number',
	name: 'trackingNumber',
	type: 'string',
	default: '',
	most: 64,
	required: true,
	placeholder: 'e.g. 1Z999AA10123456784',
});

const notifyPayer = booleanField({
	displayName: 'Notify Buyer',
	name: 'notifyPayer',
	type: 'boolean',
	default: false,
	description: 'Whether PayPal sends the buyer an email about the parcel',
});

const fields: Field[] = [
	orderIdField,
	captureIdField,
	...carrierFields,
	trackingNumber,
	notifyPayer,
	parcelItems,
	...simplifyAnd(changeOptions),
];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const orderId = orderIdField.read(context, itemIndex);
	const captureId = captureIdField.read(context, itemIndex);
	const number = readTrackingNumber(context, itemIndex);
	const carrier = readCarrier(context, itemIndex);
	const items = readParcelItems(context, itemIndex);
	const { idempotencyKey, ...options } = changeOptions.read(context, itemIndex);
	const parcel = { verb: 'track', to: [orderId, captureId, number, ...Object.values(carrier)] };
	const ask = async (requestId: string) => {
		const answer = await payPalOf(context).answer<Order>({
			method: 'POST',
			path: payPalPath`/v2/checkout/orders/${orderId}/track`,
			expects: theThing(orderId),
			body: {
				capture_id: captureId,
				tracking_number: number,
				...carrier,
				notify_payer: notifyPayer.read(context, itemIndex),
				...(items && { items }),
			},
			fields: {
				parts: {
					capture_id: captureIdField,
					tracking_number: trackingNumber,
					...carrierWritten,
					notify_payer: notifyPayer,
					items: parcelItemsWritten,
				},
			},
			requestId,
			options,
		});
		return { requestId, answer };
	};
	const once = { ...parcel, onlyOnce: true };
	let asked = await ask(requestIdOf(context, itemIndex, once, idempotencyKey));
	const { status, body } = asked.answer;
	// PayPal has only told of one that was cancelled since.
	if (!idempotencyKey?.trim() && status === 200 && isCancelled(body, `${captureId}-${number}`))
		asked = await ask(requestIdOf(context, itemIndex, parcel));
	return toOutput(context, itemIndex, asked.answer, simplifyOrder, asked.requestId);
}

const isCancelled = (order: Order, trackerId: string): boolean =>
	trackerIn(order, trackerId)?.status === 'CANCELLED';

function readTrackingNumber(context: IExecuteFunctions, itemIndex: number): string {
	const { number } = textWithin('number', trackingNumber.read(context, itemIndex), trackingNumber);
	if (number !== undefined) return number;
	throw trackingNumber.invalid('is empty', 'Enter the tracking number from the carrier.');
}

export const addTracking: DeclaredOperation = {
	name: 'Add Tracking',
	value: 'addTracking',
	action: 'Add tracking to order',
	description: 'Tell PayPal and the buyer about a parcel',
	fields,
	concurrency,
	lane: orderIdField,
	execute,
};
