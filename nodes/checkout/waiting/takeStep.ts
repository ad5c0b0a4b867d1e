import type { PayPageKind } from '../../wording/buyerTexts';
import { findFurthestOrder, findOrMakeLiveOrder, isDecided, isSpent } from '../asking/liveOrder';
import { toUnknownPayment, type PaidBefore } from '../asking/paidBefore';
import { expectationOf, invoiceIdOfKey, toPayUrl, type ParkedItem } from '../asking/parkedCheckout';
import type { Payment } from '../payment';
import type { PaymentProvider } from '../ports/paymentProvider';
import type { Settlement } from '../settling/settlement';
import { settlePayment } from '../settling/settlePayment';
import { findMismatch } from '../terms/mismatch';

/**
 * What calls at a waiting execution: a tap on the card, a return after approving or cancelling, word of a payment, or that
 * something else is asked for instead.
 */
export type Step = 'pay' | 'return' | 'settled' | 'cancel' | 'withdraw';

/** The result of a step: the wait goes on, with a page or an address for the buyer, or the execution does. */
export type StepTaken =
	| { type: 'show'; page: PayPageKind; payUrl?: string | undefined }
	| { type: 'redirect'; url: string }
	| { type: 'resume'; page: PayPageKind; settlement: Settlement | PaidBefore };

/** What the merchant has chosen about a buyer who cancels. */
export type OnCancel = 'keepWaiting' | 'continue';

/**
 * Takes one step of a payment that is waited for. It is over only when the provider says that the payment is decided;
 * everything else leaves it waiting.
 *
 * @param orderId the order that the buyer, or whoever brings word, comes from
 */
export async function takeStep(
	provider: PaymentProvider,
	parked: ParkedItem,
	{ step, orderId = '', onCancel }: { step: Step; orderId?: string | undefined; onCancel: OnCancel },
): Promise<StepTaken> {
	switch (step) {
		case 'return':
		case 'settled':
			return await settle(provider, parked, orderId);
		case 'cancel':
			return await cancel(provider, parked, orderId, onCancel);
		case 'pay':
			return await pay(provider, parked);
		case 'withdraw':
			return await withdraw(provider, parked);
	}
}

async function pay(provider: PaymentProvider, parked: ParkedItem): Promise<StepTaken> {
	let isPaidBefore = false;
	const payment = await findOrMakeLiveOrder(provider, parked.checkout, () => (isPaidBefore = true));
	if (!payment) return close(provider, parked, isPaidBefore);
	const { approveUrl } = payment;
	const app = await provider.app();
	if (!approveUrl || isDecided(payment) || findMismatch(payment, expectationOf(parked), app))
		return await settle(provider, parked, payment.id);
	return { type: 'redirect', url: approveUrl };
}

async function settle(provider: PaymentProvider, parked: ParkedItem, orderId: string): Promise<StepTaken> {
	if (!provider.isPaymentId(orderId)) return { type: 'show', page: 'invalid' };
	return stepAfter(provider, parked, await settlePayment(provider, orderId, expectationOf(parked)));
}

/** What follows for the wait from what became of an order. */
export function stepAfter(provider: PaymentProvider, parked: ParkedItem, settlement: Settlement): StepTaken {
	const show = (page: PayPageKind, payUrl?: string): StepTaken => ({ type: 'show', page, payUrl });
	const resume = (page: PayPageKind): StepTaken => ({ type: 'resume', page, settlement });
	const { payment, approveUrl, judgement } = settlement;
	if (payment && !isOrderOf(parked, payment)) return show('invalid');
	switch (judgement.status) {
		case 'PAID':
			return resume('paid');
		case 'AUTHORIZED':
			return resume('reserved');
		case 'DECLINED':
			return settlement.isRefusedForGood
				? show('declined')
				: show('declined', approveUrl ?? toPayUrl(parked));
		case 'AWAITING_APPROVAL':
			return approveUrl ? { type: 'redirect', url: approveUrl } : show('trouble', toPayUrl(parked));
		case 'EXPIRED':
			return show('cancelled');
		case 'CANCELLED':
			// The money was taken for another order with the same invoice ID.
			if (payment?.phase === 'approved') return close(provider, parked, true);
			// The provider ended the order, and the next tap opens another; a reservation is ended by the merchant.
			return judgement.authorizationId ? resume('closed') : show('cancelled');
		case 'REFUNDED':
		case 'PARTIALLY_REFUNDED':
			return resume('closed');
		case 'MISMATCH':
			return payment ? resume('invalid') : show('invalid');
		case 'PENDING':
		case 'PARTIALLY_CAPTURED':
		case 'TIMED_OUT':
			return resume('pending');
	}
}

/** Nothing can be paid here any longer. Where another execution was paid for the same sale, the wait is over too. */
export function close(provider: PaymentProvider, parked: ParkedItem, isPaidBefore: boolean): StepTaken {
	const invoiceId = isPaidBefore ? invoiceIdOfKey(parked.checkout) : undefined;
	if (!invoiceId) return { type: 'show', page: 'closed' };
	const settlement = toUnknownPayment(provider, invoiceId, parked.payment.amount);
	return { type: 'resume', page: 'closed', settlement };
}

/**
 * Nobody is to pay this any longer. A buyer who has approved already was quicker: then the money is taken, as they were
 * told, and the wait ends with it.
 */
async function withdraw(provider: PaymentProvider, parked: ParkedItem): Promise<StepTaken> {
	const furthest = await findFurthestOrder(provider, parked.checkout);
	if (furthest && isDecided(furthest) && !isSpent(furthest)) {
		const taken = await settle(provider, parked, furthest.id);
		if (taken.type === 'resume') return taken;
	}
	const judgement = {
		status: 'CANCELLED' as const,
		reason: 'This request for payment was withdrawn.',
		withdrawn: true,
		amount: parked.payment.amount,
	};
	return { type: 'resume', page: 'replaced', settlement: { orderId: '', judgement } };
}

/** The order was made by this very request for payment: it names this execution, under our seal. */
const isOrderOf = (parked: ParkedItem, { mark }: Payment): boolean => mark === expectationOf(parked).mark;

async function cancel(
	provider: PaymentProvider,
	parked: ParkedItem,
	orderId: string,
	onCancel: OnCancel,
): Promise<StepTaken> {
	const payment = provider.isPaymentId(orderId) ? await provider.read(orderId) : undefined;
	const own = payment && isOrderOf(parked, payment) ? payment : undefined;
	if (own?.phase === 'completed') return await settle(provider, parked, orderId);
	// One approved in another window may be paid at any moment: it is never called unpaid.
	const isOver = own !== undefined && own.phase !== 'approved' && onCancel !== 'keepWaiting';
	if (!isOver) return { type: 'show', page: 'cancelled' };
	const judgement = {
		status: 'CANCELLED' as const,
		reason: `The buyer cancelled at ${provider.name}.`,
		amount: parked.payment.amount,
	};
	return { type: 'resume', page: 'cancelled', settlement: { orderId, judgement } };
}
