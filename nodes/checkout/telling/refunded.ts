import { sameAmount, sameValue } from '../../core/money/amount';
import { Money } from '../../core/money/money';
import type { Judgement, PaymentStatus } from '../judgement/judgement';
import { wasTaken } from '../judgement/taken';
import type { Amount } from '../../core/money/amount';
import type { Payment, Refund } from '../payment';

/**
 * The payment as the completed refunds leave it. The provider counts those that are on their way as well,
 * and may have completed one before the payment shows it.
 *
 * @param refund the one it is about, read from the provider
 */
export function withRefund(judgement: Judgement, payment: Payment, refund?: Refund): Judgement {
	const isDone = refund?.state === 'completed';
	if (judgement.status === 'PAID') return isDone ? backIn(judgement, isWhole(payment, refund)) : judgement;
	const { refunds } = payment;
	if (!returned.has(judgement.status) || refunds.length === 0) return judgement;
	if (!isDone && !refunds.some(({ state }) => state === 'completed')) return asBefore(judgement, payment);
	const isMore = refunds.some(({ state }) => state === 'pending');
	return isMore ? backIn(judgement, false) : judgement;
}

const returned = new Set<PaymentStatus>(['REFUNDED', 'PARTIALLY_REFUNDED']);

const backIn = (judgement: Judgement, whole: boolean): Judgement =>
	whole
		? { ...judgement, status: 'REFUNDED', reason: 'The payment was refunded.' }
		: { ...judgement, status: 'PARTIALLY_REFUNDED', reason: 'A part of the payment was refunded.' };

/** As it was before anything was to go back. */
function asBefore(judgement: Judgement, payment: Payment): Judgement {
	const { amount } = judgement;
	const taken = takenOf(payment);
	const isPaid = taken && amount && sameAmount(taken, amount);
	return isPaid ? { ...judgement, status: 'PAID', reason: undefined } : judgement;
}

/** All that was taken, whatever went back since. */
export function takenOf({ takes }: Payment): Amount | undefined {
	const amounts = takes.filter(wasTaken).map(({ amount }) => amount);
	const currency = amounts[0]?.currency;
	if (!currency) return undefined;
	const known = amounts.flatMap((amount) => (amount?.currency === currency ? [Money.of(amount)] : []));
	return known.length === amounts.length ? Money.sum(known, currency).toAmount() : undefined;
}

function isWhole(payment: Payment, { amount, total = amount }: Refund): boolean {
	const taken = takenOf(payment);
	return total !== undefined && taken !== undefined && sameValue(total.value, taken.value);
}
