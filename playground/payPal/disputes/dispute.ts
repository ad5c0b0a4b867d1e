import type { Money } from '../money.ts';
import type { Capture } from '../payments/capture.ts';

/** https://docs.paypal.ai/growth/disputes/handle-disputes/use-disputes-api#understand-dispute-lifecycle-stages */
type DisputeStage = 'INQUIRY' | 'CHARGEBACK' | 'PRE_ARBITRATION' | 'ARBITRATION';

export type DisputeStatus =
	'WAITING_FOR_BUYER_RESPONSE' | 'WAITING_FOR_SELLER_RESPONSE' | 'UNDER_REVIEW' | 'RESOLVED';

export type DisputeOutcome =
	'RESOLVED_BUYER_FAVOUR' | 'RESOLVED_SELLER_FAVOUR' | 'CANCELED_BY_BUYER' | 'ACCEPTED';

export const reasons = [
	'MERCHANDISE_OR_SERVICE_NOT_RECEIVED',
	'MERCHANDISE_OR_SERVICE_NOT_AS_DESCRIBED',
	'UNAUTHORISED',
	'CREDIT_NOT_PROCESSED',
	'DUPLICATE_TRANSACTION',
	'INCORRECT_AMOUNT',
	'PAYMENT_BY_OTHER_MEANS',
	'CANCELED_RECURRING_BILLING',
	'PROBLEM_WITH_REMITTANCE',
	'OTHER',
] as const;

export type DisputeReason = (typeof reasons)[number];

/** Reasons that can be talked about first; all others begin as claims. */
export const startsAsInquiry = (reason: DisputeReason): boolean => reason.startsWith('MERCHANDISE');

interface Message {
	by: 'BUYER' | 'SELLER' | 'ARBITER';
	at: Date;
	text: string;
	files: string[];
}

export interface Evidence {
	type: string;
	source: 'REQUESTED_FROM_SELLER' | 'SUBMITTED_BY_BUYER' | 'SUBMITTED_BY_SELLER';
	at: Date;
	stage: DisputeStage;
	notes?: string;
	info?: Record<string, unknown>;
	files: string[];
}

export interface OfferStep {
	at: Date;
	by: 'BUYER' | 'SELLER';
	step: 'PROPOSED' | 'ACCEPTED' | 'DENIED';
	type: string;
	amount?: Money;
	notes?: string;
}

/** What the buyer has to send back first, and what is refunded then. */
interface Return {
	amount: Money;
	sent: boolean;
}

export interface Dispute {
	id: string;
	capture: Capture;
	buyerName: string;
	reason: DisputeReason;
	stage: DisputeStage;
	status: DisputeStatus;
	amount: Money;
	outcome?: DisputeOutcome;
	refunded?: Money;
	messages: Message[];
	evidences: Evidence[];
	offers: OfferStep[];
	return?: Return;
	supportingInfo: Array<{ at: Date; notes: string; files: string[] }>;
	createdAt: Date;
	updatedAt: Date;
	answerBy: Date;
}

/** The offer the buyer has not answered yet. */
export function openOfferOf({ offers }: Dispute): OfferStep | undefined {
	const last = offers.at(-1);
	return last?.step === 'PROPOSED' ? last : undefined;
}

/** What the shop may do now, as the links of the dispute name it. Unverified beyond PayPal's table of responses. */
export function allowedNow(dispute: Dispute): string[] {
	const { status, stage, outcome } = dispute;
	if (status === 'RESOLVED')
		return outcome === 'RESOLVED_BUYER_FAVOUR' && (stage === 'CHARGEBACK' || stage === 'PRE_ARBITRATION')
			? ['appeal']
			: [];
	if (status === 'UNDER_REVIEW') return ['provide-supporting-info'];
	if (status === 'WAITING_FOR_BUYER_RESPONSE') return stage === 'INQUIRY' ? ['send-message'] : [];
	if (dispute.return?.sent) return ['acknowledge-return-item'];
	return stage === 'INQUIRY'
		? ['send-message', 'escalate', 'accept-claim', 'make-offer', 'provide-evidence']
		: ['accept-claim', 'make-offer', 'provide-evidence'];
}
