import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../shared/displayOptions';
import { InvalidInput } from '../../../shared/invalidInput';
import type { Operation, OperationResult } from '../../../shared/operation';
import { withoutSimulation, type CallOptions } from '../../../shared/payPal/callOptions';
import { changeOptionsDescription, readCallOptions } from '../../../shared/payPal/callOptions.description';
import { readOrder, toOrderId } from '../../../shared/payPal/orders';
import type { Patch } from '../../../shared/payPal/patch';
import { requestIdOf } from '../../../shared/payPal/requestId';
import { simplifyOrder } from '../../../shared/payPal/simplifyOrder';
import { orderIdDescription } from '../../orderId.description';
import { toOutput } from '../../output';
import { parcelItemsDescription, toParcelItems, type ParcelItem } from '../../parcelItems.description';
import { concurrency, laneBy } from '../../concurrency';
import { simplifyDescription } from '../../simplify.description';
import { patchTracker, toTrackerId, trackerIn, trackerIdDescription } from '../../tracker';

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

async function execute(this: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const orderId = toOrderId(this.getNodeParameter('orderId', itemIndex));
	const trackerId = toTrackerId(this.getNodeParameter('trackerId', itemIndex));
	const { idempotencyKey, ...options } = readCallOptions.call(this, itemIndex);
	const patches = await toPatches.call(this, itemIndex, { orderId, trackerId, options });
	const purpose = { verb: 'tracker', to: [orderId, trackerId] };
	const requestId = requestIdOf.call(this, itemIndex, purpose, idempotencyKey);
	const order = await patchTracker.call(this, { orderId, trackerId }, patches, { requestId, options });
	const simplify = (changed: typeof order) => ({ ...simplifyOrder(changed), requestId });
	return toOutput(this, itemIndex, { status: 200, body: order }, simplify);
}

async function toPatches(
	this: IExecuteFunctions,
	itemIndex: number,
	{ orderId, trackerId, options }: { orderId: string; trackerId: string; options: CallOptions },
): Promise<Patch[]> {
	const notification = this.getNodeParameter('notification', itemIndex, 'unchanged') as string;
	const items = toParcelItems(this.getNodeParameter('parcelItems.item', itemIndex, []) as ParcelItem[]);
	const patches: Patch[] = [];
	if (notification !== 'unchanged')
		patches.push({ op: 'replace', path: '/notify_payer', value: notification === 'on' });
	if (items) {
		const tracker = trackerIn(await readOrder.call(this, orderId, withoutSimulation(options)), trackerId);
		patches.push({ op: tracker?.items ? 'replace' : 'add', path: '/items', value: items });
	}
	if (patches.length > 0) return patches;
	throw new InvalidInput(
		'Buyer Notification',
		'Buyer Notification and Items in the Parcel say nothing that would change',
		'Choose what to change. To take the parcel back, use Order: Cancel Tracking.',
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
