import type { IDataObject } from 'n8n-workflow';

import { cutTo } from '../../core/visibleText';
import type { Judgement } from '../judgement/judgement';
import { judgePayment } from '../judgement/judgePayment';
import type { Facts } from '../notifications/facts';
import {
	aboutKind,
	isOnlyIfChosen,
	isReceipt,
	keyOf,
	kindName,
	kindsToldAt,
	type PaymentKind,
} from '../notifications/kinds';
import type { Payment, Refund, Reservation, Take } from '../payment';
import type { NothingToTell, Occasion } from './occasion';
import { takenOf, withRefund } from './refunded';
import { readTakenOfReserved } from './takenOfReserved';

/** What is known besides the payment. */
export interface Hints {
	/** Somebody has seen it fail: a provider may not keep every failed try. */
	declined?: boolean;
	/** The refund it is about, read from the provider. */
	refund?: Refund;
	approveUrl?: string;
	/** What the incoming event may report; undefined rules nothing out. */
	possible?: PaymentKind[];
}

/**
 * What to tell about a payment, as the provider has it now.
 *
 * @param asked the kind the merchant wants; undefined finds out
 */
export function toPaymentOccasion(
	payment: Payment,
	asked: PaymentKind | undefined,
	hints: Hints = {},
): Occasion | NothingToTell {
	const judgement = withRefund(withDecline(judgePayment(payment), payment, hints), payment, hints.refund);
	const known = { ids: idsOf(payment, hints), ...(judgement.binding && { binding: judgement.binding }) };
	const taken = readTakenOfReserved(payment, judgement);
	const { possible } = hints;
	const kinds = (taken ? kindsToldAt('PAID') : kindsOf(judgement, payment)).filter(
		(kind) => !possible || possible.includes(kind),
	);
	const kind = asked ?? kinds.find((one) => !isOnlyIfChosen(one));
	if (isOfRefund(kind ?? possible?.[0]) && hints.refund && hints.refund.state !== 'completed')
		return { ...known, reason: whyNotRefunded(payment, hints.refund) };
	if (kind === undefined || !kinds.includes(kind)) return { ...known, reason: whyNot(judgement, asked) };
	if (kind === 'partlyRefunded' && !hints.refund)
		return { ...known, reason: 'Only the refund itself says how much was refunded.' };
	return {
		...known,
		kind,
		key: keyOf(kind, onceIdOf(kind, payment, hints)),
		facts: toFacts(kind, payment, taken ? { ...judgement, amount: taken } : judgement, hints),
		...(isReceipt(kind) && { payment }),
		...(taken && { taken }),
	};
}

const isOfRefund = (kind?: PaymentKind): boolean =>
	kind !== undefined && aboutKind(kind).subject === 'refund';

/** A try that failed may leave a payment that looks as if nobody had tried. */
function withDecline(judgement: Judgement, payment: Payment, { declined }: Hints): Judgement {
	const isUntouched = judgement.status === 'AWAITING_APPROVAL' || isMerelyApproved(judgement, payment);
	if (!declined || !isUntouched) return judgement;
	return { ...judgement, status: 'DECLINED', reason: `${payment.provider} declined the payment.` };
}

function kindsOf(judgement: Judgement, payment: Payment): PaymentKind[] {
	if (isMerelyApproved(judgement, payment) || isUnclear(judgement, payment)) return [];
	return kindsToldAt(judgement.status);
}

/** The buyer has agreed, but nothing was taken yet: nothing to tell, Settle Payment comes first. */
const isMerelyApproved = ({ status }: Judgement, payment: Payment): boolean =>
	status === 'PENDING' && !deciding(payment);

/** The merchant has to look at it first: anything a buyer is told could be wrong. */
const isUnclear = ({ status, captureId }: Judgement, payment: Payment): boolean =>
	payment.takes.some(({ id, state }) => id === captureId && state === 'unknown') ||
	(status === 'DECLINED' && !['declined', 'denied', undefined].includes(deciding(payment)?.state));

function whyNot({ status, reason = '' }: Judgement, asked?: PaymentKind): string {
	const state = status === 'PAID' ? 'The order is paid.' : `The order is not paid. ${reason}`.trim();
	return asked === undefined || asked === 'paid' ? state : `This is not "${kindName(asked)}": ${state}`;
}

const whyNotRefunded = ({ provider }: Payment, { state }: Refund): string =>
	state === 'pending'
		? `The refund is still pending: ${provider} has not completed it.`
		: 'The refund did not go through.';

/** The take or reservation that decides how the payment is. */
function deciding(payment: Payment): Take | Reservation | undefined {
	const { captureId, authorizationId } = judgePayment(payment);
	return (
		payment.takes.find(({ id }) => id === captureId) ??
		payment.reservations.find(({ id }) => id === authorizationId)
	);
}

/** The ID of what it is told once for. */
function onceIdOf(kind: PaymentKind, payment: Payment, { refund }: Hints): string {
	const { oncePer } = aboutKind(kind);
	if (oncePer === 'refund') return refund!.id;
	if (oncePer === 'order') return payment.id;
	return deciding(payment)?.id ?? payment.id;
}

function idsOf(payment: Payment, { refund }: Hints): IDataObject {
	const { captureId, authorizationId = payment.reservations.at(-1)?.id } = judgePayment(payment);
	return {
		orderId: payment.id,
		...(captureId && { captureId }),
		...(authorizationId && { authorizationId }),
		...(refund && { refundId: refund.id }),
	};
}

function toFacts(kind: PaymentKind, payment: Payment, { amount }: Judgement, hints: Hints): Facts {
	const decides = deciding(payment);
	const { placeholders, oncePer } = aboutKind(kind);
	const money = oncePer === 'refund' ? hints.refund?.amount : isOfRefund(kind) ? takenOf(payment) : undefined;
	const at = isOfRefund(kind) ? (hints.refund?.madeAt ?? decides?.changedAt) : decides?.madeAt;
	const link = payment.approveUrl ?? hints.approveUrl;
	return {
		...goodsOf(payment),
		...(amount && { amount }),
		...(money && { amount: money }),
		...(at && { at }),
		...(placeholders.includes('reason') && { reason: decides?.pending?.reason ?? 'other' }),
		...(placeholders.includes('link') && link && { link }),
	};
}

/** Beside a text of the merchant's, all of a large cart would be more than a message takes. */
const mostOfItems = 400;

/** What every message about a payment, or about one that is only asked for yet, can name. */
export function goodsOf({
	id,
	invoiceId,
	buyer,
	lines,
}: Pick<Payment, 'id' | 'invoiceId' | 'buyer' | 'lines'>): Pick<Facts, 'orderNumber' | 'name' | 'items'> {
	const name = buyer?.givenName;
	const items = lines
		?.map((line) => (line.quantity === '1' ? line.name : `${line.quantity} × ${line.name}`))
		.join(', ');
	return {
		orderNumber: invoiceId || id,
		...(name && { name }),
		...(items && { items: cutTo(items, mostOfItems) }),
	};
}
