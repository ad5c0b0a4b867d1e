import type { IExecuteFunctions } from 'n8n-workflow';

import { field, type Field } from '../../../core/fields/field';
import { withoutSimulation, type CallOptions } from '../../../vendors/payPal/api/callOptions';
import { noContent, theThing } from '../../../vendors/payPal/api/expectedAnswer';
import type { Order, Tracker } from '../../../vendors/payPal/orders/order';
import { parcelItemsWritten } from './parcelItems.description';
import type { Patch } from './patch';
import { payPalPath, payPalOf } from '../../../vendors/payPal/api/payPal';

export const trackerIdField = field(
	{
		displayName: 'Tracker ID',
		name: 'trackerId',
		type: 'string',
		default: '={{ $json.trackers[0].trackerId }}',
		required: true,
		placeholder: 'e.g. 8MC585209K746392H-443844607820',
		description: 'ID of the parcel at PayPal. Returned by Order: Add Tracking and Order: Get.',
	},
	toTrackerId,
);

/** @throws InvalidInput when it can't be the ID of a parcel */
function toTrackerId(value: unknown, field: Field): string {
	const id = typeof value === 'string' ? value.trim() : '';
	if (id !== '' && id.length <= 200 && !/\s/.test(id)) return id;
	throw field.invalid(
		id === '' ? 'is empty' : 'is not the ID of a parcel',
		'Enter the trackerId that Order: Add Tracking or Order: Get returns.',
	);
}

/** Sends the changes of a parcel, and gives the order as it is then. */
export async function patchTracker(
	context: IExecuteFunctions,
	{ orderId, trackerId }: { orderId: string; trackerId: string },
	patches: Patch[],
	call: { requestId: string; options: CallOptions },
): Promise<Order> {
	const payPal = payPalOf(context);
	await payPal.patch(payPalPath`/v2/checkout/orders/${orderId}/trackers/${trackerId}`, {
		body: patches,
		fields: { parts: { items: parcelItemsWritten } },
		expects: noContent,
		...call,
	});
	return (await payPal.get(payPalPath`/v2/checkout/orders/${orderId}`, {
		expects: theThing(orderId),
		options: withoutSimulation(call.options),
	})) as Order;
}

export const trackerIn = (order: Order | undefined, trackerId: string): Tracker | undefined =>
	order?.purchase_units
		?.flatMap(({ shipping }) => shipping?.trackers ?? [])
		.find(({ id }) => id === trackerId);
