import { Money } from '../../core/money/money';
import type { Judgement } from '../judgement/judgement';
import { standingOf } from '../judgement/reserved';
import { wasTaken } from '../judgement/taken';
import type { Amount } from '../../core/money/amount';
import type { Payment } from '../payment';
import { takenOf } from './refunded';

/** The most that is taken of what was reserved. https://developer.paypal.com/docs/checkout/standard/customize/authorization/ */
const mostPercent = 115;

/**
 * What a buyer was charged in the end where it is less or more than was reserved: the merchant had not everything,
 * or the parcel cost more. While more can be taken it is not the end.
 *
 * @returns undefined when it is not that, or not yet
 */
export function readTakenOfReserved(
	payment: Payment,
	{ status }: Judgement,
	now = new Date(),
): Amount | undefined {
	const { takes, reservations, amount } = payment;
	const standing = standingOf(reservations, now);
	if (!standing || (status !== 'PARTIALLY_CAPTURED' && status !== 'MISMATCH')) return undefined;
	const counting = takes.filter(wasTaken);
	const isOpen = standing.isOpen && !counting.some(({ isLast }) => isLast);
	const taken = takenOf(payment);
	if (isOpen || !amount || taken?.currency !== amount.currency) return undefined;
	if (counting.some(({ state }) => state !== 'completed')) return undefined;
	if (Money.of(amount).times(mostPercent).isLessThan(Money.of(taken).times(100))) return undefined;
	return taken;
}
