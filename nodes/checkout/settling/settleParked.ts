import type { IDataObject } from 'n8n-workflow';

import type { Expectation } from '../terms/mismatch';
import type { PaymentStatus } from '../judgement/judgement';
import type { PaymentProvider } from '../ports/paymentProvider';
import type { Settlement } from './settlement';
import { settlePayment, type BeforePaying } from './settlePayment';
import { toSettlementItem } from './settlementItem';
import { findOrders } from '../asking/liveOrder';
import { toUnknownPayment } from '../asking/paidBefore';
import {
	expectationOf,
	toNextCheckout,
	type ParkedCheckout,
	type ParkedItem,
} from '../asking/parkedCheckout';

const mostDecidedFirst: PaymentStatus[] = [
	'PAID',
	'REFUNDED',
	'PARTIALLY_REFUNDED',
	'PARTIALLY_CAPTURED',
	'AUTHORIZED',
	'PENDING',
	'DECLINED',
	'MISMATCH',
	'AWAITING_APPROVAL',
];

/** What happened to a payment that was not made while it was waited for. */
export interface ParkedSettlement extends Settlement {
	/** To go on with: present while the buyer may still pay. */
	checkout?: ParkedCheckout;
}

/**
 * What happened to a payment whose time ran out while none of our code was running: finds its orders again by
 * their request IDs and settles them. One the buyer approved at the last moment is paid.
 */
export async function settleParked(
	provider: PaymentProvider,
	parked: ParkedItem,
	expected: Expectation,
	beforePaying?: BeforePaying,
): Promise<ParkedSettlement> {
	const settlements: Settlement[] = [];
	const asked = { ...expectationOf(parked), ...expected };
	let isPaidBefore = false;
	for (const { id } of await findOrders(provider, parked.checkout, () => (isPaidBefore = true))) {
		const settlement = await settlePayment(provider, id, asked, beforePaying);
		if (holdsMoney(settlement)) return settlement;
		settlements.push(settlement);
	}
	const rank = ({ judgement }: Settlement) => mostDecidedFirst.indexOf(judgement.status) + 1 || 99;
	const [mostDecided = withoutOrder(provider, parked, isPaidBefore)] = [...settlements].sort(
		(a, b) => rank(a) - rank(b),
	);
	// Nobody is reminded of a sale that was paid elsewhere, though an earlier order of it may still be open.
	if (isPaidBefore && isUndecided(mostDecided)) return withoutOrder(provider, parked, isPaidBefore);
	const isOpen = ({ payment }: Settlement) =>
		!!payment && payment.phase !== 'completed' && payment.phase !== 'voided';
	const openOrders = settlements.filter(isOpen).map(({ orderId }) => orderId);
	if (!isUndecided(mostDecided) || openOrders.length === 0) return mostDecided;
	return { ...mostDecided, checkout: toNextCheckout(parked.checkout, openOrders) };
}

/** How it leaves the node: with everything that is needed to keep waiting, where that makes sense. */
export function toParkedSettlementItem(
	{ pageId, psid, reference, chatUrl }: ParkedItem,
	{ checkout, ...settlement }: ParkedSettlement,
): IDataObject {
	return {
		...toSettlementItem(settlement),
		pageId,
		psid,
		...(reference && { reference }),
		...(checkout && { checkout: checkout as unknown as IDataObject, chatUrl }),
	};
}

/** The buyer has paid, or promised to: no other order of the link may ask for it again. */
const holdsMoney = ({ payment, judgement: { status } }: Settlement): boolean =>
	['PAID', 'AUTHORIZED', 'PARTIALLY_CAPTURED', 'PENDING'].includes(status) && payment?.phase === 'completed';

const isUndecided = ({ judgement: { status } }: Settlement): boolean =>
	status === 'AWAITING_APPROVAL' || status === 'DECLINED' || status === 'EXPIRED';

/** The provider knows no order of the link: it opens none where it took money for another order of the sale. */
function withoutOrder(
	provider: PaymentProvider,
	{ payment: { amount }, checkout }: ParkedItem,
	isPaidBefore: boolean,
): Settlement {
	const { invoiceId } = checkout.asked;
	if (isPaidBefore && invoiceId) return toUnknownPayment(provider, invoiceId, amount);
	const reason = 'Every order for this payment has expired.';
	return { orderId: '', judgement: { status: 'EXPIRED', reason, amount } };
}
