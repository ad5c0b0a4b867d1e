import { parseCustomId, type ChatBinding } from '../terms/chatBinding';
import { judgeAuthorization, standingOf, type ReservedPayment } from './authorized';
import { fromPayPal, type PayPalMoney } from '../../vendors/payPal/orders/breakdown';
import { judgeCaptures, wasTaken } from './captured';
import type { Payee } from '../terms/seal';

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

/** Money that was taken, or that somebody tried to take. */
export interface TakenPayment {
	id: string;
	status: string;
	amount?: PayPalMoney;
	status_details?: { reason?: string };
}

/** The part of PayPal's order that decides about payment. https://developer.paypal.com/docs/api/orders/v2/#orders_get */
export interface PayableOrder {
	id: string;
	status: string;
	intent?: string;
	purchase_units?: Array<{
		reference_id?: string;
		custom_id?: string;
		amount?: PayPalMoney;
		payee?: Payee;
		payments?: { captures?: TakenPayment[]; authorizations?: ReservedPayment[] };
	}>;
}

export interface Judgement {
	status: PaymentStatus;
	/** For a person: why it is not (yet) paid. Absent when paid. */
	reason?: string;
	/** What the buyer was asked for. */
	amount?: { currency: string; value: string };
	captureId?: string;
	/** The reservation that holds the money, or held it. */
	authorizationId?: string;
	/** Until when the money is reserved; ISO 8601. */
	expirationTime?: string;
	/** The sale was paid, or approved, before it was asked for this time. */
	paidBefore?: boolean;
	/** What was taken so far, when it is only a part. */
	captured?: { currency: string; value: string };
	binding?: ChatBinding;
}

/** The part of a judgement that one kind of payment decides about. */
export type Verdict = Omit<Judgement, 'amount' | 'binding'>;

/**
 * The answer PayPal's own record of the order gives, once `findMismatch` has found nothing.
 *
 * @param now PayPal may not have looked yet at a reservation that has run out
 */
export function judgePayment(order: PayableOrder, now = new Date()): Judgement {
	const unit = order.purchase_units?.[0];
	const binding = parseCustomId(unit?.custom_id);
	const asked = unit?.amount;
	return {
		...(asked && { amount: fromPayPal(asked) }),
		...(binding && { binding }),
		...judge(order, asked, now),
	};
}

function judge(order: PayableOrder, asked: PayPalMoney | undefined, now: Date): Verdict {
	const { captures = [], authorizations = [] } = order.purchase_units?.[0]?.payments ?? {};
	const taken = captures.filter(wasTaken);
	const reserved = standingOf(authorizations, now);
	if (taken.length > 0) return judgeCaptures(taken, asked, reserved);
	const refused = captures.at(-1);
	if (refused && !reserved?.isOpen)
		return { status: 'DECLINED', reason: 'PayPal declined the payment.', captureId: refused.id };
	if (reserved) return judgeAuthorization(reserved, asked);
	return judgeUnpaid(order.status);
}

function judgeUnpaid(status: string): Verdict {
	switch (status) {
		case 'VOIDED':
			return { status: 'CANCELLED', reason: 'The order was cancelled at PayPal.' };
		case 'COMPLETED':
			return { status: 'PENDING', reason: 'PayPal does not show a payment for this order yet.' };
		case 'APPROVED':
			return { status: 'PENDING', reason: 'The buyer has approved, but the money has not been taken yet.' };
		default:
			return { status: 'AWAITING_APPROVAL', reason: 'The buyer has not approved the payment yet.' };
	}
}
