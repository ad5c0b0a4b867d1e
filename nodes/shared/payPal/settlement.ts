import { parseCustomId, type ChatBinding } from '../chatBinding';
import { sameValue } from './sameValue';
import { isSealOf, type SealingApp } from './seal';

/** Every answer to "is this order paid?". Only `PAID` is. See docs/decisions/0003-payment-status.md. */
export type PaymentStatus =
	| 'PAID'
	| 'AUTHORIZED'
	| 'PENDING'
	| 'AWAITING_APPROVAL'
	| 'DECLINED'
	| 'CANCELLED'
	| 'EXPIRED'
	| 'REFUNDED'
	| 'PARTIALLY_REFUNDED'
	| 'MISMATCH'
	| 'TIMED_OUT';

export interface PayPalAmount {
	currency_code: string;
	/** Decimal string, e.g. `24.00`. */
	value: string;
}

interface Transaction {
	id: string;
	status: string;
	amount?: PayPalAmount;
	status_details?: { reason?: string };
}

/** The part of PayPal's order that decides about payment. https://developer.paypal.com/docs/api/orders/v2/#orders_get */
export interface PayableOrder {
	id: string;
	status: string;
	intent?: string;
	purchase_units?: Array<{
		reference_id?: string;
		custom_id?: string;
		amount?: PayPalAmount;
		payments?: { captures?: Transaction[]; authorizations?: Transaction[] };
	}>;
}

/** What was asked, as far as the caller knows it from elsewhere than the order itself. */
export interface Expectation {
	/** Amount in the order's currency; replaces the seal as the proof of what was asked. */
	amount?: { currency: string; value: string };
	pageId?: string;
	psid?: string;
}

export interface Judgement {
	status: PaymentStatus;
	/** For a person: why it is not (yet) paid. Absent when paid. */
	reason?: string;
	amount?: { currency: string; value: string };
	captureId?: string;
	binding?: ChatBinding;
}

const pendingReasons: Record<string, string> = {
	ECHECK: 'The buyer pays by eCheck: the bank needs some days to clear it.',
	PENDING_REVIEW: 'PayPal is reviewing this payment.',
	RECEIVING_PREFERENCE_MANDATES_MANUAL_ACTION:
		'Your PayPal account holds no balance in this currency: accept the payment in your PayPal account.',
	UNILATERAL:
		'The PayPal account that is paid has an unconfirmed email address: confirm it to receive the money.',
	INTERNATIONAL_WITHDRAWAL: 'Accept this international payment by hand in your PayPal account.',
	TRANSACTION_APPROVED_AWAITING_FUNDING: "PayPal waits for the money to arrive from the buyer's bank.",
	VERIFICATION_REQUIRED: 'PayPal needs to verify your account before it pays this out.',
};

/**
 * Says why an order must not be taken for what was asked: another amount, currency, chat or maker.
 * Called before a capture and again after it. Undefined when everything is as asked.
 */
export function findMismatch(
	order: PayableOrder,
	expected: Expectation,
	app: SealingApp,
): string | undefined {
	const units = order.purchase_units ?? [];
	const unit = units[0];
	if (!unit?.amount || units.length !== 1) return 'The order does not have exactly one part to pay for.';

	const binding = parseCustomId(unit.custom_id);
	if (expected.pageId && binding && binding.pageId !== expected.pageId)
		return 'The order belongs to a chat with another Page.';
	if (expected.psid && binding?.psid !== expected.psid) return 'The order belongs to another chat.';

	if (expected.amount) {
		if (unit.amount.currency_code !== expected.amount.currency)
			return `The order is in ${unit.amount.currency_code}, but ${expected.amount.currency} was asked for.`;
		if (!sameValue(unit.amount.value, expected.amount.value))
			return `The order is over ${unit.amount.value} ${unit.amount.currency_code}, but ${expected.amount.value} ${expected.amount.currency} was asked for.`;
		return undefined;
	}
	const terms = {
		currency: unit.amount.currency_code,
		value: unit.amount.value,
		customId: unit.custom_id ?? '',
	};
	return isSealOf(unit.reference_id, terms, app)
		? undefined
		: 'The order was not created by these nodes with this PayPal app, or it was changed afterwards. If you created it elsewhere, fill in Expected Amount and Expected Currency.';
}

/** The answer PayPal's own record of the order gives, once `findMismatch` has found nothing. */
export function judgePayment(order: PayableOrder): Judgement {
	const unit = order.purchase_units?.[0];
	const binding = parseCustomId(unit?.custom_id);
	const asked = unit?.amount;
	const capture = latest(unit?.payments?.captures);
	const authorization = latest(unit?.payments?.authorizations);
	const known = {
		...(asked && { amount: { currency: asked.currency_code, value: asked.value } }),
		...(binding && { binding }),
		...(capture && { captureId: capture.id }),
	};
	if (capture) return { ...known, ...judgeCapture(capture, asked) };
	if (authorization) return { ...known, ...judgeAuthorization(authorization) };
	if (order.status === 'VOIDED')
		return { ...known, status: 'CANCELLED', reason: 'The order was cancelled at PayPal.' };
	if (order.status === 'COMPLETED')
		return { ...known, status: 'PENDING', reason: 'PayPal does not show a payment for this order yet.' };
	if (order.status === 'APPROVED')
		return {
			...known,
			status: 'PENDING',
			reason: 'The buyer has approved, but the money was not taken yet.',
		};
	return { ...known, status: 'AWAITING_APPROVAL', reason: 'The buyer has not approved the payment yet.' };
}

function judgeCapture(capture: Transaction, asked?: PayPalAmount): Pick<Judgement, 'status' | 'reason'> {
	switch (capture.status) {
		case 'COMPLETED':
			if (
				asked &&
				capture.amount?.currency_code === asked.currency_code &&
				sameValue(capture.amount.value, asked.value)
			)
				return { status: 'PAID' };
			return {
				status: 'MISMATCH',
				reason: `PayPal took ${capture.amount?.value ?? 'an unknown amount'} ${capture.amount?.currency_code ?? ''}, but ${asked?.value} ${asked?.currency_code} was asked for.`,
			};
		case 'PENDING': {
			const why = capture.status_details?.reason ?? '';
			return { status: 'PENDING', reason: pendingReasons[why] ?? 'PayPal is still holding this payment.' };
		}
		case 'REFUNDED':
			return { status: 'REFUNDED', reason: 'The payment was refunded.' };
		case 'PARTIALLY_REFUNDED':
			return { status: 'PARTIALLY_REFUNDED', reason: 'A part of the payment was refunded.' };
		default:
			return { status: 'DECLINED', reason: 'PayPal declined the payment.' };
	}
}

function judgeAuthorization(authorization: Transaction): Pick<Judgement, 'status' | 'reason'> {
	switch (authorization.status) {
		case 'CREATED':
			return { status: 'AUTHORIZED', reason: 'The money is reserved, but has not been taken yet.' };
		case 'PENDING':
			return { status: 'PENDING', reason: 'PayPal is reviewing this payment.' };
		case 'VOIDED':
			return { status: 'CANCELLED', reason: 'The reservation was cancelled.' };
		default:
			return { status: 'DECLINED', reason: 'PayPal declined the payment.' };
	}
}

const settledFirst = ['COMPLETED', 'PENDING', 'PARTIALLY_REFUNDED', 'REFUNDED'];

/** A declined try may stand beside a later one that went through: that one counts. */
const latest = (transactions: Transaction[] = []): Transaction | undefined =>
	settledFirst
		.map((status) => transactions.find((transaction) => transaction.status === status))
		.find((transaction) => transaction !== undefined) ?? transactions.at(-1);
