import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import { InvalidInput } from '../../../core/invalidInput';
import type { Operation, OperationResult } from '../../../core/operation';
import { withoutSimulation, type CallOptions } from '../../../vendors/payPal/api/callOptions';
import { changeOptionsDescription, readCallOptions } from '../../panel/callOptions.description';
import { readOrder, toOrderId } from '../../../vendors/payPal/orders/orders';
import type { Patch } from './patch';
import { requestIdOf } from '../../../core/requestId';
import { simplifyOrder } from '../../../vendors/payPal/orders/simplifyOrder';
import { orderIdDescription } from '../../panel/orderId.description';
import { toOutput } from '../../output';
import { parcelItemsDescription, toParcelItems, type ParcelItem } from './parcelItems.description';
import { concurrency, laneBy } from '../../concurrency';
import { simplifyDescription } from '../../panel/simplify.description';
import { patchTracker, toTrackerId, trackerIn, trackerIdDescription } from './tracker';
import { payPalOf } from '../../../vendors/payPal/api/payPal';

const properties: INodeProperties[] = [
	orderIdDescription,
	trackerIdDescription,
	{
		displayName: 'Buyer Notification',
		name: 'notification',
		type: 'options',
		options: [
			{ name: 'Do Not Notify', value: 'off', description: 'PayPal sends no email about the parcel' },
			{ name: 'Leave as It Is', value: 'unchanged' },
			{ name: 'Notify', value: 'on', description: 'PayPal sends the buyer an email about the parcel' },
		],
		default: 'unchanged',
	},
	parcelItemsDescription,
	simplifyDescription,
	changeOptionsDescription,
];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const orderId = toOrderId(context.getNodeParameter('orderId', itemIndex));
	const trackerId = toTrackerId(context.getNodeParameter('trackerId', itemIndex));
	const { idempotencyKey, ...options } = readCallOptions(context, itemIndex);
	const patches = await toPatches(context, itemIndex, { orderId, trackerId, options });
	const purpose = { verb: 'tracker', to: [orderId, trackerId] };
	const requestId = requestIdOf(context, itemIndex, purpose, idempotencyKey);
	const order = await patchTracker(context, { orderId, trackerId }, patches, { requestId, options });
	const simplify = (changed: typeof order) => ({ ...simplifyOrder(changed), requestId });
	return toOutput(context, itemIndex, { status: 200, body: order }, simplify);
}

async function toPatches(
	context: IExecuteFunctions,
	itemIndex: number,
	{ orderId, trackerId, options }: { orderId: string; trackerId: string; options: CallOptions },
): Promise<Patch[]> {
	const notification = context.getNodeParameter('notification', itemIndex, 'unchanged') as string;
	const items = toParcelItems(context.getNodeParameter('parcelItems.item', itemIndex, []) as ParcelItem[]);
	const patches: Patch[] = [];
	if (notification !== 'unchanged')
		patches.push({ op: 'replace', path: '/notify_payer', value: notification === 'on' });
	if (items) {
		const tracker = trackerIn(
			await readOrder(payPalOf(context), orderId, withoutSimulation(options)),
			trackerId,
		);
		patches.push({ op: tracker?.items ? 'replace' : 'add', path: '/items', value: items });
	}
	if (patches.length > 0) return patches;
	throw new InvalidInput(
		'Buyer Notification',
		'Buyer Notification and Items in the Parcel change nothing',
		'Choose what to change. To remove the parcel, use Order: Cancel Tracking.',
	);
}

export const updateTracking: Operation = {
	description: updateDisplayOptions(
		{ show: { resource: ['order'], operation: ['updateTracking'] } },
		properties,
	),
	concurrency,
	laneOf: laneBy('orderId'),
	execute,
};
