import type { IDataObject } from 'n8n-workflow';

import { parseCustomId } from '../../../checkout/terms/chatBinding';
import { simplifyAmount, withoutGaps } from '../orders/simplifyOrder';
import { allows, askedEvidenceOf, type Dispute, type DisputeAction } from './dispute';

/** What these nodes call what PayPal takes now: the values of their operations. */
const namesOfActions: Array<[action: DisputeAction, operation: string]> = [
	['accept-claim', 'acceptClaim'],
	['acknowledge-return-item', 'acknowledgeReturn'],
	['appeal', 'appeal'],
	['escalate', 'escalate'],
	['make-offer', 'makeOffer'],
	['provide-evidence', 'provideEvidence'],
	['provide-supporting-info', 'provideEvidence'],
	['send-message', 'sendMessage'],
];

/** An entry of a list of disputes, which says less than the dispute itself. */
export const simplifyListedDispute = (dispute: Dispute): IDataObject =>
	withoutGaps({
		disputeId: dispute.dispute_id,
		status: dispute.status,
		stage: dispute.dispute_life_cycle_stage,
		reason: dispute.reason,
		amount: simplifyAmount(dispute.dispute_amount),
		answerBy: dispute.seller_response_due_date,
		createTime: dispute.create_time,
		updateTime: dispute.update_time,
	});

/** A dispute in n8n's spelling: what it is about, whose chat, until when to answer and what can be done. */
export function simplifyDispute(dispute: Dispute): IDataObject {
	const [transaction] = dispute.disputed_transactions ?? [];
	const { offer, messages, dispute_outcome: outcome, allowed_response_options: options } = dispute;
	const history = offer?.history ?? [];
	return withoutGaps({
		...simplifyListedDispute(dispute),
		captureId: transaction?.seller_transaction_id,
		invoiceId: transaction?.invoice_number,
		customId: transaction?.custom,
		...parseCustomId(transaction?.custom),
		buyerName: transaction?.buyer?.name,
		channel: dispute.dispute_channel,
		canDo: [...new Set(namesOfActions.filter(([action]) => allows(dispute, action)).map(([, name]) => name))],
		refundTypes: options?.accept_claim?.accept_claim_types,
		offerTypes: options?.make_offer?.offer_types,
		askedFor: askedEvidenceOf(dispute),
		messages: messages?.map(({ posted_by: by, time_posted: at, content: text }) =>
			withoutGaps({ by, at, text }),
		),
		offers:
			history.length > 0
				? history.map(
						({ offer_type: type, event_type: step, actor: by, offer_amount, notes, offer_time: at }) =>
							withoutGaps({ type, step, by, amount: simplifyAmount(offer_amount), notes, at }),
					)
				: undefined,
		outcome: outcome?.outcome_code,
		refunded: simplifyAmount(outcome?.amount_refunded),
	});
}
