import { issue } from '../errors.ts';
import { brandOf } from '../orders/cardSource.ts';
import type { Instrument } from '../orders/order.ts';
import { isObject } from '../shape.ts';

/** https://developer.paypal.com/docs/api/payments/v2/#definition-capture_status_details */
const pendingReasons = [
	'ECHECK',
	'INTERNATIONAL_WITHDRAWAL',
	'OTHER',
	'PENDING_REVIEW',
	'RECEIVING_PREFERENCE_MANDATES_MANUAL_ACTION',
	'UNILATERAL',
	'VERIFICATION_REQUIRED',
];

/**
 * Reads how the buyer pays. Beside the approval page's own fields a test may say what comes of it:
 * `decline` (INSTRUMENT_DECLINED until the buyer chooses again), `captureDecline` (order COMPLETED, capture
 * DECLINED), `payerActionRequired` (PAYER_ACTION_REQUIRED until the buyer approves again), `pendingReason`
 * (capture PENDING). Of a card only its last digits are kept.
 */
export function toInstrument(body: unknown): Instrument {
	const given = isObject(body) ? body : {};
	const { pendingReason } = given;
	if (pendingReason !== undefined && !pendingReasons.includes(String(pendingReason))) {
		throw issue('INVALID_PARAMETER_VALUE', { field: '/pendingReason', value: String(pendingReason) });
	}
	return {
		fundingSource: given.fundingSource === 'card' ? 'card' : 'paypal',
		...(isObject(given.card) && { card: toCard(given.card) }),
		declines: given.decline === true,
		needsPayer: given.payerActionRequired === true,
		captureDeclines: given.captureDecline === true,
		...(pendingReason !== undefined && { pendingReason: String(pendingReason) }),
	};
}

function toCard(card: Record<string, unknown>): Instrument['card'] {
	const digits = String(card.number ?? '').replace(/\D/g, '');
	return {
		...(typeof card.name === 'string' && card.name !== '' && { name: card.name }),
		lastDigits: digits.slice(-4),
		brand: brandOf(digits),
		...withExpiry(card.expiry),
	};
}

/** `04/29` and `2029-04` are both `2029-04` to PayPal. */
function withExpiry(given: unknown): { expiry?: string } {
	const text = typeof given === 'string' ? given.replace(/\s/g, '') : '';
	if (/^\d{4}-\d{2}$/.test(text)) return { expiry: text };
	const [, month, year] = /^(\d{2})\/(?:20)?(\d{2})$/.exec(text) ?? [];
	return month && year ? { expiry: `20${year}-${month}` } : {};
}
