import type { Operations } from '../../core/operation';
import { capture as captureAuthorization } from './authorization/capture.operation';
import { get as getAuthorization } from './authorization/get.operation';
import { reauthorize } from './authorization/reauthorize.operation';
import { voidAuthorization } from './authorization/void.operation';
import { get as getCapture } from './capture/get.operation';
import { refund } from './capture/refund.operation';
import { addTracking } from './order/addTracking.operation';
import { authorize } from './order/authorize.operation';
import { cancelTracking } from './order/cancelTracking.operation';
import { capture } from './order/capture.operation';
import { confirmPaymentSource } from './order/confirmPaymentSource.operation';
import { create } from './order/create.operation';
import { get } from './order/get.operation';
import { update } from './order/update.operation';
import { updateTracking } from './order/updateTracking.operation';
import { get as getRefund } from './refund/get.operation';

export const operations: Operations = {
	authorization: {
		capture: captureAuthorization,
		get: getAuthorization,
		reauthorize,
		void: voidAuthorization,
	},
	capture: { get: getCapture, refund },
	order: {
		addTracking,
		authorize,
		cancelTracking,
		capture,
		confirmPaymentSource,
		create,
		get,
		update,
		updateTracking,
	},
	refund: { get: getRefund },
};

export const description = Object.values(operations).flatMap((resource) =>
	Object.values(resource).flatMap((operation) => operation.description),
);
