import { Money } from '../../core/money/money';
import { amountOr, type Amount } from '../../core/money/amount';
import type { Payment, Reservation } from '../payment';
import type { PartJudgement } from './judgement';

/** The reservation that counts, and whether money can still be taken from it. */
export interface Standing {
	reservation: Reservation;
	isOpen: boolean;
	hasRunOut: boolean;
}

/** Whether it holds money, as far as its state tells. */
function holdsMoney({ state }: Reservation): boolean {
	switch (state) {
		case 'open':
		case 'partlyTaken':
		case 'pending':
			return true;
		case 'taken':
		case 'voided':
		case 'denied':
		case 'unknown':
			return false;
	}
}

/** Of several, as there are after a renewal, the newest that holds money; else the newest that was taken. */
export function standingOf(reservations: Reservation[], now: Date): Standing | undefined {
	const reservation =
		reservations.filter(holdsMoney).at(-1) ??
		reservations.filter(({ state }) => state === 'taken').at(-1) ??
		reservations.at(-1);
	if (!reservation) return undefined;
	const hasRunOut = Date.parse(reservation.expiresAt ?? '') <= now.getTime();
	return { reservation, isOpen: holdsMoney(reservation) && !hasRunOut, hasRunOut };
}

/** The judgement of a reservation from which nothing was taken. */
export function judgeReservation(
	{ amount: asked, provider }: Pick<Payment, 'amount' | 'provider'>,
	{ reservation, hasRunOut }: Standing,
): PartJudgement {
	const { id: authorizationId, state, amount, expiresAt: expirationTime } = reservation;
	const ranOut = { status: 'EXPIRED', reason: 'The reservation has expired.' } as const;
	switch (state) {
		case 'open':
			if (hasRunOut) return { ...ranOut, authorizationId };
			if (!covers(amount, asked)) return { ...tooLittle(provider, amount, asked), authorizationId };
			return {
				status: 'AUTHORIZED',
				reason: 'The money is reserved, but has not been taken yet.',
				authorizationId,
				...(expirationTime && { expirationTime }),
			};
		case 'pending':
			return { status: 'PENDING', reason: `${provider} is reviewing this payment.`, authorizationId };
		case 'taken':
		case 'partlyTaken':
			return {
				status: 'PENDING',
				reason: `${provider} does not show yet how much of the reserved money was taken.`,
				authorizationId,
			};
		case 'voided':
			if (hasRunOut) return { ...ranOut, authorizationId };
			return { status: 'CANCELLED', reason: 'The reservation was cancelled.', authorizationId };
		case 'denied':
		case 'unknown':
			return { status: 'DECLINED', reason: `${provider} declined to reserve the money.`, authorizationId };
	}
}

const covers = (reserved: Amount | undefined, asked: Amount | undefined): boolean =>
	reserved !== undefined &&
	asked !== undefined &&
	reserved.currency === asked.currency &&
	!Money.of(reserved).isLessThan(Money.of(asked));

const tooLittle = (provider: string, reserved?: Amount, asked?: Amount): PartJudgement => ({
	status: 'MISMATCH',
	reason: `${provider} reserved ${amountOr(reserved, 'an unknown amount')}, but ${amountOr(asked, 'nothing')} was asked for.`,
});
