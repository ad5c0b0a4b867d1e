import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import type { Operation, OperationResult } from '../../../core/operation';
import { changeOptionsDescription, readCallOptions } from '../../panel/callOptions.description';
import { toOrderId } from '../../../vendors/payPal/orders/orders';
import type { Patch } from './patch';
import { requestIdOf } from '../../../core/requestId';
import { simplifyOrder } from '../../../vendors/payPal/orders/simplifyOrder';
import { orderIdDescription } from '../../panel/orderId.description';
import { toOutput } from '../../output';
import { concurrency, laneBy } from '../../concurrency';
import { simplifyDescription } from '../../panel/simplify.description';
import { patchTracker, toTrackerId, trackerIdDescription } from './tracker';

const properties: INodeProperties[] = [
	orderIdDescription,
	trackerIdDescription,
	simplifyDescription,
	changeOptionsDescription,
];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const orderId = toOrderId(context.getNodeParameter('orderId', itemIndex));
	const trackerId = toTrackerId(context.getNodeParameter('trackerId', itemIndex));
	const patches: Patch[] = [{ op: 'replace', path: '/status', value: 'CANCELLED' }];
	const { idempotencyKey, ...options } = readCallOptions(context, itemIndex);
	const purpose = { verb: 'tracker', to: [orderId, trackerId, 'cancel'] };
	const requestId = requestIdOf(context, itemIndex, purpose, idempotencyKey);
	const order = await patchTracker(context, { orderId, trackerId }, patches, { requestId, options });
	const simplify = (changed: typeof order) => ({ ...simplifyOrder(changed), requestId });
	return toOutput(context, itemIndex, { status: 200, body: order }, simplify);
}

export const cancelTracking: Operation = {
	description: updateDisplayOptions(
		{ show: { resource: ['order'], operation: ['cancelTracking'] } },
		properties,
	),
	concurrency,
	laneOf: laneBy('orderId'),
	execute,
};
