import { payPalFailureOf } from '../shared/payPal/errors';
import type { Expectation } from '../shared/payPal/mismatch';
import { approveUrlOf, authorizeOrder, captureOrder, readOrder, type Order } from '../shared/payPal/orders';
import type { SealingApp } from '../shared/payPal/seal';
import { judgePayment, type Judgement } from '../shared/payPal/settlement';
import type { PayPalContext } from '../shared/payPal/transport';
import { findWhyNotAsAsked } from './whyNotAsAsked';

/** What became of an order. */
export interface Settlement {
	orderId: string;
	/** PayPal's record; absent when PayPal does not know the order (any more), or keeps it from us. */
	order?: Order;
	judgement: Judgement;
	/** Where the buyer can go on, while the order is open. */
	approveUrl?: string;
}

/**
 * Reads the order, takes or reserves the money, as the order intends, if the buyer has approved it and it is
 * what was asked, and says how it stands. Safe to call any number of times, from anywhere, also at once.
 *
 * @throws NodeApiError when PayPal can't say
 */
export async function settleOrder(
	this: PayPalContext,
	orderId: string,
	expected: Expectation,
	app: SealingApp,
): Promise<Settlement> {
	const order = await readOrder.call(this, orderId).catch(ifOfOthers);
	if (order === 'of others')
		return unread(orderId, 'MISMATCH', 'The order belongs to another PayPal account or app than yours.');
	if (!order)
		return unread(
			orderId,
			'EXPIRED',
			'PayPal no longer knows this order: it expired, or it belongs to another PayPal account.',
		);
	const judged = await judge.call(this, order, expected, app);
	if (judged.judgement.status === 'MISMATCH' || order.status !== 'APPROVED') return judged;
	const pay = order.intent === 'AUTHORIZE' ? authorizeOrder : captureOrder;
	return await pay.call(this, orderId).then(
		async (paid) => await judge.call(this, paid, expected, app),
		(error: unknown) => toRecoverable(order, error),
	);
}

const unread = (orderId: string, status: Judgement['status'], reason: string): Settlement => ({
	orderId,
	judgement: { status, reason },
});

/** For `.catch`: PayPal shows nobody the orders of other accounts. */
function ifOfOthers(error: unknown): 'of others' {
	if (payPalFailureOf(error)?.issue === 'PERMISSION_DENIED') return 'of others';
	throw error;
}

async function judge(
	this: PayPalContext,
	order: Order,
	expected: Expectation,
	app: SealingApp,
): Promise<Settlement> {
	const mismatch = await findWhyNotAsAsked.call(this, order, expected, app);
	const judgement = judgePayment(order);
	return withApproveUrl(order, mismatch ? { ...judgement, status: 'MISMATCH', reason: mismatch } : judgement);
}

/** Refusals after which the order is open still, or over, and no failure of the flow. */
const recoverable: Record<string, Judgement['status']> = {
	INSTRUMENT_DECLINED: 'DECLINED',
	TRANSACTION_REFUSED: 'DECLINED',
	PAYER_CANNOT_PAY: 'DECLINED',
	MAX_NUMBER_OF_PAYMENT_ATTEMPTS_EXCEEDED: 'DECLINED',
	PAYER_ACTION_REQUIRED: 'AWAITING_APPROVAL',
	ORDER_NOT_APPROVED: 'AWAITING_APPROVAL',
	ORDER_EXPIRED: 'EXPIRED',
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
