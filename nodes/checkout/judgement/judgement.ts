import type { Amount } from '../../core/money/amount';
import type { ChatBinding } from '../terms/chatBinding';

/** Every answer to "is this order paid?". Only `PAID` is. See docs/decisions/0003-payment-status.md. */
export type PaymentStatus =
	| 'PAID'
	| 'AUTHORIZED'
	| 'PARTIALLY_CAPTURED'
	| 'PENDING'
	| 'AWAITING_APPROVAL'
	| 'DECLINED'
	| 'CANCELLED'
	| 'EXPIRED'
	| 'REFUNDED'
	| 'PARTIALLY_REFUNDED'
	| 'MISMATCH'
	| 'TIMED_OUT';

export interface Judgement {
	status: PaymentStatus;
	/** For a person: why it is not (yet) paid. Absent when paid. */
	reason?: string;
	/** What the buyer was asked for. */
	amount?: Amount;
	captureId?: string;
	/** The reservation of the money, also one that has ended. */
	authorizationId?: string;
	/** Until when the money is reserved; ISO 8601. */
	expirationTime?: string;
	/** The sale was paid, or approved, before it was asked for this time. */
	paidBefore?: boolean;
	/** Nobody is to pay it any more, and nobody had approved. */
	withdrawn?: boolean;
	/** What was taken so far, when it is only a part. */
	captured?: Amount;
	binding?: ChatBinding;
}

/** The part of a judgement that one kind of payment decides about. */
export type PartJudgement = Omit<Judgement, 'amount' | 'binding'>;
