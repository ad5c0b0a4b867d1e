import { merchant } from '../../seed.ts';
import type { Link } from '../errors.ts';
import { fromMinor, toMinor } from '../money.ts';
import { refundedOf } from '../payments/capture.ts';
import { timestamp } from '../payments/view.ts';
import { allowedNow, openOfferOf, type Dispute, type Evidence, type OfferStep } from './dispute.ts';

/** GET /v1/customer/disputes/{id}, and the resource of its webhooks. */
export function disputeView(dispute: Dispute, api: string): Record<string, unknown> {
	const { capture, offers, messages, evidences, supportingInfo } = dispute;
	const allowed = allowedNow(dispute);
	const offer = openOfferOf(dispute) ?? offers.at(-1);
	const left = fromMinor(toMinor(capture.amount) - refundedOf(capture), capture.amount.currency_code);
	return {
		...disputeInList(dispute, api),
		dispute_state: undefined,
		disputed_transactions: [
			{
				buyer_transaction_id: `${capture.id.slice(0, 16)}B`,
				seller_transaction_id: capture.id,
				create_time: timestamp(capture.createdAt),
				transaction_status: capture.status === 'DECLINED' ? 'DENIED' : capture.status,
				gross_amount: capture.amount,
				...(capture.invoiceId && { invoice_number: capture.invoiceId }),
				...(capture.customId && { custom: capture.customId }),
				buyer: { name: dispute.buyerName },
				seller: { email: merchant.email, merchant_id: merchant.merchantId, name: 'Maple and Mug' },
			},
		],
		...(messages.length > 0 && {
			messages: messages.map(({ by, at, text, files }) => ({
				posted_by: by,
				time_posted: timestamp(at),
				content: text,
				...documentsOf(files),
			})),
		}),
		...(evidences.length > 0 && { evidences: evidences.map(evidenceView) }),
		...(offer && {
			offer: {
				buyer_requested_amount: dispute.amount,
				...(offer.amount && { seller_offered_amount: offer.amount }),
				offer_type: offer.type,
				history: offers.map((step) => offerView(step, dispute)),
			},
		}),
		...(dispute.outcome && {
			dispute_outcome: {
				outcome_code: dispute.outcome,
				...(dispute.refunded && { amount_refunded: dispute.refunded }),
			},
		}),
		...(supportingInfo.length > 0 && {
			supporting_info: supportingInfo.map(({ at, notes, files }) => ({
				notes,
				source: 'SUBMITTED_BY_SELLER',
				provided_time: timestamp(at),
				dispute_life_cycle_stage: dispute.stage,
				...documentsOf(files),
			})),
		}),
		refund_details: { allowed_refund_amount: left },
		...(allowed.length > 0 && { allowed_response_options: optionsOf(dispute, allowed) }),
		links: [
			...linksOf(dispute, api),
			...allowed.map((action): Link => ({
				href: `${api}/v1/customer/disputes/${dispute.id}/${action}`,
				rel: action.replaceAll('-', '_'),
				method: 'POST',
			})),
		],
	};
}

/** An entry of GET /v1/customer/disputes. */
export function disputeInList(dispute: Dispute, api: string): Record<string, unknown> {
	return {
		dispute_id: dispute.id,
		create_time: timestamp(dispute.createdAt),
		update_time: timestamp(dispute.updatedAt),
		reason: dispute.reason,
		status: dispute.status,
		dispute_state: stateOf(dispute),
		dispute_amount: dispute.amount,
		dispute_life_cycle_stage: dispute.stage,
		dispute_channel: 'INTERNAL',
		...(dispute.status === 'WAITING_FOR_SELLER_RESPONSE' && {
			seller_response_due_date: timestamp(dispute.answerBy),
		}),
		...(dispute.status === 'WAITING_FOR_BUYER_RESPONSE' && {
			buyer_response_due_date: timestamp(dispute.answerBy),
		}),
		links: linksOf(dispute, api),
	};
}

/** What the list can be searched by. */
export function stateOf(dispute: Dispute): string {
	if (allowedNow(dispute).includes('appeal')) return 'APPEALABLE';
	if (dispute.status === 'RESOLVED') return 'RESOLVED';
	if (dispute.status === 'UNDER_REVIEW') return 'UNDER_PAYPAL_REVIEW';
	return dispute.status === 'WAITING_FOR_BUYER_RESPONSE' ? 'REQUIRED_OTHER_PARTY_ACTION' : 'REQUIRED_ACTION';
}

const linksOf = ({ id }: Dispute, api: string): Link[] => [
	{ href: `${api}/v1/customer/disputes/${id}`, rel: 'self', method: 'GET' },
];

const documentsOf = (files: string[]): Record<string, unknown> =>
	files.length > 0 ? { documents: files.map((name) => ({ name })) } : {};

const evidenceView = ({
	type,
	source,
	at,
	stage,
	notes,
	info,
	files,
}: Evidence): Record<string, unknown> => ({
	evidence_type: type,
	...(info && { evidence_info: info }),
	...(notes && { notes }),
	...documentsOf(files),
	source,
	date: timestamp(at),
	dispute_life_cycle_stage: stage,
});

const offerView = ({ at, by, step, type, amount, notes }: OfferStep, { stage }: Dispute): object => ({
	offer_time: timestamp(at),
	actor: by,
	event_type: step,
	offer_type: type,
	...(amount && { offer_amount: amount }),
	...(notes && { notes }),
	dispute_life_cycle_stage: stage,
});

/** Goods that are not as described may come back first. */
function optionsOf({ reason }: Dispute, allowed: string[]): Record<string, unknown> {
	const returnable = reason === 'MERCHANDISE_OR_SERVICE_NOT_AS_DESCRIBED';
	return {
		...(allowed.includes('accept-claim') && {
			accept_claim: {
				accept_claim_types: ['REFUND', 'PARTIAL_REFUND', ...(returnable ? ['REFUND_WITH_RETURN'] : [])],
			},
		}),
		...(allowed.includes('make-offer') && {
			make_offer: {
				offer_types: [
					'REFUND',
					...(returnable
						? ['REFUND_WITH_RETURN', 'REFUND_WITH_REPLACEMENT', 'REPLACEMENT_WITHOUT_REFUND']
						: []),
				],
			},
		}),
		...(allowed.includes('acknowledge-return-item') && {
			acknowledge_return_item: {
				acknowledgement_types: [
					'ITEM_RECEIVED',
					'ITEM_NOT_RECEIVED',
					'DAMAGED',
					'EMPTY_PACKAGE_OR_DIFFERENT',
					'MISSING_ITEMS',
				],
			},
		}),
	};
}
