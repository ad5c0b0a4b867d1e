import type { Amount } from '../../../../nodes/core/money/amount';
import type { Payment, Refund, Reservation, Take } from '../../../../nodes/checkout/payment';
import { toIso } from '../clock';
import type { Bill, Coins, Collection, Deposit, Return } from './bill';

export const kassaName = 'Kassa';

export const signingPageOf = (no: string): string => `https://kassa.example/sign/${no}`;

const phases = { closed: 'completed', issued: 'open', signed: 'approved', torn: 'voided' } as const;

const takeStates = {
	booked: 'completed',
	bounced: 'declined',
	odd: 'unknown',
	partSentBack: 'partlyRefunded',
	sentBack: 'refunded',
	underWay: 'pending',
} as const;

const reservationStates = { kept: 'open', released: 'voided', used: 'taken' } as const;

const refundStates = { failed: 'failed', there: 'completed', underWay: 'pending' } as const;

/** A bill of Kassa's in the words of the package. */
export const toPayment = (bill: Bill): Payment => ({
	provider: kassaName,
	id: bill.no,
	phase: phases[bill.state],
	intent: bill.way === 'setAside' ? 'reserve' : 'take',
	partCount: 1,
	amount: toAmount(bill.sum),
	mark: bill.stamp,
	customId: bill.memo,
	...(bill.saleNo && { invoiceId: bill.saleNo }),
	payee: bill.payTo,
	lines: bill.goods,
	madeAt: toIso(bill.issuedAtMs),
	takes: bill.collections.map(toTake),
	reservations: bill.deposits.map(toReservation),
	refunds: bill.returns.map((one) => toRefund(one, bill)),
	...(bill.state === 'issued' && { approveUrl: signingPageOf(bill.no) }),
	...(bill.signedBy && { buyer: bill.signedBy }),
	...(bill.sendTo && { shipTo: bill.sendTo }),
	...(bill.sendBy && { shippingOption: bill.sendBy }),
});

/** @param bill of which it was sent back */
export const toRefund = ({ no, collectionNo, state, sum, atMs }: Return, { returns }: Bill): Refund => {
	const ofSame = returns.filter((one) => one.collectionNo === collectionNo && one.state !== 'failed');
	const cents = ofSame.reduce((total, one) => total + one.sum.cents, 0);
	return {
		id: no,
		state: refundStates[state],
		amount: toAmount(sum),
		total: toAmount({ ...sum, cents }),
		madeAt: toIso(atMs),
	};
};

const toTake = ({ no, state, sum, atMs }: Collection): Take => ({
	id: no,
	state: takeStates[state],
	stateName: state,
	amount: toAmount(sum),
	madeAt: toIso(atMs),
	...(state === 'underWay' && { pending: { reason: 'bank', explanation: 'Kassa waits for the bank.' } }),
});

const toReservation = ({ no, state, sum, atMs, untilMs }: Deposit): Reservation => ({
	id: no,
	state: reservationStates[state],
	amount: toAmount(sum),
	madeAt: toIso(atMs),
	expiresAt: toIso(untilMs),
});

const toAmount = ({ cents, code }: Coins): Amount => ({
	value: `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`,
	currency: code,
});
