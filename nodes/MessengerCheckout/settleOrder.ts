import { InvalidInput } from '../shared/invalidInput';
import { payPalFailureOf } from '../shared/payPal/errors';
import { approveUrlOf, captureOrder, readOrder, type Order } from '../shared/payPal/orders';
import type { SealingApp } from '../shared/payPal/seal';
import { findMismatch, judgePayment, type Expectation, type Judgement } from '../shared/payPal/settlement';
import type { PayPalContext } from '../shared/payPal/transport';

/** What became of an order. */
export interface Settlement {
	orderId: string;
	/** PayPal's record; absent when PayPal does not know the order (any more). */
	order?: Order;
	judgement: Judgement;
	/** Where the buyer can go on, while the order is open. */
	approveUrl?: string;
}

/**
 * Reads the order, takes the money if the buyer has approved it and it is what was asked, and says how it
 * stands. Safe to call any number of times, from anywhere, also at once.
 *
 * @throws NodeApiError when PayPal can't say
 */
export async function settleOrder(
	this: PayPalContext,
	orderId: string,
	expected: Expectation,
	app: SealingApp,
): Promise<Settlement> {
	const order = await readOrder.call(this, orderId);
	if (!order) {
		const reason = 'PayPal no longer knows this order: it expired, or it belongs to another PayPal account.';
		return { orderId, judgement: { status: 'EXPIRED', reason } };
	}
	const judged = judge(order, expected, app);
	if (judged.judgement.status === 'MISMATCH' || order.status !== 'APPROVED') return judged;
	if (order.intent === 'AUTHORIZE') {
		throw new InvalidInput(
			'Order ID',
			"This order only reserves the money, so it can't be settled here",
			'Authorize it with the PayPal Checkout node and capture it later, or create orders with the intent Capture.',
		);
	}
	return await captureOrder.call(this, orderId).then(
		(captured) => judge(captured, expected, app),
		(error: unknown) => toRecoverable(order, error),
	);
}

function judge(order: Order, expected: Expectation, app: SealingApp): Settlement {
	const mismatch = findMismatch(order, expected, app);
	const judgement = judgePayment(order);
	return withApproveUrl(order, mismatch ? { ...judgement, status: 'MISMATCH', reason: mismatch } : judgement);
}

/** Refusals after which the buyer can go back to the same order and choose another way to pay. */
const recoverable: Record<string, Judgement['status']> = {
	INSTRUMENT_DECLINED: 'DECLINED',
	PAYER_ACTION_REQUIRED: 'AWAITING_APPROVAL',
	ORDER_NOT_APPROVED: 'AWAITING_APPROVAL',
};

function toRecoverable(order: Order, error: unknown): Settlement {
	const failure = payPalFailureOf(error);
	const status = recoverable[failure?.issue ?? ''];
	if (!failure || !status) throw error;
	return withApproveUrl(order, { ...judgePayment(order), status, reason: failure.message }, failure.link);
}

function withApproveUrl(order: Order, judgement: Judgement, retryUrl?: string): Settlement {
	const isOpen = judgement.status === 'AWAITING_APPROVAL' || judgement.status === 'DECLINED';
	const approveUrl = isOpen ? (retryUrl ?? approveUrlOf(order)) : undefined;
	return { orderId: order.id, order, judgement, ...(approveUrl && { approveUrl }) };
}
