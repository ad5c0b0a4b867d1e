import type { Plan } from './billing/billingPlan.ts';
import type { Product } from './billing/product.ts';
import type { Subscription } from './billing/subscription.ts';
import type { Invoice } from './invoicing/invoice.ts';
import type { Dispute } from './disputes/dispute.ts';
import type { Order } from './orders/order.ts';
import type { Authorization } from './payments/authorization.ts';
import type { Capture } from './payments/capture.ts';
import type { Refund } from './payments/refund.ts';
import type { PayoutBatch, PayoutItem } from './payouts/payout.ts';
import type { PaymentToken } from './vault/paymentToken.ts';

/** What PayPal tells webhooks about. */
export interface Happenings {
	orderApproved(order: Order): void;
	orderCompleted(order: Order): void;
	/** Approved, but not captured in time. */
	approvalReversed(order: Order): void;
	/** A capture was made, or a pending one came to a good end. */
	captureChanged(capture: Capture): void;
	/** A pending capture came to a bad end. */
	captureDenied(capture: Capture): void;
	/** A bank or PayPal took the money back; `refund` says how much. */
	captureReversed(refund: Refund): void;
	authorizationCreated(authorization: Authorization): void;
	authorizationVoided(authorization: Authorization): void;
	/** A refund was made, or a pending one came to its end. */
	refundChanged(refund: Refund): void;
	payoutChanged(happened: 'PROCESSING' | 'SUCCESS', batch: PayoutBatch): void;
	payoutItemChanged(happened: 'RETURNED' | 'SUCCEEDED' | 'UNCLAIMED', item: PayoutItem): void;
	disputeChanged(happened: 'CREATED' | 'UPDATED' | 'RESOLVED', dispute: Dispute): void;
	paymentTokenCreated(token: PaymentToken): void;
	paymentTokenDeletionInitiated(token: PaymentToken): void;
	paymentTokenDeleted(token: PaymentToken): void;
	/** Somebody no longer lets the shop know who they are. */
	consentRevoked(payerId: string): void;
	/** @param happened the last part of the name of the event */
	productChanged(happened: 'CREATED' | 'UPDATED', product: Product): void;
	planChanged(happened: PlanHappening, plan: Plan): void;
	subscriptionChanged(happened: SubscriptionHappening, subscription: Subscription): void;
	/** Something has become of an invoice. */
	invoiceChanged(
		how: 'CANCELLED' | 'CREATED' | 'PAID' | 'REFUNDED' | 'SCHEDULED' | 'UPDATED',
		invoice: Invoice,
	): void;
}

export type PlanHappening = 'ACTIVATED' | 'CREATED' | 'DEACTIVATED' | 'PRICING-CHANGE.ACTIVATED' | 'UPDATED';

export type SubscriptionHappening =
	| 'ACTIVATED'
	| 'CANCELLED'
	| 'CREATED'
	| 'EXPIRED'
	| 'PAYMENT.FAILED'
	| 'RE-ACTIVATED'
	| 'SUSPENDED'
	| 'UPDATED';
