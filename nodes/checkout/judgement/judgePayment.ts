import { parseCustomId, type ChatBinding } from '../terms/chatBinding';
import type { Amount, Payment } from '../payment';
import { judgeReservation, standingOf } from './reserved';
import { judgeTakes, wasTaken } from './taken';

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
	/** The reservation that holds the money, or held it. */
	authorizationId?: string;
	/** Until when the money is reserved; ISO 8601. */
	expirationTime?: string;
	/** The sale was paid, or approved, before it was asked for this time. */
	paidBefore?: boolean;
	/** What was taken so far, when it is only a part. */
	captured?: Amount;
	binding?: ChatBinding;
}

/** The part of a judgement that one kind of payment decides about. */
export type Finding = Omit<Judgement, 'amount' | 'binding'>;

/**
 * The answer the provider's own record gives, once `findMismatch` has found nothing.
 *
 * @param now the provider may not have looked yet at a reservation that has run out
 */
export function judgePayment(payment: Payment, now = new Date()): Judgement {
	const binding = parseCustomId(payment.customId);
	return {
		...(payment.asked && { amount: payment.asked }),
		...(binding && { binding }),
		...judge(payment, now),
	};
}

function judge(payment: Payment, now: Date): Finding {
	const { takes, reservations, provider } = payment;
	const taken = takes.filter(wasTaken);
	const reserved = standingOf(reservations, now);
	if (taken.length > 0) return judgeTakes(payment, taken, reserved);
	const refused = takes.at(-1);
	if (refused && !reserved?.isOpen)
		return { status: 'DECLINED', reason: `${provider} declined the payment.`, captureId: refused.id };
	if (reserved) return judgeReservation(payment, reserved);
	return judgeUntaken(payment);
}

function judgeUntaken({ phase, provider }: Payment): Finding {
	switch (phase) {
		case 'voided':
			return { status: 'CANCELLED', reason: `The order was cancelled at ${provider}.` };
		case 'completed':
			return { status: 'PENDING', reason: `${provider} does not show a payment for this order yet.` };
		case 'approved':
			return { status: 'PENDING', reason: 'The buyer has approved, but the money has not been taken yet.' };
		case 'open':
		case 'unknown':
			return { status: 'AWAITING_APPROVAL', reason: 'The buyer has not approved the payment yet.' };
	}
}
