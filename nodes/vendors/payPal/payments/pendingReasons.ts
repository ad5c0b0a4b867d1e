import type { PendingReason } from '../../../checkout/notifications/facts';
import type { Take } from '../../../checkout/payment';
import { ownValue } from '../../../core/ownValue';

/**
 * Why PayPal holds money that was taken: for the buyer whose fault it is, for the merchant what it is.
 * https://developer.paypal.com/docs/api/orders/v2/#definition-capture_status_details
 */
const rows: Record<string, { reason: PendingReason; explanation: string }> = {
	ECHECK: {
		reason: 'bank',
		explanation: 'The buyer paid by eCheck: the bank needs a few days to clear it.',
	},
	INTERNATIONAL_WITHDRAWAL: {
		reason: 'shop',
		explanation: 'Accept this international payment manually in your PayPal account.',
	},
	PENDING_REVIEW: { reason: 'review', explanation: 'PayPal is reviewing this payment.' },
	RECEIVING_PREFERENCE_MANDATES_MANUAL_ACTION: {
		reason: 'shop',
		explanation:
			'Your PayPal account holds no balance in this currency: accept the payment in your PayPal account.',
	},
	TRANSACTION_APPROVED_AWAITING_FUNDING: {
		reason: 'bank',
		explanation: "PayPal is waiting for the money from the buyer's bank.",
	},
	UNILATERAL: {
		reason: 'shop',
		explanation:
			'The email address of the PayPal account that is paid is not confirmed: confirm it to receive the money.',
	},
	VERIFICATION_REQUIRED: {
		reason: 'shop',
		explanation: 'PayPal needs to verify your account before it pays this out.',
	},
};

/** @param reason as `status_details` of a capture or an authorization has it */
export const toPending = (reason = ''): NonNullable<Take['pending']> =>
	ownValue(rows, reason) ?? { reason: 'other' };
