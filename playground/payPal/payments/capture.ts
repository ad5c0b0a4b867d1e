import type { Payee } from '../account.ts';
import { resourceId } from '../ids.ts';
import { fromMinor, sum, toMinor, type Money } from '../money.ts';
import type { Person } from '../people.ts';
import type { Refund } from './refund.ts';

export type CaptureStatus = 'COMPLETED' | 'DECLINED' | 'PARTIALLY_REFUNDED' | 'PENDING' | 'REFUNDED';

export interface Capture {
	id: string;
	orderId: string;
	/** The authorization it was made of, if any. */
	authorizationId?: string;
	status: CaptureStatus;
	/** Why it is PENDING. */
	reason?: string;
	amount: Money;
	customId?: string;
	invoiceId?: string;
	payee?: Payee;
	/** Who has paid; the first buyer where nobody is named. */
	person?: Person;
	/** What a card's bank answered. */
	processor?: { avs_code?: string; cvv_code?: string; response_code?: string };
	finalCapture: boolean;
	/** The buyer has opened a case. */
	disputed: boolean;
	/** PayPal or a bank took the money back. */
	reversed: boolean;
	/** The subscription it is a payment of, and what the amount consists of. */
	subscription?: { id: string; details: Record<string, string> };
	createdAt: Date;
	updatedAt: Date;
	refunds: Refund[];
}

export type NewCapture = Pick<
	Capture,
	| 'orderId'
	| 'authorizationId'
	| 'status'
	| 'amount'
	| 'reason'
	| 'customId'
	| 'invoiceId'
	| 'payee'
	| 'person'
	| 'processor'
	| 'subscription'
> &
	Partial<Pick<Capture, 'finalCapture'>>;

export function newCapture(from: NewCapture, at: Date): Capture {
	return {
		finalCapture: true,
		...from,
		id: resourceId(),
		disputed: false,
		reversed: false,
		createdAt: at,
		updatedAt: at,
		refunds: [],
	};
}

/** PayPal's fee for it: 3.49 % and a fixed part, never more than the amount. In minor units. */
export function feeOf(amount: Money): bigint {
	const gross = toMinor(amount);
	const fee = (gross * 349n + 5_000n) / 10_000n + 49n;
	return fee > gross ? gross : fee;
}

/** What was paid back or is on its way back, in minor units. */
export function refundedOf(capture: Capture): bigint {
	const effective = capture.refunds.filter(({ status }) => status === 'COMPLETED' || status === 'PENDING');
	return sum(effective.map(({ amount }) => toMinor(amount)));
}

/** The status that follows from what was refunded. */
export function statusAfterRefunds(capture: Capture): CaptureStatus {
	const refunded = refundedOf(capture);
	if (refunded === 0n) return 'COMPLETED';
	return refunded === toMinor(capture.amount) ? 'REFUNDED' : 'PARTIALLY_REFUNDED';
}

/** The money as the merchant sees it; a capture without money in it has none. */
export function receivableOf(capture: Capture): Record<string, Money> | undefined {
	if (capture.status === 'PENDING' || capture.status === 'DECLINED') return undefined;
	const { currency_code } = capture.amount;
	const fee = feeOf(capture.amount);
	return {
		gross_amount: capture.amount,
		paypal_fee: fromMinor(fee, currency_code),
		net_amount: fromMinor(toMinor(capture.amount) - fee, currency_code),
	};
}
