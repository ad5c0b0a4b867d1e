import { MerchantAccount } from '../account.ts';
import { issue, unknownResource } from '../errors.ts';
import type { Happenings } from '../happenings.ts';
import { fromMinor } from '../money.ts';
import type { Clock } from '../../world/clock.ts';
import { Authorizations } from './authorizations.ts';
import { newCapture, refundedOf, statusAfterRefunds, type Capture, type NewCapture } from './capture.ts';
import { newRefund, type RefundRequest } from './newRefund.ts';
import type { Refund } from './refund.ts';

const dayMs = 24 * 3_600_000;

/** When a pending payment comes to its end by itself. Others stay pending. */
const clearsAfterMs: Record<string, number> = { ECHECK: 6 * dayMs, PENDING_REVIEW: dayMs };

/** Every authorization, capture and refund there is. */
export class Ledger {
	readonly authorizations: Authorizations;
	readonly captures = new Map<string, Capture>();
	readonly refunds = new Map<string, Refund>();
	readonly account: MerchantAccount;
	private readonly clock: Clock;
	private readonly happenings: Happenings;

	constructor(clock: Clock, happenings: Happenings, account = new MerchantAccount()) {
		this.clock = clock;
		this.happenings = happenings;
		this.account = account;
		this.authorizations = new Authorizations(clock, happenings, this);
	}

	/** Takes money. A payment the account cannot simply accept becomes PENDING. */
	capture(from: NewCapture): Capture {
		const reason =
			from.status === 'COMPLETED'
				? this.account.pendingReason(from.amount.currency_code, from.payee)
				: from.reason;
		const status = from.status === 'COMPLETED' && reason ? 'PENDING' : from.status;
		const capture = newCapture({ ...from, status, reason }, this.clock.now());
		this.captures.set(capture.id, capture);
		const clearsIn = status === 'PENDING' ? clearsAfterMs[reason ?? ''] : undefined;
		if (clearsIn !== undefined) this.clock.after(clearsIn, () => this.settle(capture, 'COMPLETED'));
		this.happenings.captureChanged(capture);
		return capture;
	}

	/** A pending capture comes to its end. */
	settle(capture: Capture, status: 'COMPLETED' | 'DECLINED'): void {
		if (capture.status !== 'PENDING') return;
		capture.status = status;
		capture.reason = undefined;
		capture.updatedAt = this.clock.now();
		if (status === 'COMPLETED') this.happenings.captureChanged(capture);
		else this.happenings.captureDenied(capture);
	}

	/** Pays back `request.amount`, or all that is left. */
	refund(captureId: string, request: RefundRequest): Refund {
		const capture = this.findCapture(captureId);
		const refund = newRefund(capture, request, this.clock.now());
		const { refunds } = this.account.settings;
		if (refunds === 'INSUFFICIENT_FUNDS') throw issue('REFUND_FAILED_INSUFFICIENT_FUNDS');
		const { invoiceId } = refund;
		if (
			invoiceId !== undefined &&
			[...this.refunds.values()].some((other) => other.invoiceId === invoiceId)
		) {
			throw issue('DUPLICATE_INVOICE_ID', { field: '/invoice_id', value: invoiceId, location: 'body' });
		}
		if (refunds === 'PENDING') {
			Object.assign(refund, { status: 'PENDING', reason: 'ECHECK' });
			this.clock.after(clearsAfterMs.ECHECK!, () => this.settleRefund(refund, 'COMPLETED'));
		}
		this.enter(refund, capture);
		this.happenings.refundChanged(refund);
		return refund;
	}

	/** A pending refund comes to its end; when it fails the capture has its money back. */
	settleRefund(refund: Refund, status: 'COMPLETED' | 'FAILED' | 'CANCELLED'): void {
		if (refund.status !== 'PENDING') return;
		const capture = this.findCapture(refund.captureId);
		Object.assign(refund, { status, reason: undefined, updatedAt: this.clock.now() });
		capture.status = statusAfterRefunds(capture);
		if (status !== 'CANCELLED') this.happenings.refundChanged(refund);
	}

	/** A bank or PayPal takes back what is left of a capture. */
	reverse(capture: Capture): Refund {
		const refund = newRefund(capture, { note_to_payer: 'Payment reversed' }, capture.createdAt);
		refund.createdAt = refund.updatedAt = this.clock.now();
		capture.reversed = true;
		this.enter(refund, capture);
		this.happenings.captureReversed(refund);
		return refund;
	}

	findCapture(id: string): Capture {
		const capture = this.captures.get(id);
		if (!capture) throw unknownResource('capture_id', id);
		return capture;
	}

	findRefund(id: string): Refund {
		const refund = this.refunds.get(id);
		if (!refund) throw unknownResource('refund_id', id);
		return refund;
	}

	/** An invoice id pays once; a declined attempt does not count. */
	hasInvoice(invoiceId: string): boolean {
		return this.isCaptured(invoiceId) || this.authorizations.hasInvoice(invoiceId);
	}

	isCaptured(invoiceId: string): boolean {
		return [...this.captures.values()].some(
			(capture) => capture.invoiceId === invoiceId && capture.status !== 'DECLINED',
		);
	}

	reset(): void {
		this.authorizations.reset();
		this.captures.clear();
		this.refunds.clear();
	}

	private enter(refund: Refund, capture: Capture): void {
		capture.refunds.push(refund);
		capture.status = statusAfterRefunds(capture);
		capture.updatedAt = refund.createdAt;
		refund.total = fromMinor(refundedOf(capture), capture.amount.currency_code);
		this.refunds.set(refund.id, refund);
	}
}
