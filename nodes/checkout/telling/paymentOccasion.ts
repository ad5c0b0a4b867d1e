import type { IDataObject } from 'n8n-workflow';

import type { Facts, PendingReason } from '../notifications/facts';
import {
	aboutKind,
	isOnlyIfChosen,
	isReceipt,
	keyOf,
	kindName,
	kindsToldAt,
	type PaymentKind,
} from '../notifications/kinds';
import { ownValue } from '../../core/ownValue';
import { fromPayPal } from '../../vendors/payPal/orders/breakdown';
import { isStrange } from '../judgement/captured';
import type { Authorization, Capture, Order, PurchaseUnit, Refund } from '../../vendors/payPal/orders/order';
import { approveUrlOf } from '../../vendors/payPal/orders/orders';
import { judgePayment, type Judgement } from '../judgement/judgePayment';
import type { NothingToTell, Occasion } from './occasion';
import { takenOf, withRefund } from './refunded';
import { readTakenOfReserved } from './takenOfReserved';

/** What is known besides the order. */
export interface Hints {
	/** Somebody has seen the payment fail: PayPal does not keep every failed try in the order. */
	declined?: boolean;
	/** The refund it is about, read from PayPal. */
	refund?: Refund;
	approveUrl?: string;
	/** What the event that came in can be news of; undefined rules nothing out. */
	possible?: PaymentKind[];
}

/**
 * What to tell about an order, as PayPal has it now.
 *
 * @param asked the kind the merchant wants; undefined finds out
 */
export function toOrderOccasion(
	order: Order,
	asked: PaymentKind | undefined,
	hints: Hints = {},
): Occasion | NothingToTell {
	const judgement = withRefund(withDecline(judgePayment(order), order, hints), order, hints.refund);
	const known = { ids: idsOf(order, hints), ...(judgement.binding && { binding: judgement.binding }) };
	const taken = readTakenOfReserved(order, judgement);
	const { possible } = hints;
	const kinds = (taken ? kindsToldAt('PAID') : kindsOf(judgement, order)).filter(
		(kind) => !possible || possible.includes(kind),
	);
	const kind = asked ?? kinds.find((one) => !isOnlyIfChosen(one));
	if (isOfRefund(kind ?? possible?.[0]) && hints.refund && hints.refund.status !== 'COMPLETED')
		return { ...known, reason: whyNotRefunded(hints.refund) };
	if (kind === undefined || !kinds.includes(kind)) return { ...known, reason: whyNot(judgement, asked) };
	if (kind === 'partlyRefunded' && !hints.refund)
		return { ...known, reason: 'Only the refund itself says how much was refunded.' };
	return {
		...known,
		kind,
		key: keyOf(kind, onceIdOf(kind, order, hints)),
		facts: toFacts(kind, order, taken ? { ...judgement, amount: taken } : judgement, hints),
		...(isReceipt(kind) && { order }),
		...(taken && { taken }),
	};
}

const isOfRefund = (kind?: PaymentKind): boolean =>
	kind !== undefined && aboutKind(kind).subject === 'refund';

/** A try that failed may leave an order that looks as if nobody had tried. */
function withDecline(judgement: Judgement, order: Order, { declined }: Hints): Judgement {
	const isUntouched = judgement.status === 'AWAITING_APPROVAL' || isMerelyApproved(judgement, order);
	if (!declined || !isUntouched) return judgement;
	return { ...judgement, status: 'DECLINED', reason: 'PayPal declined the payment.' };
}

function kindsOf(judgement: Judgement, order: Order): PaymentKind[] {
	if (isMerelyApproved(judgement, order) || isUnclear(judgement, order)) return [];
	return kindsToldAt(judgement.status);
}

/** The buyer has agreed, but nothing was taken yet: nothing to tell, Settle Payment comes first. */
const isMerelyApproved = ({ status }: Judgement, order: Order): boolean =>
	status === 'PENDING' && !paymentOf(order);

/** The merchant has to look at PayPal first: whatever a buyer were told could be wrong. */
const isUnclear = ({ status, captureId }: Judgement, order: Order): boolean =>
	capturesOf(order).some((capture) => capture.id === captureId && isStrange(capture)) ||
	(status === 'DECLINED' && !['DECLINED', 'DENIED', undefined].includes(paymentOf(order)?.status));

