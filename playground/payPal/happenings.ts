import type { Order } from './orders/order.ts';
import type { Authorization } from './payments/authorization.ts';
import type { Capture } from './payments/capture.ts';
import type { Refund } from './payments/refund.ts';

/** What PayPal tells webhooks about. */
export interface Happenings {
	orderApproved(order: Order): void;
	orderCompleted(order: Order): void;
	/** A capture was made, or a pending one came to its end. */
	captureChanged(capture: Capture): void;
	authorizationCreated(authorization: Authorization): void;
	captureRefunded(refund: Refund): void;
}
