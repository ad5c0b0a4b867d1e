import { approvalPageOf } from '../../vendors/payPal/orders/approvalPage';
import { payPalFailureOf } from '../../vendors/payPal/errors/errors';
import type { PayPalFailure } from '../../vendors/payPal/errors/failure';
import type { Expectation } from '../terms/mismatch';
import {
	approveUrlOf,
	authorizeOrder,
	captureOrder,
	readOrder,
	type Order,
} from '../../vendors/payPal/orders/orders';
import type { PayPal } from '../../vendors/payPal/api/payPal';
import { refusalClassOf, type RefusalClass } from '../../vendors/payPal/errors/refusedPayment';
import type { SealingApp } from '../terms/seal';
import { judgePayment, type Judgement } from '../judgement/judgePayment';
import { lookUntilShown } from './paymentShown';
import { findWhyNotAsAsked } from './whyNotAsAsked';

/** What became of an order. */
export interface Settlement {
	orderId: string;
	/** PayPal's record; absent when PayPal does not know the order (any more), or keeps it from us. */
	order?: Order;
	judgement: Judgement;
	/** Where the buyer can go on, while the order is open. */
	approveUrl?: string;
	/** PayPal has refused the payment, and trying this order again is of no use to the buyer. */
	isRefusedForGood?: boolean;
}

/**
 * Asked before money is taken or reserved.
 *
 * @returns what became of the order instead; or that somebody else may have taken the money meanwhile; undefined goes on
 */
export type BeforePaying = (approved: Settlement) => Promise<Judgement | 'lookAgain' | undefined>;

/**
 * Reads the order, takes or reserves the money, as the order intends, if the buyer has approved it and it is
 * what was asked, and says how it stands. Safe to call any number of times, from anywhere, also at once.
 *
 * @throws NodeApiError when PayPal can't say, or when the merchant has to put something right first
 */
export async function settleOrder(
	payPal: PayPal,
	orderId: string,
	expected: Expectation,
	app: SealingApp,
	beforePaying: BeforePaying = async () => await Promise.resolve(undefined),
): Promise<Settlement> {
	const look = async () => await judgeOrder(payPal, orderId, expected, app);
	let settlement = await look();
	if (isPayable(settlement)) {
		const instead = await beforePaying(settlement);
		if (instead === 'lookAgain') settlement = await look();
		else if (instead) return { ...settlement, judgement: instead };
	}
	if (!isPayable(settlement)) return await lookUntilShown(payPal, settlement, look);
	const pay = settlement.order.intent === 'AUTHORIZE' ? authorizeOrder : captureOrder;
	return await pay(payPal, orderId).then(
		async (paid) => await lookUntilShown(payPal, await judge(payPal, paid, expected, app), look),
		async (error: unknown) => await whenRefused(payPal, settlement, error, look),
	);
}

async function judgeOrder(
	payPal: PayPal,
	orderId: string,
	expected: Expectation,
	app: SealingApp,
): Promise<Settlement> {
	const order = await readOrder(payPal, orderId).catch(ifOfOthers);
	if (order === 'of others')
		return unread(orderId, 'MISMATCH', 'The order belongs to another PayPal account or app, not yours.');
	if (!order)
		return unread(
			orderId,
			'EXPIRED',
			"PayPal can't find this order: it has expired, or it belongs to another PayPal account.",
		);
	return await judge(payPal, order, expected, app);
}

const isPayable = (settlement: Settlement): settlement is Settlement & { order: Order } =>
	settlement.order?.status === 'APPROVED' && settlement.judgement.status !== 'MISMATCH';

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
	payPal: PayPal,
	order: Order,
	expected: Expectation,
	app: SealingApp,
): Promise<Settlement> {
	const mismatch = await findWhyNotAsAsked(payPal, order, expected, app);
	const judgement = judgePayment(order);
	return await withApproveUrl(
		payPal,
		order,
		mismatch ? { ...judgement, status: 'MISMATCH', reason: mismatch } : judgement,
	);
}

/** What an order is of which PayPal refused to take the money, or that this is an error of the flow. */
const statusByRefusal: Record<Exclude<RefusalClass, 'later'>, Judgement['status'] | 'error'> = {
	anotherWay: 'DECLINED',
	approveAgain: 'AWAITING_APPROVAL',
	forGood: 'DECLINED',
	over: 'EXPIRED',
	paidElsewhere: 'CANCELLED',
	merchant: 'error',
};

async function whenRefused(
	payPal: PayPal,
	{ order }: Settlement & { order: Order },
	error: unknown,
	look: () => Promise<Settlement>,
): Promise<Settlement> {
	const failure = payPalFailureOf(error);
	const refusal = failure && refusalClassOf(failure.issue);
	if (refusal === 'later') return await lookUntilShown(payPal, await look(), look, error);
	const status = refusal ? statusByRefusal[refusal] : 'error';
	if (!failure || status === 'error') throw error;
	const judgement = { ...judgePayment(order), status, reason: failure.message };
	if (refusal === 'forGood') return { orderId: order.id, order, judgement, isRefusedForGood: true };
	return await withApproveUrl(payPal, order, judgement, failure);
}

async function withApproveUrl(
	payPal: PayPal,
	order: Order,
	judgement: Judgement,
	refused?: PayPalFailure,
): Promise<Settlement> {
	const isOpen = judgement.status === 'AWAITING_APPROVAL' || judgement.status === 'DECLINED';
	const known = isOpen ? (refused?.link ?? approveUrlOf(order)) : undefined;
	const approveUrl =
		known ?? (refused && isOpen ? approvalPageOf(order.id, await payPal.credentials()) : undefined);
	return { orderId: order.id, order, judgement, ...(approveUrl && { approveUrl }) };
}
