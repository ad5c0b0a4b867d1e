import { parseCustomId } from '../terms/chatBinding';
import type { Payment } from '../payment';
import type { PartJudgement, Judgement } from './judgement';
import { judgeReservation, standingOf } from './reserved';
import { judgeTakes, wasTaken } from './taken';

/**
 * The answer the provider's own record gives, once `findMismatch` has found nothing.
 *
 * @param now the provider may not have looked yet at a reservation that has run out
 */
export function judgePayment(payment: Payment, now = new Date()): Judgement {
	const binding = parseCustomId(payment.customId);
	return {
		...(payment.amount && { amount: payment.amount }),
		...(binding && { binding }),
		...judge(payment, now),
	};
}

function judge(payment: Payment, now: Date): PartJudgement {
	const { takes, reservations, provider } = payment;
	const taken = takes.filter(wasTaken);
	const reserved = standingOf(reservations, now);
	if (taken.length > 0) return judgeTakes(payment, taken, reserved);
	const refused = takes.at(-1);
	if (refused && !reserved?.isOpen)
		return { status: 'DECLINED', reason: `${provider} declined the payment.`, captureId: refused.id };
	if (reserved) return judgeReservation(payment, reserved);
	return judgeUntaken(payment);
}

function judgeUntaken({ phase, provider }: Payment): PartJudgement {
	switch (phase) {
		case 'voided':
			return { status: 'CANCELLED', reason: `The order was cancelled at ${provider}.` };
		case 'completed':
			return { status: 'PENDING', reason: `${provider} does not show a payment for this order yet.` };
		case 'approved':
			return { status: 'PENDING', reason: 'The buyer has approved, but the money has not been taken yet.' };
		case 'open':
		case 'unknown':
			return { status: 'AWAITING_APPROVAL', reason: 'The buyer has not approved the payment yet.' };
	}
}
