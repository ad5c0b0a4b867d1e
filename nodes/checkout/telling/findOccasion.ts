import { aboutKind, assuresOfMoney, kindName, type PaymentKind } from '../notifications/kinds';
import type { Payment, Refund } from '../payment';
import type { OtherSubject, PaymentProvider, PaymentSubject, Question } from '../ports/paymentProvider';
import { findWhyNotOurs } from '../settling/whyNotAsAsked';
import { isOccasion, type NothingToTell, type Occasion } from './occasion';
import { toPaymentOccasion } from './paymentOccasion';

/**
 * Reads from the provider what has become of a payment. What the item says about it is only a hint where to look:
 * items may be old, and events arrive late, twice and out of order.
 *
 * @param settled what the provider has said of an order in the step right before
 * @throws InvalidInput when nothing is named that the provider could know
 */
export async function findOccasion(
	provider: PaymentProvider,
	question: Question,
	settled: (orderId: string) => Promise<Payment | undefined> = async () => await Promise.resolve(undefined),
): Promise<Occasion | NothingToTell> {
	const { kind } = question;
	const meaning = provider.meaningOf(question);
	if (!meaning.subject) return { ids: meaning.ids, reason: meaning.reason };
	const { subject, possible } = meaning;
	switch (subject.type) {
		case 'dispute':
			return await provider.readOccasion(subject, kind);
		case 'invoice':
			return possibly(possible, ofInvoice(kind, await provider.readOccasion(subject, kind)));
		case 'subscription':
			return await findSubscriptionOccasion(provider, subject, kind, possible);
		case 'payment':
			return await findPaymentOccasion(
				provider,
				{ ...subject, ...(isPlain(subject) && { known: await settled(subject.id) }) },
				kind,
				possible,
			);
	}
}

/** The order alone, as it is when it is paid. */
const isPlain = ({ isTake, refundId, declined }: PaymentSubject): boolean =>
	!isTake && !refundId && !declined;

async function findSubscriptionOccasion(
	provider: PaymentProvider,
	subject: OtherSubject & { type: 'subscription' },
	kind?: PaymentKind,
	possible?: PaymentKind[],
): Promise<Occasion | NothingToTell> {
	const { subscriptionId, saleId } = subject;
	if (kind && aboutKind(kind).subject !== 'subscription')
		return {
			ids: { subscriptionId, ...(saleId && { saleId }) },
			reason: `This is about a subscription, not about "${kindName(kind)}".`,
		};
	return await provider.readOccasion(subject, kind, possible);
}

async function findPaymentOccasion(
	provider: PaymentProvider,
	{ id, isTake, refundId, declined, approveUrl, known }: PaymentSubject & { known?: Payment },
	kind?: PaymentKind,
	possible?: PaymentKind[],
): Promise<Occasion | NothingToTell> {
	const payment = known ?? (await provider.find(id, isTake));
	if (!payment) {
		const other = isTake ? await provider.subjectOfTake(id) : undefined;
		if (other?.type === 'subscription')
			return await findSubscriptionOccasion(
				provider,
				{ ...other, ...(refundId && { refundId }) },
				kind,
				possible,
			);
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
	// Nobody is thanked for money that is not ours, nor led to where they would pay somebody else.
	if (!isOccasion(occasion) || !(assuresOfMoney(occasion.kind) || occasion.facts.link)) return occasion;
	const reason = await findWhyNotOurs(provider, payment);
	const { ids, binding } = occasion;
	return reason ? { ids, ...(binding && { binding }), reason } : occasion;
}

const latestRefundOf = ({ refunds }: Payment): Refund | undefined =>
	refunds
		.filter(({ state }) => state === 'completed')
		.sort((one, other) => (one.madeAt ?? '').localeCompare(other.madeAt ?? ''))
		.at(-1);

const ofInvoice = (asked: PaymentKind | undefined, found: Occasion | NothingToTell) => {
	if (!asked || aboutKind(asked).subject === 'invoice') return found;
	const { ids, binding } = found;
	const reason = `This is about an invoice, not about "${kindName(asked)}".`;
	return { ids, ...(binding && { binding }), reason };
};

/** Nobody is thanked when the event says that money went back, whatever the provider says at that moment. */
const possibly = (
	possible: PaymentKind[] | undefined,
	found: Occasion | NothingToTell,
): Occasion | NothingToTell => {
	if (!isOccasion(found) || !possible || (possible as string[]).includes(found.kind)) return found;
	const { ids, binding, kind } = found;
	const reason = `The event is not about "${kindName(kind)}", which is how it is now.`;
	return { ids, ...(binding && { binding }), reason };
};
