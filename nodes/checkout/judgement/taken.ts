import { Money } from '../../core/money/money';
import { amountOr, type Amount } from '../../core/money/amount';
import type { Payment, Take } from '../payment';
import type { PartJudgement } from './judgement';
import type { Standing } from './reserved';

/**
 * A declined try does not count next to one that went through. Any other state may be about money that was taken,
 * including one that the provider has added since.
 */
export const wasTaken = ({ state }: Take): boolean => state !== 'declined';

/**
 * What the takes of a payment add up to. Paid is when the completed ones add up to exactly what was asked.
 *
 * @param taken at least one, each of them `wasTaken`
 * @param reserved what they were taken from, if it was reserved: only then a part can be right
 */
export function judgeTakes(
	{ amount: asked, provider }: Pick<Payment, 'amount' | 'provider'>,
	taken: Take[],
	reserved?: Standing,
): PartJudgement {
	const completed = taken.filter(({ state }) => state === 'completed');
	const sum = asked && totalOf(completed, asked.currency);
	const last = completed.at(-1);
	if (last && asked && sum?.equals(Money.of(asked))) return { status: 'PAID', captureId: last.id };
	if (!asked || !sum || Money.of(asked).isLessThan(sum)) return mismatch(completed, provider, asked);

	const strange = taken.find(({ state }) => state === 'unknown');
	if (strange) {
		const reason = `${provider} reports the status ${strange.stateName} for this payment. Look at it in your ${provider} account.`;
		return { status: 'PENDING', reason, captureId: strange.id };
	}
	const pending = taken.find(({ state }) => state === 'pending');
	if (pending) {
		const reason = pending.pending?.explanation ?? `${provider} is still holding this payment.`;
		return { status: 'PENDING', reason, captureId: pending.id };
	}
	const returned = taken.filter(({ state }) => state !== 'completed');
	if (returned.length > 0 || !last) return judgeReturned(returned, completed);
	if (!reserved) return mismatch(completed, provider, asked);
	const rest = reserved.isOpen ? 'The rest is still reserved.' : 'The rest is no longer reserved.';
	return {
		status: 'PARTIALLY_CAPTURED',
		reason: `${sum.toString()} of ${asked.value} ${asked.currency} was taken. ${rest}`,
		captureId: last.id,
		authorizationId: reserved.reservation.id,
		captured: sum.toAmount(),
	};
}

function judgeReturned(returned: Take[], completed: Take[]): PartJudgement {
	const isWhole = completed.length === 0 && returned.every(({ state }) => state === 'refunded');
	const captureId = returned.at(-1)!.id;
	return isWhole
		? { status: 'REFUNDED', reason: 'The payment was refunded.', captureId }
		: { status: 'PARTIALLY_REFUNDED', reason: 'A part of the payment was refunded.', captureId };
}

function mismatch(completed: Take[], provider: string, asked?: Amount): PartJudgement {
	const captureId = completed.at(-1)?.id;
	const amounts = completed.map(({ amount }) => amountOr(amount, 'an unknown amount')).join(' and ');
	return {
		status: 'MISMATCH',
		reason: `${provider} took ${amounts || 'nothing'}, but ${amountOr(asked, 'nothing')} was asked for.`,
		...(captureId && { captureId }),
	};
}

/** @returns undefined when one of them is in another currency, or of an amount the provider does not say */
function totalOf(takes: Take[], currency: string): Money | undefined {
	const known = takes.flatMap(({ amount }) => (amount?.currency === currency ? [Money.of(amount)] : []));
	return known.length === takes.length ? Money.sum(known, currency) : undefined;
}
