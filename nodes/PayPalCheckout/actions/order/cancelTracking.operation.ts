import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../shared/displayOptions';
import type { Operation, OperationResult } from '../../../shared/operation';
import { changeOptionsDescription, readCallOptions } from '../../../shared/payPal/callOptions.description';
import { toOrderId } from '../../../shared/payPal/orders';
import type { Patch } from '../../../shared/payPal/patch';
import { requestIdOf } from '../../../shared/payPal/requestId';
import { simplifyOrder } from '../../../shared/payPal/simplifyOrder';
import { orderIdDescription } from '../../orderId.description';
import { toOutput } from '../../output';
import { concurrency, laneBy } from '../../concurrency';
import { simplifyDescription } from '../../simplify.description';
import { patchTracker, toTrackerId, trackerIdDescription } from '../../tracker';

const properties: INodeProperties[] = [
	orderIdDescription,
	trackerIdDescription,
	simplifyDescription,
	changeOptionsDescription,
];

async function execute(this: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const orderId = toOrderId(this.getNodeParameter('orderId', itemIndex));
	const trackerId = toTrackerId(this.getNodeParameter('trackerId', itemIndex));
	const patches: Patch[] = [{ op: 'replace', path: '/status', value: 'CANCELLED' }];
	const { idempotencyKey, ...options } = readCallOptions.call(this, itemIndex);
	const purpose = { verb: 'tracker', to: [orderId, trackerId, 'cancel'] };
	const requestId = requestIdOf.call(this, itemIndex, purpose, idempotencyKey);
	const order = await patchTracker.call(this, { orderId, trackerId }, patches, { requestId, options });
	const simplify = (changed: typeof order) => ({ ...simplifyOrder(changed), requestId });
	return toOutput(this, itemIndex, { status: 200, body: order }, simplify);
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
