import type { PayPalMoney } from '../money/payPalMoney';
import type { PayPalLink } from '../orders/order';

/** A buyer's complaint at PayPal. https://developer.paypal.com/docs/api/customer-disputes/v1/#disputes_get */
export interface Dispute {
	dispute_id: string;
	status?: string;
	reason?: string;
	create_time?: string;
	update_time?: string;
	dispute_amount?: PayPalMoney;
	dispute_life_cycle_stage?: string;
	dispute_channel?: string;
	seller_response_due_date?: string;
	buyer_response_due_date?: string;
	disputed_transactions?: Array<{
		seller_transaction_id?: string;
		custom?: string;
		invoice_number?: string;
		gross_amount?: PayPalMoney;
		buyer?: { name?: string };
	}>;
	messages?: Array<{ posted_by?: string; time_posted?: string; content?: string }>;
	evidences?: Evidence[];
	offer?: {
		buyer_requested_amount?: PayPalMoney;
		seller_offered_amount?: PayPalMoney;
		offer_type?: string;
		history?: OfferStep[];
	};
	dispute_outcome?: { outcome_code?: string; amount_refunded?: PayPalMoney };
	supporting_info?: Array<{ notes?: string; source?: string }>;
	refund_details?: { allowed_refund_amount?: PayPalMoney };
	allowed_response_options?: {
		accept_claim?: { accept_claim_types?: string[] };
		make_offer?: { offer_types?: string[] };
		acknowledge_return_item?: { acknowledgement_types?: string[] };
	};
	links?: PayPalLink[];
}

/** What one side has handed in, or is asked for. */
export interface Evidence {
	evidence_type?: string;
	notes?: string;
	source?: string;
	date?: string;
	evidence_info?: { tracking_info?: Array<{ tracking_number?: string }>; refund_ids?: string[] };
	documents?: Array<{ name?: string }>;
}

interface OfferStep {
	offer_time?: string;
	actor?: string;
	event_type?: string;
	offer_type?: string;
	offer_amount?: PayPalMoney;
	notes?: string;
}

/** What a shop can do about a dispute, as the paths of PayPal's API end. */
export type DisputeAction =
	| 'accept-claim'
	| 'acknowledge-return-item'
	| 'appeal'
	| 'escalate'
	| 'make-offer'
	| 'provide-evidence'
	| 'provide-supporting-info'
	| 'send-message';

/**
 * Whether PayPal takes this now: it lists what it takes in the links of a dispute.
 * https://docs.paypal.ai/growth/disputes/handle-disputes/use-disputes-api#respond-to-a-dispute
 */
export const allows = ({ links = [] }: Dispute, action: DisputeAction): boolean =>
	links.some(({ href }) => href.split('?')[0]!.endsWith(`/${action}`));

/** The type of the evidence that PayPal has asked the shop for last. */
export const askedEvidenceOf = ({ evidences = [] }: Dispute): string | undefined =>
	evidences.findLast(({ source }) => source === 'REQUESTED_FROM_SELLER')?.evidence_type;

/** The last step of an offer, as long as the buyer has not answered it. */
export function openOfferOf({ offer }: Dispute): OfferStep | undefined {
	const last = offer?.history?.toSorted((one, other) => timeOf(one) - timeOf(other)).at(-1);
	return last?.event_type === 'PROPOSED' && last.actor === 'SELLER' ? last : undefined;
}

const timeOf = ({ offer_time = '' }: OfferStep): number => Date.parse(offer_time) || 0;
