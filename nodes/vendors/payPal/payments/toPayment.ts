import type {
	GoodsLine,
	Payment,
	PaymentPhase,
	Refund,
	Reservation,
	Sums,
	Take,
} from '../../../checkout/payment';
import type { Payee } from '../../../checkout/terms/payee';
import { fromPayPal, type PayPalMoney } from '../money/payPalMoney';
import type {
	Authorization,
	Capture,
	Order,
	PayPalLink,
	PayPalPayee,
	PurchaseUnit,
	Refund as PayPalRefund,
} from '../orders/order';
import {
	authorizationStatusOf,
	captureStatusOf,
	orderStatusOf,
	refundStatusOf,
	type AuthorizationStatus,
	type CaptureStatus,
	type OrderStatus,
	type RefundStatus,
} from '../orders/statuses';
import type { OrderItem } from '../orders/orderItem';
import { toPending } from './pendingReasons';
import { toBuyer } from './toBuyer';
import { toSaved } from './toSaved';
import { toDelivery } from './toDelivery';

/** The name by which merchants and buyers know it. */
export const payPalName = 'PayPal';

const phases: Record<OrderStatus, PaymentPhase> = {
	APPROVED: 'approved',
	COMPLETED: 'completed',
	CREATED: 'open',
	PAYER_ACTION_REQUIRED: 'open',
	SAVED: 'open',
	VOIDED: 'voided',
	unknown: 'unknown',
};

/** A capture that failed may be about money that was taken anyway: PayPal does not say what it means. */
const takeStates: Record<CaptureStatus, Take['state']> = {
	COMPLETED: 'completed',
	DECLINED: 'declined',
	FAILED: 'unknown',
	PARTIALLY_REFUNDED: 'partlyRefunded',
	PENDING: 'pending',
	REFUNDED: 'refunded',
	unknown: 'unknown',
};

const reservationStates: Record<AuthorizationStatus, Reservation['state']> = {
	CAPTURED: 'taken',
	CREATED: 'open',
	DENIED: 'denied',
	PARTIALLY_CAPTURED: 'partlyTaken',
	PENDING: 'pending',
	VOIDED: 'voided',
	unknown: 'unknown',
};

const refundStates: Record<RefundStatus, Refund['state']> = {
	CANCELLED: 'failed',
	COMPLETED: 'completed',
	FAILED: 'failed',
	PENDING: 'pending',
	unknown: 'unknown',
};

/** PayPal's order in the words of this package. What PayPal left out of its answer is left out here. */
export function toPayment(order: Order): Payment {
	const units = order.purchase_units ?? [];
	const unit = units[0];
	const { captures = [], authorizations = [], refunds = [] } = unit?.payments ?? {};
	const approveUrl = approveUrlOf(order);
	return {
		provider: payPalName,
		id: order.id,
		phase: phases[orderStatusOf(order)],
		intent: order.intent === 'AUTHORIZE' ? 'reserve' : 'take',
		partCount: units.length,
		takes: captures.map(toTake),
		reservations: authorizations.map(toReservation),
		refunds: refunds.map(toRefund),
		...(unit && toTerms(unit)),
		...(approveUrl && { approveUrl }),
		...(order.create_time && { madeAt: order.create_time }),
		...toBuyer(order),
		...toSaved(order),
		...(unit?.items && areWhole(unit.items) && { lines: unit.items.map(toLine) }),
		...(unit?.amount?.breakdown && { sums: toSums(unit.amount.breakdown) }),
		...(unit?.shipping && toDelivery(unit.shipping)),
	};
}

/** Where the buyer approves the order. PayPal names the link by how the order was made. */
export const approveUrlOf = ({ links }: { links?: PayPalLink[] }): string | undefined =>
	(links?.find(({ rel }) => rel === 'payer-action') ?? links?.find(({ rel }) => rel === 'approve'))?.href;

function toTerms(unit: PurchaseUnit): Partial<Payment> {
	return {
		...(unit.amount && { amount: fromPayPal(unit.amount) }),
		...(unit.reference_id !== undefined && { mark: unit.reference_id }),
		...(unit.custom_id !== undefined && { customId: unit.custom_id }),
		...(unit.invoice_id && { invoiceId: unit.invoice_id }),
		...(unit.payee && { payee: toPayee(unit.payee) }),
	};
}

/** An account as PayPal names it. */
export const toPayee = ({ email_address: email, merchant_id: accountId }: PayPalPayee): Payee => ({
	...(email !== undefined && { email }),
	...(accountId !== undefined && { accountId }),
});

const toTake = (capture: Capture): Take => ({
	...toDated(capture),
	state: takeStates[captureStatusOf(capture)],
	stateName: capture.status,
	...(capture.final_capture && { isLast: true }),
});

const toReservation = (authorization: Authorization): Reservation => ({
	...toDated(authorization),
	state: reservationStates[authorizationStatusOf(authorization)],
	...(authorization.expiration_time && { expiresAt: authorization.expiration_time }),
});

interface Dated {
	id: string;
	amount?: PayPalMoney;
	status?: string;
	status_details?: { reason?: string };
	create_time?: string;
	update_time?: string;
}

const toDated = ({ id, amount, status, status_details: details, ...times }: Dated) => ({
	id,
	...(amount && { amount: fromPayPal(amount) }),
	...((status === 'PENDING' || details?.reason) && { pending: toPending(details?.reason) }),
	...(times.create_time && { madeAt: times.create_time }),
	...(times.update_time && { changedAt: times.update_time }),
});

/** A refund, of an order or read by itself. */
export const toRefund = (refund: PayPalRefund): Refund => {
	const total = refund.seller_payable_breakdown?.total_refunded_amount;
	return {
		id: refund.id,
		state: refundStates[refundStatusOf(refund)],
		...(refund.amount && { amount: fromPayPal(refund.amount) }),
		...(total && { total: fromPayPal(total) }),
		...(refund.create_time && { madeAt: refund.create_time }),
	};
};

/** Orders made elsewhere may leave out what PayPal asks of ours. */
const areWhole = (items: Array<Partial<OrderItem>>): boolean =>
	items.every(({ unit_amount: unitAmount }) => unitAmount !== undefined);

/** A line, of an order or of the request for one. */
export const toLine = (item: OrderItem): GoodsLine => ({
	name: item.name,
	...(item.description && { description: item.description }),
	quantity: item.quantity,
	unitPrice: item.unit_amount.value,
	...(item.sku && { sku: item.sku }),
	...(item.image_url && { imageUrl: item.image_url }),
});

function toSums(breakdown: Partial<Record<string, PayPalMoney>>): Sums {
	const named: Sums = {
		items: breakdown.item_total?.value,
		tax: breakdown.tax_total?.value,
		shipping: breakdown.shipping?.value,
		handling: breakdown.handling?.value,
		insurance: breakdown.insurance?.value,
		discount: breakdown.discount?.value,
		shippingDiscount: breakdown.shipping_discount?.value,
	};
	return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined)) as Sums;
}
