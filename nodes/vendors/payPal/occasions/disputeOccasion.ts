import { parseCustomId } from '../../../checkout/terms/chatBinding';
import { fromPayPal } from '../money/payPalMoney';
import { openOfferOf, type Dispute } from '../disputes/dispute';
import { holds } from '../api/expectedAnswer';
import { keyOf } from '../../../checkout/notifications/kinds';
import { payPalPath, type PayPal } from '../api/payPal';
import type { NothingToTell, Occasion } from '../../../checkout/telling/occasion';
import { disputeStatusOf, type DisputeStatus } from '../orders/statuses';
import { orderIdOf, readCapture, readFromPayPal } from './payPalReading';

const closed: Record<DisputeStatus, boolean> = {
	OPEN: false,
	WAITING_FOR_BUYER_RESPONSE: false,
	WAITING_FOR_SELLER_RESPONSE: false,
	UNDER_REVIEW: false,
	RESOLVED: true,
	OTHER: false,
	unknown: false,
};

type DisputeKind = 'disputeOpened' | 'disputeResolved' | 'disputeUpdated';

/** What may truthfully be told of it now; first, what is told unless something else is asked for. */
const kindsNow = (dispute: Dispute): DisputeKind[] => {
	if (closed[disputeStatusOf(dispute)]) return ['disputeResolved'];
	return waitsForBuyer(dispute) ? ['disputeUpdated', 'disputeOpened'] : ['disputeOpened'];
};

const waitsForBuyer = (dispute: Dispute): boolean =>
	disputeStatusOf(dispute) === 'WAITING_FOR_BUYER_RESPONSE';

const whyNot = (dispute: Dispute, asked: string | undefined): string => {
	if (closed[disputeStatusOf(dispute)]) return 'This dispute is already closed.';
	return asked === 'disputeUpdated'
		? 'This dispute does not wait for the buyer.'
		: 'This dispute is still open.';
};

/** When it happened. What the buyer is to answer is told apart by it. */
const timeOf = (kind: DisputeKind, dispute: Dispute): string | undefined => {
	if (kind === 'disputeOpened') return dispute.create_time;
	if (kind === 'disputeResolved') return dispute.update_time;
	return openOfferOf(dispute)?.offer_time ?? dispute.buyer_response_due_date ?? dispute.update_time;
};

/** The dispute as it is now. The payment it is about says whose chat it is. */
export async function readDisputeOccasion(
	payPal: PayPal,
	disputeId: string,
	asked?: string,
): Promise<Occasion | NothingToTell> {
	const path = payPalPath`/v1/customer/disputes/${disputeId}`;
	const isIt = holds({ dispute_id: disputeId });
	const dispute = (await readFromPayPal(payPal, path, undefined, isIt)) as Dispute | undefined;
	if (!dispute) return { ids: { disputeId }, reason: "PayPal can't find this dispute." };
	const [transaction] = dispute.disputed_transactions ?? [];
	const captureId = transaction?.seller_transaction_id;
	const capture = captureId ? await readCapture(payPal, captureId) : undefined;
	const orderId = capture && (await orderIdOf(payPal, capture));
	const binding = parseCustomId(capture?.custom_id) ?? parseCustomId(transaction?.custom);
	const ids = { disputeId, ...(captureId && { captureId }), ...(orderId && { orderId }) };

	const kinds = kindsNow(dispute);
	const kind = asked === undefined ? kinds[0]! : kinds.find((one) => one === asked);
	if (!kind) return { ids, ...(binding && { binding }), reason: whyNot(dispute, asked) };
	const at = timeOf(kind, dispute);
	const amount = dispute.dispute_amount;
	return {
		kind,
		key: kind === 'disputeUpdated' ? keyOf(kind, disputeId, at ?? '') : keyOf(kind, disputeId),
		ids,
		...(binding && { binding }),
		facts: {
			orderNumber: capture?.invoice_id || transaction?.invoice_number || orderId || captureId || disputeId,
			...(amount && { amount: fromPayPal(amount) }),
			...(at && { at }),
		},
	};
}
