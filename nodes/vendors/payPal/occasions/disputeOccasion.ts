import { parseCustomId } from '../../../checkout/terms/chatBinding';
import { fromPayPal, type PayPalMoney } from '../money/payPalMoney';
import { holds } from '../api/expectedAnswer';
import { keyOf } from '../../../checkout/notifications/kinds';
import { payPalPath, type PayPal } from '../api/payPal';
import type { NothingToTell, Occasion } from '../../../checkout/telling/occasion';
import { disputeStatusOf, type DisputeStatus } from '../orders/statuses';
import { orderIdOf, readCapture, readFromPayPal } from './payPalReading';

/** https://developer.paypal.com/docs/api/customer-disputes/v1/#disputes_get */
interface Dispute {
	dispute_id: string;
	status?: string;
	create_time?: string;
	update_time?: string;
	dispute_amount?: PayPalMoney;
	disputed_transactions?: Array<{
		seller_transaction_id?: string;
		custom?: string;
		invoice_number?: string;
	}>;
}

const closed: Record<DisputeStatus, boolean> = {
	OPEN: false,
	WAITING_FOR_BUYER_RESPONSE: false,
	WAITING_FOR_SELLER_RESPONSE: false,
	UNDER_REVIEW: false,
	RESOLVED: true,
	OTHER: false,
	unknown: false,
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

	const isClosed = closed[disputeStatusOf(dispute)];
	const kind = isClosed ? 'disputeResolved' : 'disputeOpened';
	if (asked !== undefined && asked !== kind) {
		const reason = isClosed ? 'This dispute is already closed.' : 'This dispute is still open.';
		return { ids, ...(binding && { binding }), reason };
	}
	const at = isClosed ? dispute.update_time : dispute.create_time;
	const amount = dispute.dispute_amount;
	return {
		kind,
		key: keyOf(kind, disputeId),
		ids,
		...(binding && { binding }),
		facts: {
			orderNumber: capture?.invoice_id || transaction?.invoice_number || orderId || captureId || disputeId,
			...(amount && { amount: fromPayPal(amount) }),
			...(at && { at }),
		},
	};
}
