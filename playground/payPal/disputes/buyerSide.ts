import { issue } from '../errors.ts';
import { openOfferOf, type Dispute } from './dispute.ts';
import type { Disputes } from './disputes.ts';

/** What the buyer and PayPal do about a dispute, by name. */
export const othersDo: Record<string, (disputes: Disputes, dispute: Dispute, text: string) => void> = {
	message: (disputes, dispute, text) => {
		const messages = [
			...dispute.messages,
			{ by: 'BUYER' as const, at: disputes.now(), text: text || 'Any news?', files: [] },
		];
		disputes.moved(dispute, 'WAITING_FOR_SELLER_RESPONSE', { messages });
	},
	acceptOffer: (disputes, dispute) => {
		const offer = requireOffer(dispute);
		dispute.offers.push({ ...offer, at: disputes.now(), by: 'BUYER', step: 'ACCEPTED' });
		if (offer.type === 'REFUND_WITH_RETURN')
			disputes.moved(dispute, 'WAITING_FOR_BUYER_RESPONSE', {
				return: { amount: offer.amount ?? dispute.amount, sent: false },
			});
		else disputes.resolve(dispute, 'ACCEPTED', offer.amount);
	},
	denyOffer: (disputes, dispute, text) => {
		const offer = requireOffer(dispute);
		dispute.offers.push({
			...offer,
			at: disputes.now(),
			by: 'BUYER',
			step: 'DENIED',
			notes: text || 'Not enough',
		});
		disputes.moved(dispute, 'WAITING_FOR_SELLER_RESPONSE');
	},
	escalate: (disputes, dispute) => {
		disputes.moved(dispute, 'WAITING_FOR_SELLER_RESPONSE', { stage: 'CHARGEBACK' });
	},
	sendBack: (disputes, dispute) => {
		if (!dispute.return) throw issue('NOT_SUPPORTED', { field: '/does', value: 'sendBack' });
		disputes.moved(dispute, 'WAITING_FOR_SELLER_RESPONSE', { return: { ...dispute.return, sent: true } });
	},
	cancel: (disputes, dispute) => disputes.resolve(dispute, 'CANCELED_BY_BUYER'),
	favourBuyer: (disputes, dispute) => disputes.resolve(dispute, 'RESOLVED_BUYER_FAVOUR', dispute.amount),
	favourSeller: (disputes, dispute) => disputes.resolve(dispute, 'RESOLVED_SELLER_FAVOUR'),
};

function requireOffer(dispute: Dispute) {
	const offer = openOfferOf(dispute);
	if (!offer) throw issue('NOT_SUPPORTED', { field: '/does', value: 'no offer is open' });
	return offer;
}
