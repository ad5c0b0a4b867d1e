import { standingOf } from '../judgement/authorized';
import { wasTaken } from '../judgement/captured';
import { isLess, timesWhole } from '../../core/money/decimal';
import type { Order } from '../../vendors/payPal/orders/order';
import type { Judgement } from '../judgement/judgePayment';
import { takenOf } from './refunded';

/** The most PayPal takes of what was reserved. https://developer.paypal.com/docs/checkout/standard/customize/authorization/ */
const mostPercent = 115;

/**
 * What a buyer was charged in the end where it is less or more than was reserved: the merchant had not everything,
 * or the parcel cost more. While more can be taken it is not the end.
 *
 * @returns undefined when it is not that, or not yet
 */
export function readTakenOfReserved(
	order: Order,
	{ status }: Judgement,
	now = new Date(),
): { currency: string; value: string } | undefined {
	const unit = order.purchase_units?.[0];
	const { captures = [], authorizations = [] } = unit?.payments ?? {};
	const standing = standingOf(authorizations, now);
	if (!standing || (status !== 'PARTIALLY_CAPTURED' && status !== 'MISMATCH')) return undefined;
	const counting = captures.filter(wasTaken);
	const isOpen = standing.isOpen && !counting.some((capture) => capture.final_capture);
	const taken = takenOf(order);
	const asked = unit?.amount;
	if (isOpen || !asked || taken?.currency_code !== asked.currency_code) return undefined;
	if (counting.some((capture) => capture.status !== 'COMPLETED')) return undefined;
	if (isLess(timesWhole(asked.value, mostPercent), timesWhole(taken.value, 100))) return undefined;
	return { currency: taken.currency_code, value: taken.value };
}
