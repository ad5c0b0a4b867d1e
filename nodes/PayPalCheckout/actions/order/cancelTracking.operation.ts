import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { changeOptions } from '../../panel/callOptions.description';
import type { Patch } from './patch';
import { requestIdOf } from '../../../core/requestId';
import { simplifyOrder } from '../../../vendors/payPal/orders/simplifyOrder';
import { orderIdField } from '../../panel/orderId.description';
import { toOutput } from '../../output';
import { concurrency } from '../../concurrency';
import { simplifyField } from '../../panel/simplify.description';
import { patchTracker, trackerIdField } from './tracker';

const fields: Field[] = [orderIdField, trackerIdField, simplifyField, changeOptions];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const orderId = orderIdField.read(context, itemIndex);
	const trackerId = trackerIdField.read(context, itemIndex);
	const patches: Patch[] = [{ op: 'replace', path: '/status', value: 'CANCELLED' }];
	const { idempotencyKey, ...options } = changeOptions.read(context, itemIndex);
	const purpose = { verb: 'tracker', to: [orderId, trackerId, 'cancel'] };
	const requestId = requestIdOf(context, itemIndex, purpose, idempotencyKey);
	const order = await patchTracker(context, { orderId, trackerId }, patches, { requestId, options });
	const simplify = (changed: typeof order) => ({ ...simplifyOrder(changed), requestId });
	return toOutput(context, itemIndex, { status: 200, body: order }, simplify);
}

export const cancelTracking: DeclaredOperation = {
	name: 'Cancel Tracking',
	value: 'cancelTracking',
	action: 'Cancel tracking of order',
	description: 'Remove the tracking of a parcel',
	fields,
	concurrency,
	lane: orderIdField,
	execute,
};