function whyNot({ status, reason = '' }: Judgement, asked?: PaymentKind): string {
	const state = status === 'PAID' ? 'The order is paid.' : `The order is not paid. ${reason}`.trim();
	return asked === undefined || asked === 'paid' ? state : `This is not "${kindName(asked)}": ${state}`;
}

const whyNotRefunded = ({ status }: Refund): string =>
	status === 'PENDING'
		? 'The refund is still pending: PayPal has not completed it.'
		: 'The refund did not go through.';

export const unitOf = (order: Order): PurchaseUnit | undefined => order.purchase_units?.[0];

const capturesOf = (order: Order): Capture[] => unitOf(order)?.payments?.captures ?? [];

const authorizationsOf = (order: Order): Authorization[] => unitOf(order)?.payments?.authorizations ?? [];

function paymentOf(order: Order): Capture | Authorization | undefined {
	const { captureId, authorizationId } = judgePayment(order);
	return (
		capturesOf(order).find(({ id }) => id === captureId) ??
		authorizationsOf(order).find(({ id }) => id === authorizationId)
	);
}

/** The ID of what it is told once for. */
function onceIdOf(kind: PaymentKind, order: Order, { refund }: Hints): string {
	const { oncePer } = aboutKind(kind);
	if (oncePer === 'refund') return refund!.id;
	if (oncePer === 'order') return order.id;
	return paymentOf(order)?.id ?? order.id;
}

function idsOf(order: Order, { refund }: Hints): IDataObject {
	const { captureId } = judgePayment(order);
	const authorizationId = judgePayment(order).authorizationId ?? authorizationsOf(order).at(-1)?.id;
	return {
		orderId: order.id,
		...(captureId && { captureId }),
		...(authorizationId && { authorizationId }),
		...(refund && { refundId: refund.id }),
	};
}

function toFacts(kind: PaymentKind, order: Order, { amount }: Judgement, hints: Hints): Facts {
	const payment = paymentOf(order);
	const { placeholders, oncePer } = aboutKind(kind);
	const money = oncePer === 'refund' ? hints.refund?.amount : isOfRefund(kind) && takenOf(order);
	const at = isOfRefund(kind) ? (hints.refund?.create_time ?? payment?.update_time) : payment?.create_time;
	const link = approveUrlOf(order) ?? hints.approveUrl;
	return {
		...goodsOf(order),
		...(amount && { amount }),
		...(money && { amount: fromPayPal(money) }),
		...(at && { at }),
		...(placeholders.includes('reason') && { reason: pendingReasonOf(payment?.status_details?.reason) }),
		...(placeholders.includes('link') && link && { link }),
	};
}

/** Of an order, or of one that is only asked for yet. */
interface NamedGoods extends Pick<Order, 'id' | 'payer' | 'payment_source'> {
	purchase_units?: Array<Pick<PurchaseUnit, 'invoice_id' | 'items'>>;
}

/** What every message about an order can name. */
export function goodsOf(order: NamedGoods): Pick<Facts, 'orderNumber' | 'name' | 'items'> {
	const unit = order.purchase_units?.[0];
	const name = order.payer?.name?.given_name ?? order.payment_source?.paypal?.name?.given_name;
	const items = unit?.items
		?.map((item) => (item.quantity === '1' ? item.name : `${item.quantity} × ${item.name}`))
		.join(', ');
	return {
		orderNumber: unit?.invoice_id || order.id,
		...(name && { name }),
		...(items && { items }),
	};
}

/** https://developer.paypal.com/docs/api/orders/v2/#definition-capture_status_details */
const pendingReasons: Record<string, PendingReason> = {
	ECHECK: 'bank',
	TRANSACTION_APPROVED_AWAITING_FUNDING: 'bank',
	PENDING_REVIEW: 'review',
	INTERNATIONAL_WITHDRAWAL: 'shop',
	RECEIVING_PREFERENCE_MANDATES_MANUAL_ACTION: 'shop',
	UNILATERAL: 'shop',
	VERIFICATION_REQUIRED: 'shop',
};

const pendingReasonOf = (reason = ''): PendingReason => ownValue(pendingReasons, reason) ?? 'other';
