import { aboutKind, assuresOfMoney, kindName, type PaymentKind } from '../notifications/kinds';
import type { Payment, Refund } from '../payment';
import type { PaymentProvider, PaymentSubject, Question } from '../ports/paymentProvider';
import { findWhyNotOurs } from '../settling/whyNotAsAsked';
import { isOccasion, type NothingToTell, type Occasion } from './occasion';
import { toPaymentOccasion } from './paymentOccasion';

/**
 * Reads from the provider what has become of a payment. What the item says about it is only a hint where to look:
 * items may be old, and events arrive late, twice and out of order.
 *
 * @throws InvalidInput when nothing is named that the provider could know
 */
export async function findOccasion(
	provider: PaymentProvider,
	question: Question,
): Promise<Occasion | NothingToTell> {
	const { kind } = question;
	const meaning = provider.meaningOf(question);
	if (!meaning.subject) return { ids: meaning.ids, reason: meaning.reason };
	const { subject, possible } = meaning;
	switch (subject.type) {
		case 'dispute':
			return await provider.readOccasion(subject, kind);
		case 'invoice':
			return only('invoicePaid', kind, await provider.readOccasion(subject));
		case 'subscription': {
			const { subscriptionId, saleId } = subject;
			if (kind && aboutKind(kind).subject !== 'subscription')
				return {
					ids: { subscriptionId, ...(saleId && { saleId }) },
					reason: `This is about a subscription, not about "${kindName(kind)}".`,
				};
			return await provider.readOccasion(subject, kind, possible);
		}
		case 'payment':
			return await findPaymentOccasion(provider, subject, kind, possible);
	}
}

async function findPaymentOccasion(
	provider: PaymentProvider,
	{ id, isTake, refundId, declined, approveUrl }: PaymentSubject,
	kind?: PaymentKind,
	possible?: PaymentKind[],
): Promise<Occasion | NothingToTell> {
	const payment = await provider.find(id, isTake);
	if (!payment) {
		const ids = isTake ? { captureId: id } : { orderId: id };
		return { ids, reason: `${provider.name} can't find this order.` };
	}
	const refund = refundId ? await provider.readRefund(refundId) : latestRefundOf(payment);
	const occasion = toPaymentOccasion(payment, kind, {
		declined,
		...(possible && { possible }),
		...(refund && { refund }),
		...(approveUrl && { approveUrl }),
	});
	if (!isOccasion(occasion) || !assuresOfMoney(occasion.kind)) return occasion;
	const reason = await findWhyNotOurs(provider, payment);
	const { ids, binding } = occasion;
	return reason ? { ids, ...(binding && { binding }), reason } : occasion;
}

const latestRefundOf = ({ refunds }: Payment): Refund | undefined =>
	refunds
		.filter(({ state }) => state === 'completed')
		.sort((one, other) => (one.madeAt ?? '').localeCompare(other.madeAt ?? ''))
		.at(-1);

/** All there is to tell about an invoice is that it is paid, and so on. */
const only = (
	possible: PaymentKind,
	asked: PaymentKind | undefined,
	found: Occasion | NothingToTell,
): Occasion | NothingToTell => {
	if (asked === undefined || asked === possible) return found;
	const { ids, binding } = found;
	const reason = `This is about "${kindName(possible)}", not about "${kindName(asked)}".`;
	return { ids, ...(binding && { binding }), reason };
};
