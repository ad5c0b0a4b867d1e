import type { Happenings } from '../../../../playground/payPal/happenings.ts';

/** Writes down what would be told to webhooks, e.g. `capture COMPLETED`. */
export function recordedHappenings(told: string[]): Happenings {
	return {
		orderApproved: (order) => told.push(`order ${order.status}`),
		orderCompleted: (order) => told.push(`order ${order.status}`),
		approvalReversed: (order) => told.push(`approval of ${order.id} reversed`),
		captureChanged: (capture) => told.push(`capture ${capture.status}`),
		captureDenied: () => told.push('capture denied'),
		captureReversed: (refund) => told.push(`reversal of ${refund.amount.value}`),
		authorizationCreated: () => told.push('authorization'),
		authorizationVoided: () => told.push('authorization voided'),
		refundChanged: (refund) => told.push(`refund ${refund.status} of ${refund.amount.value}`),
		paymentTokenCreated: (token) => told.push(`saved ${token.kind}`),
		disputeChanged: (happened) => told.push(`dispute ${happened}`),
		paymentTokenDeletionInitiated: (token) => told.push(`asked to forget ${token.kind}`),
		paymentTokenDeleted: (token) => told.push(`forgot ${token.kind}`),
		payoutChanged: (happened) => told.push(`payout ${happened}`),
		payoutItemChanged: (happened) => told.push(`payout item ${happened}`),
		consentRevoked: (payerId) => told.push(`consent of ${payerId} revoked`),
		productChanged: (happened) => told.push(`product ${happened}`),
		planChanged: (happened) => told.push(`plan ${happened}`),
		subscriptionChanged: (happened) => told.push(`subscription ${happened}`),
		invoiceChanged: (how, { status }) => told.push(`invoice ${how}, ${status}`),
	};
}
