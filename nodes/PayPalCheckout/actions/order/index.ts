import type { Resource } from '../../../core/declaration';
import { addTracking } from './addTracking.operation';
import { authorize } from './authorize.operation';
import { cancelTracking } from './cancelTracking.operation';
import { capture } from './capture.operation';
import { confirmPaymentSource } from './confirmPaymentSource.operation';
import { create } from './create.operation';
import { get } from './get.operation';
import { update } from './update.operation';
import { updateTracking } from './updateTracking.operation';

export const order: Resource = {
	name: 'Order',
	value: 'order',
	operations: [
		addTracking,
		authorize,
		cancelTracking,
		capture,
		confirmPaymentSource,
		create,
		get,
		update,
		updateTracking,
	],
	first: create,
};
