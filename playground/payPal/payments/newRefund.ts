import { issue } from '../errors.ts';
import { resourceId } from '../ids.ts';
import { fromMinor, issueWith, toMinor, type Money } from '../money.ts';
import { refundedOf, type Capture } from './capture.ts';
import type { Refund } from './refund.ts';

/** The body of a request to refund. */
export interface RefundRequest {
	amount?: Money;
	custom_id?: string;
	invoice_id?: string;
	note_to_payer?: string;
}

/** https://www.paypal.com/us/cshelp/article/how-do-i-issue-a-refund-help101 */
const refundableForMs = 180 * 24 * 3_600_000;

/** A refund of `request.amount`, or of all that is left. @throws what PayPal has against it */
export function newRefund(capture: Capture, request: RefundRequest, now: Date): Refund {
	const left = toMinor(capture.amount) - refundedOf(capture);
	if (capture.status === 'PENDING') throw issue('PENDING_CAPTURE');
	if (capture.status === 'DECLINED') throw issue('REFUND_NOT_ALLOWED');
	if (capture.reversed) throw issue('REFUND_NOT_PERMITTED_DUE_TO_CHARGEBACK');
	if (left === 0n) throw issue('CAPTURE_FULLY_REFUNDED');
	const { currency_code } = capture.amount;
	const amount = request.amount ?? fromMinor(left, currency_code);
	const problem = issueWith(amount, 'positive');
	const at = { field: '/amount/value', value: amount.value, location: 'body' as const };
	if (problem) throw issue(problem, at);
	if (amount.currency_code !== currency_code) throw issue('REFUND_CAPTURE_CURRENCY_MISMATCH');
	if (now.getTime() - capture.createdAt.getTime() > refundableForMs)
		throw issue('REFUND_TIME_LIMIT_EXCEEDED');
	if (toMinor(amount) > left) throw issue('REFUND_AMOUNT_EXCEEDED', at);
	if (capture.disputed && toMinor(amount) < toMinor(capture.amount)) throw issue('TRANSACTION_DISPUTED');
	return {
		id: resourceId(),
		captureId: capture.id,
		status: 'COMPLETED',
		amount: fromMinor(toMinor(amount), currency_code),
		total: fromMinor(refundedOf(capture) + toMinor(amount), currency_code),
		customId: request.custom_id,
		invoiceId: request.invoice_id,
		noteToPayer: request.note_to_payer,
		createdAt: now,
		updatedAt: now,
	};
}
