import { ownValue } from '../../core/ownValue';
import type { Standing } from './authorized';
import type { PayPalMoney } from '../../vendors/payPal/orders/breakdown';
import { isLess, sumOf } from '../../core/money/decimal';
import { sameValue } from '../../core/money/sameValue';
import type { TakenPayment, Verdict } from './judgePayment';

const pendingReasons: Record<string, string> = {
	ECHECK: 'The buyer paid by eCheck: the bank needs a few days to clear it.',
	PENDING_REVIEW: 'PayPal is reviewing this payment.',
	RECEIVING_PREFERENCE_MANDATES_MANUAL_ACTION:
		'Your PayPal account holds no balance in this currency: accept the payment in your PayPal account.',
	UNILATERAL:
		'The email address of the PayPal account that is paid is not confirmed: confirm it to receive the money.',
	INTERNATIONAL_WITHDRAWAL: 'Accept this international payment manually in your PayPal account.',
	TRANSACTION_APPROVED_AWAITING_FUNDING: "PayPal is waiting for the money from the buyer's bank.",
	VERIFICATION_REQUIRED: 'PayPal needs to verify your account before it pays this out.',
};

const knownStatuses = new Set(['COMPLETED', 'PENDING', 'PARTIALLY_REFUNDED', 'REFUNDED']);

/**
 * A declined try counts for nothing beside one that went through. Any other status may be about money that was taken,
 * also one that PayPal has thought of since.
 */
export const wasTaken = ({ status }: TakenPayment): boolean => status !== 'DECLINED';

/** Whether its status is none of which we know what it means for the buyer, e.g. `REVERSED` or `FAILED`. */
export const isStrange = (payment: TakenPayment): boolean =>
	wasTaken(payment) && !knownStatuses.has(payment.status);

/**
 * What the captures of an order come to. Paid is when the completed ones add up to exactly what was asked.
 *
 * @param taken at least one, each of them `wasTaken`
 * @param reserved the authorization they were taken from, if there was one: only then a part can be right
 */
export function judgeCaptures(
	taken: TakenPayment[],
	asked: PayPalMoney | undefined,
	reserved?: Standing,
): Verdict {
	const completed = taken.filter(({ status }) => status === 'COMPLETED');
	const sum = totalOf(completed, asked?.currency_code);
	const last = completed.at(-1);
	if (last && asked && sum !== undefined && sameValue(sum, asked.value))
		return { status: 'PAID', captureId: last.id };
	if (!asked || sum === undefined || isLess(asked.value, sum)) return mismatch(completed, asked);

	const strange = taken.find(isStrange);
	if (strange) {
		const reason = `PayPal reports the status ${strange.status} for this payment. Look at it in your PayPal account.`;
		return { status: 'PENDING', reason, captureId: strange.id };
	}
	const pending = taken.find(({ status }) => status === 'PENDING');
	if (pending) {
		const why = ownValue(pendingReasons, pending.status_details?.reason ?? '');
		const reason = why ?? 'PayPal is still holding this payment.';
		return { status: 'PENDING', reason, captureId: pending.id };
	}
	const returned = taken.filter(({ status }) => status !== 'COMPLETED');
	if (returned.length > 0 || !last) return judgeReturned(returned, completed);
	if (!reserved) return mismatch(completed, asked);
	const { currency_code: currency } = asked;
	const rest = reserved.isOpen ? 'The rest is still reserved.' : 'The rest is no longer reserved.';
	return {
		status: 'PARTIALLY_CAPTURED',
		reason: `${sum} of ${asked.value} ${currency} was taken. ${rest}`,
		captureId: last.id,
		authorizationId: reserved.authorization.id,
		captured: { currency, value: sum },
	};
}

function judgeReturned(returned: TakenPayment[], completed: TakenPayment[]): Verdict {
	const isWhole = completed.length === 0 && returned.every(({ status }) => status === 'REFUNDED');
	const captureId = returned.at(-1)!.id;
	return isWhole
		? { status: 'REFUNDED', reason: 'The payment was refunded.', captureId }
		: { status: 'PARTIALLY_REFUNDED', reason: 'A part of the payment was refunded.', captureId };
}

function mismatch(completed: TakenPayment[], asked?: PayPalMoney): Verdict {
	const captureId = completed.at(-1)?.id;
	const amounts = completed.map(({ amount }) =>
		amount ? `${amount.value} ${amount.currency_code}` : 'an unknown amount',
	);
	const was = asked ? `${asked.value} ${asked.currency_code} was` : 'nothing';
	return {
		status: 'MISMATCH',
		reason: `PayPal took ${amounts.join(' and ')}, but ${was} asked for.`,
		...(captureId && { captureId }),
	};
}

/** @returns undefined when one of them is in another currency, or of an amount PayPal does not say */
function totalOf(captures: TakenPayment[], currency: string | undefined): string | undefined {
	const values = captures.map(({ amount }) =>
		amount?.currency_code === currency ? amount?.value : undefined,
	);
	const known = values.filter((value) => value !== undefined);
	return known.length === values.length ? sumOf(known) : undefined;
}
