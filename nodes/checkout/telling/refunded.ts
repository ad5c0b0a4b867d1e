import { sumOf } from '../../core/money/decimal';
import type { PayPalMoney } from '../../vendors/payPal/orders/breakdown';
import { wasTaken } from '../judgement/captured';
import type { Order, Refund } from '../../vendors/payPal/orders/order';
import { sameValue } from '../../core/money/sameValue';
import type { Judgement, PaymentStatus } from '../judgement/judgePayment';

/**
 * How a payment stands by the refunds that PayPal has completed. It counts those that are on their way as well, and
 * may have completed one before the order shows it.
 *
 * @param refund the one it is about, read from PayPal
 */
export function withRefund(judgement: Judgement, order: Order, refund?: Refund): Judgement {
	const isDone = refund?.status === 'COMPLETED';
	if (judgement.status === 'PAID') return isDone ? backIn(judgement, isWhole(order, refund)) : judgement;
	const listed = order.purchase_units?.[0]?.payments?.refunds ?? [];
	if (!returned.has(judgement.status) || listed.length === 0) return judgement;
	if (!isDone && !listed.some(({ status }) => status === 'COMPLETED')) return asBefore(judgement, order);
	const isMore = listed.some(({ status }) => status === 'PENDING');
	return isMore ? backIn(judgement, false) : judgement;
}

const returned = new Set<PaymentStatus>(['REFUNDED', 'PARTIALLY_REFUNDED']);

const backIn = (judgement: Judgement, whole: boolean): Judgement =>
	whole
		? { ...judgement, status: 'REFUNDED', reason: 'The payment was refunded.' }
		: { ...judgement, status: 'PARTIALLY_REFUNDED', reason: 'A part of the payment was refunded.' };

/** As it was before anything was to go back. */
function asBefore(judgement: Judgement, order: Order): Judgement {
	const { amount } = judgement;
	const taken = takenOf(order);
	const isPaid = taken && taken.currency_code === amount?.currency && sameValue(taken.value, amount.value);
	return isPaid ? { ...judgement, status: 'PAID', reason: undefined } : judgement;
}

/** All that was taken for an order, whatever went back since. */
export function takenOf(order: Order): PayPalMoney | undefined {
	const amounts = (order.purchase_units?.[0]?.payments?.captures ?? [])
		.filter(wasTaken)
		.map(({ amount }) => amount);
	const currency = amounts[0]?.currency_code;
	if (!currency || amounts.some((amount) => amount?.currency_code !== currency)) return undefined;
	return { currency_code: currency, value: sumOf(amounts.map((amount) => amount!.value)) };
}

function isWhole(order: Order, { amount, seller_payable_breakdown: breakdown }: Refund): boolean {
	const back = breakdown?.total_refunded_amount ?? amount;
	const taken = takenOf(order);
	return back !== undefined && taken !== undefined && sameValue(back.value, taken.value);
}
