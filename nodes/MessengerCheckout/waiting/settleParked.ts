import type { SealingApp } from '../../shared/payPal/seal';
import type { Expectation } from '../../shared/payPal/settlement';
import type { PayPalContext } from '../../shared/payPal/transport';
import { settleOrder, type Settlement } from '../settleOrder';
import { findOrders } from './liveOrder';
import type { ParkedItem } from './parkedCheckout';

const mostDecidedFirst = [
	'PAID',
	'REFUNDED',
	'PARTIALLY_REFUNDED',
	'AUTHORIZED',
	'PENDING',
	'DECLINED',
	'MISMATCH',
];

/**
 * What became of a payment whose time was over while nobody of us was running: finds its orders again by
 * their request IDs and settles them. One the buyer approved at the last moment is paid.
 */
export async function settleParked(
	this: PayPalContext,
	parked: ParkedItem,
	expected: Expectation,
	app: SealingApp,
): Promise<Settlement> {
	const settlements: Settlement[] = [];
	for (const { id } of await findOrders.call(this, parked.checkout)) {
		const settlement = await settleOrder.call(this, id, expected, app);
		if (settlement.judgement.status === 'PAID') return settlement;
		settlements.push(settlement);
	}
	const rank = ({ judgement }: Settlement) => mostDecidedFirst.indexOf(judgement.status) + 1 || 99;
	const [mostDecided] = settlements.sort((a, b) => rank(a) - rank(b));
	if (mostDecided) return mostDecided;
	const reason = 'Every order of this payment request has expired.';
	return { orderId: '', judgement: { status: 'EXPIRED', reason, amount: parked.payment.amount } };
}
