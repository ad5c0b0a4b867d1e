import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { optionsField } from '../../../core/fields/optionsField';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { withoutSimulation, type CallOptions } from '../../../vendors/payPal/api/callOptions';
import { changeOptions } from '../../panel/callOptions.description';
import { readOrder } from '../../../vendors/payPal/orders/orders';
import type { Patch } from './patch';
import { requestIdOf } from '../../../core/requestId';
import { simplifyOrder } from '../../../vendors/payPal/orders/simplifyOrder';
import { orderIdField } from '../../panel/orderId.description';
import { toOutput } from '../../output';
import { parcelItems, readParcelItems } from './parcelItems.description';
import { concurrency } from '../../concurrency';
import { simplifyField } from '../../panel/simplify.description';
import { patchTracker, trackerIn, trackerIdField } from './tracker';
import { payPalOf } from '../../../vendors/payPal/api/payPal';

const notificationField = optionsField({
	displayName: 'Buyer Notification',
	name: 'notification',
	type: 'options',
	options: [
		{ name: 'Do Not Notify', value: 'off', description: 'PayPal sends no email about the parcel' },
		{ name: 'Leave as It Is', value: 'unchanged' },
		{ name: 'Notify', value: 'on', description: 'PayPal sends the buyer an email about the parcel' },
	],
	default: 'unchanged',
});

const fields: Field[] = [
	orderIdField,
	trackerIdField,
	notificationField,
	parcelItems,
	simplifyField,
	changeOptions,
];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const orderId = orderIdField.read(context, itemIndex);
	const trackerId = trackerIdField.read(context, itemIndex);
	const { idempotencyKey, ...options } = changeOptions.read(context, itemIndex);
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
	const notification = notificationField.read(context, itemIndex);
	const items = readParcelItems(context, itemIndex);
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
	throw notificationField.invalid(
		`and ${parcelItems.label} change nothing`,
		'Choose what to change. To remove the parcel, use Order: Cancel Tracking.',
	);
}

export const updateTracking: DeclaredOperation = {
	name: 'Update Tracking',
	value: 'updateTracking',
	action: 'Update tracking of order',
	description: 'Change the tracking of a parcel',
	fields,
	concurrency,
	lane: orderIdField,
	execute,
};
