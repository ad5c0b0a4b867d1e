import { issue, unknownResource } from '../errors.ts';
import type { Happenings } from '../happenings.ts';
import { resourceId } from '../ids.ts';
import { fromMinor, issueWith, toMinor, type Money } from '../money.ts';
import type { Clock } from '../../world.ts';
import { honoredForDays, type Authorization } from './authorization.ts';
import { newCapture, refundedOf, type Capture } from './capture.ts';
import type { Refund } from './refund.ts';

const dayMs = 24 * 3_600_000;

/** When a pending capture comes to its end by itself. Others stay pending. */
const clearsAfterMs: Record<string, number> = { ECHECK: 6 * dayMs, PENDING_REVIEW: dayMs };

/** Every authorization, capture and refund there is. */
export class Ledger {
	readonly authorizations = new Map<string, Authorization>();
	readonly captures = new Map<string, Capture>();
	readonly refunds = new Map<string, Refund>();
	private readonly clock: Clock;
	private readonly happenings: Happenings;

	constructor(clock: Clock, happenings: Happenings) {
		this.clock = clock;
		this.happenings = happenings;
	}

	capture(from: Parameters<typeof newCapture>[0]): Capture {
		const capture = newCapture(from, this.clock.now());
		this.captures.set(capture.id, capture);
		const clearsIn = capture.status === 'PENDING' ? clearsAfterMs[capture.reason ?? ''] : undefined;
		if (clearsIn !== undefined) this.clock.after(clearsIn, () => this.clear(capture));
		this.happenings.captureChanged(capture);
		return capture;
	}

	authorize(from: Pick<Authorization, 'orderId' | 'amount' | 'customId' | 'invoiceId'>): Authorization {
		const at = this.clock.now();
		const authorization: Authorization = {
			...from,
			id: resourceId(),
			status: 'CREATED',
			createdAt: at,
			updatedAt: at,
			expiresAt: new Date(at.getTime() + honoredForDays * dayMs),
		};
		this.authorizations.set(authorization.id, authorization);
		this.happenings.authorizationCreated(authorization);
		return authorization;
	}

	/** Pays back `request.amount`, or all that is left. */
	refund(
		captureId: string,
		request: { amount?: Money; custom_id?: string; invoice_id?: string; note_to_payer?: string },
	): Refund {
		const capture = this.findCapture(captureId);
		const left = toMinor(capture.amount) - refundedOf(capture);
		if (capture.status === 'PENDING') throw issue('PENDING_CAPTURE');
		if (capture.status === 'DECLINED') throw issue('REFUND_NOT_ALLOWED');
		if (left === 0n) throw issue('CAPTURE_FULLY_REFUNDED');
		const { currency_code } = capture.amount;
		const amount = request.amount ?? fromMinor(left, currency_code);
		const problem = issueWith(amount, 'positive');
		const at = { field: '/amount/value', value: amount.value, location: 'body' as const };
		if (problem) throw issue(problem, at);
		if (amount.currency_code !== currency_code) throw issue('REFUND_CAPTURE_CURRENCY_MISMATCH');
		if (toMinor(amount) > left) throw issue('REFUND_AMOUNT_EXCEEDED', at);
		const refund: Refund = {
			id: resourceId(),
			captureId,
			status: 'COMPLETED',
			amount: fromMinor(toMinor(amount), currency_code),
			total: fromMinor(refundedOf(capture) + toMinor(amount), currency_code),
			customId: request.custom_id,
			invoiceId: request.invoice_id,
			noteToPayer: request.note_to_payer,
			createdAt: this.clock.now(),
		};
		capture.refunds.push(refund);
		capture.status = toMinor(amount) === left ? 'REFUNDED' : 'PARTIALLY_REFUNDED';
		capture.updatedAt = refund.createdAt;
		this.refunds.set(refund.id, refund);
		this.happenings.captureRefunded(refund);
		return refund;
	}

	findCapture(id: string): Capture {
		const capture = this.captures.get(id);
		if (!capture) throw unknownResource('capture_id', id);
		return capture;
	}

	/** An invoice id pays once; a declined attempt does not count. */
	hasInvoice(invoiceId: string): boolean {
		return [...this.captures.values(), ...this.authorizations.values()].some(
			(payment) => payment.invoiceId === invoiceId && payment.status !== 'DECLINED',
		);
	}

	reset(): void {
		this.authorizations.clear();
		this.captures.clear();
		this.refunds.clear();
	}

	private clear(capture: Capture): void {
		capture.status = 'COMPLETED';
		capture.reason = undefined;
		capture.updatedAt = this.clock.now();
		this.happenings.captureChanged(capture);
	}
}
