import type { Clock } from '../../world/clock.ts';
import { issue, PayPalError, unknownResource } from '../errors.ts';
import type { Happenings } from '../happenings.ts';
import { resourceId } from '../ids.ts';
import { issueWith, toMinor, type Money } from '../money.ts';
import type { Capture } from '../payments/capture.ts';
import type { Ledger } from '../payments/ledger.ts';
import {
	allowedNow,
	startsAsInquiry,
	type Dispute,
	type DisputeOutcome,
	type DisputeReason,
	type DisputeStatus,
} from './dispute.ts';

const dayMs = 24 * 3_600_000;

/** An inquiry lasts 20 days; how long an answer in a claim may take is a guess of ours. */
const inquiryMs = 20 * dayMs;
const claimMs = 10 * dayMs;

export interface Opening {
	reason?: DisputeReason;
	amount?: Money;
	message?: string;
	buyerName?: string;
}

/** Every dispute there is, and how each goes on. Which links PayPal shows when, beyond its table: unverified. */
export class Disputes {
	private readonly disputes = new Map<string, Dispute>();
	private readonly clock: Clock;
	private readonly happenings: Happenings;
	private readonly ledger: Ledger;

	constructor(clock: Clock, happenings: Happenings, ledger: Ledger) {
		this.clock = clock;
		this.happenings = happenings;
		this.ledger = ledger;
	}

	/** A buyer complains to PayPal. One that is open stays the one there is. */
	open(capture: Capture, { reason = 'MERCHANDISE_OR_SERVICE_NOT_RECEIVED', ...more }: Opening): Dispute {
		const known = this.openOf(capture);
		if (known) return known;
		const now = this.clock.now();
		const stage = startsAsInquiry(reason) ? 'INQUIRY' : 'CHARGEBACK';
		const text = more.message ?? 'My order has a problem';
		const dispute: Dispute = {
			id: `PP-R-${resourceId().slice(1, 4)}-${this.clock.now().getTime() % 100_000_000}${this.disputes.size}`,
			capture,
			buyerName: more.buyerName ?? 'Jamie Rivera',
			reason,
			stage,
			status: 'WAITING_FOR_SELLER_RESPONSE',
			amount: more.amount ?? capture.amount,
			messages: stage === 'INQUIRY' ? [{ by: 'BUYER', at: now, text, files: [] }] : [],
			evidences: [
				{ type: 'CREATE', source: 'SUBMITTED_BY_BUYER', at: now, stage, notes: text, files: [] },
				{ type: evidenceFor(reason), source: 'REQUESTED_FROM_SELLER', at: now, stage, files: [] },
			],
			offers: [],
			supportingInfo: [],
			createdAt: now,
			updatedAt: now,
			answerBy: new Date(now.getTime() + (stage === 'INQUIRY' ? inquiryMs : claimMs)),
		};
		capture.disputed = true;
		this.disputes.set(dispute.id, dispute);
		this.happenings.disputeChanged('CREATED', dispute);
		return dispute;
	}

	all(): Dispute[] {
		return [...this.disputes.values()];
	}

	find(id: string): Dispute {
		const dispute = this.disputes.get(id);
		if (!dispute) throw unknownResource('id', id);
		return dispute;
	}

	openOf(capture: Capture): Dispute | undefined {
		return this.all().find((dispute) => dispute.capture === capture && dispute.status !== 'RESOLVED');
	}

	/** @throws what PayPal has against it; its words are unverified, the links of a dispute say what it allows */
	require(dispute: Dispute, action: string): void {
		if (!allowedNow(dispute).includes(action)) throw notNow(dispute, action);
	}

	/** Something happened that the other side, or PayPal, is to look at. */
	moved(dispute: Dispute, status: DisputeStatus, changes: Partial<Dispute> = {}): void {
		const now = this.clock.now();
		Object.assign(dispute, changes, { status, updatedAt: now, answerBy: new Date(now.getTime() + claimMs) });
		this.happenings.disputeChanged('UPDATED', dispute);
	}

	/** @param refunds what goes back to the buyer */
	resolve(dispute: Dispute, outcome: DisputeOutcome, refunds?: Money): void {
		if (refunds) this.refund(dispute, refunds);
		dispute.capture.disputed = false;
		Object.assign(dispute, { status: 'RESOLVED', outcome, updatedAt: this.clock.now() });
		this.happenings.disputeChanged('RESOLVED', dispute);
	}

	now(): Date {
		return this.clock.now();
	}

	/** The merchant can pay back no part of a payment in dispute; PayPal can. */
	private refund(dispute: Dispute, amount: Money): void {
		dispute.capture.disputed = false;
		try {
			this.ledger.refund(dispute.capture.id, { amount });
		} finally {
			dispute.capture.disputed = true;
		}
		dispute.refunded = amount;
	}

	reset(): void {
		this.disputes.clear();
	}
}

/** @throws when it is no amount of this dispute, or more than it is about */
export function requireWithin(dispute: Dispute, amount: Money, field: string): Money {
	const at = { field, value: amount.value, location: 'body' as const };
	const problem = issueWith(amount, 'positive');
	if (problem) throw issue(problem, at);
	if (amount.currency_code !== dispute.amount.currency_code)
		throw issue('REFUND_CAPTURE_CURRENCY_MISMATCH', at);
	if (toMinor(amount) > toMinor(dispute.capture.amount)) throw issue('REFUND_AMOUNT_EXCEEDED', at);
	return amount;
}

const notNow = ({ id, status }: Dispute, action: string): PayPalError =>
	new PayPalError(422, {
		details: [
			{
				issue: 'ACTION_NOT_ALLOWED_IN_CURRENT_DISPUTE_STATE',
				description: `The dispute is ${status}: ${action} is not among its links.`,
				field: 'id',
				value: id,
				location: 'path',
			},
		],
	});

/** https://docs.paypal.ai/growth/disputes/reference/dispute-reasons */
const evidenceFor = (reason: DisputeReason): string =>
	reason === 'MERCHANDISE_OR_SERVICE_NOT_RECEIVED' ? 'PROOF_OF_FULFILLMENT' : 'OTHER';
