import { resourceId } from '../ids.ts';
import { fromMinor, sum, toMinor, type Money } from '../money.ts';
import type { Refund } from './refund.ts';

export type CaptureStatus = 'COMPLETED' | 'DECLINED' | 'PARTIALLY_REFUNDED' | 'PENDING' | 'REFUNDED';

export interface Capture {
	id: string;
	orderId: string;
	status: CaptureStatus;
	/** Why it is PENDING. */
	reason?: string;
	amount: Money;
	customId?: string;
	invoiceId?: string;
	finalCapture: boolean;
	createdAt: Date;
	updatedAt: Date;
	refunds: Refund[];
}

export function newCapture(
	from: Pick<Capture, 'orderId' | 'status' | 'amount' | 'reason' | 'customId' | 'invoiceId'>,
	at: Date,
): Capture {
	return { ...from, id: resourceId(), finalCapture: true, createdAt: at, updatedAt: at, refunds: [] };
}

/** PayPal's fee for it: 3.49 % and a fixed part, never more than the amount. In minor units. */
export function feeOf(amount: Money): bigint {
	const gross = toMinor(amount);
	const fee = (gross * 349n + 5_000n) / 10_000n + 49n;
	return fee > gross ? gross : fee;
}

export function refundedOf(capture: Capture): bigint {
	return sum(capture.refunds.map((refund) => toMinor(refund.amount)));
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
