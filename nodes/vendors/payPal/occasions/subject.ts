import type { IDataObject } from 'n8n-workflow';

import { aboutKind, type PaymentKind } from '../../../checkout/notifications/kinds';
import { ownValue } from '../../../core/ownValue';
import { toOrderId } from '../orders/orders';

/** What at PayPal it is about. */
export type Subject =
	| { type: 'dispute'; disputeId: string }
	| { type: 'invoice'; invoiceId: string }
	| { type: 'subscription'; subscriptionId: string; saleId?: string }
	| PaymentSubject;

export interface PaymentSubject {
	type: 'payment';
	/** Of an order or of a capture: PayPal's IDs do not tell. */
	id: string;
	isCapture: boolean;
	refundId?: string;
	/** Somebody has seen it fail: PayPal does not keep every failed try in the order. */
	declined: boolean;
	/** Where the buyer can choose another way to pay, as Settle Payment says. */
	approveUrl?: string;
}

export const idField = 'Order or Capture ID';

/**
 * Finds out what is meant: by the ID that was given, and by the item it came with.
 *
 * @param given as the merchant typed or mapped it; may be empty when the item says it all
 * @param item of the PayPal Checkout Trigger, or of one of these nodes
 * @throws InvalidInput when nothing is named that PayPal could know
 */
export function toSubject(given: unknown, item: IDataObject, kind?: PaymentKind): Subject {
	const id = trimmed(given);
	const fromItem = isAbout(item, given);
	const read = (name: string) => {
		const value = fromItem ? ownValue(item, name) : undefined;
		return typeof value === 'string' ? value : undefined;
	};

	const disputeId = matching(/^PP-[A-Z0-9-]{1,60}$/, id, read('disputeId'));
	if (disputeId && mayBeDispute(kind)) return { type: 'dispute', disputeId };
	const invoiceId = matching(/^INV2-[A-Z0-9-]{1,60}$/, id, read('payPalInvoiceId'));
	if (invoiceId) return { type: 'invoice', invoiceId };
	const subscriptionId = matching(/^I-[A-Z0-9]{1,60}$/, id, read('subscriptionId'));
	if (subscriptionId) {
		const saleId = read('saleId');
		return { type: 'subscription', subscriptionId, ...(saleId && { saleId }) };
	}
	return toPayment(id || (read('orderId') ?? read('captureId')), item, read);
}

/** Whether an item says more about what was given: nothing was given, or what stands in it. */
export function isAbout(item: IDataObject, given: unknown): boolean {
	const id = trimmed(given);
	return id === '' || id === undefined || id === null || itemIds.some((name) => ownValue(item, name) === id);
}

const trimmed = (given: unknown): unknown => (typeof given === 'string' ? given.trim() : given);

/** The IDs of PayPal's that an item names. */
export const idsIn = (item: IDataObject): IDataObject =>
	Object.fromEntries(
		[...itemIds, 'refundId']
			.filter((name) => typeof ownValue(item, name) === 'string' && ownValue(item, name) !== '')
			.map((name) => [name, ownValue(item, name)]),
	);

const itemIds = ['orderId', 'captureId', 'disputeId', 'payPalInvoiceId', 'saleId', 'subscriptionId'];

function toPayment(
	given: unknown,
	item: IDataObject,
	read: (name: string) => string | undefined,
): PaymentSubject {
	const id = toOrderId(given, idField);
	const refundId = read('refundId');
	const approveUrl = read('approveUrl');
	const payment = read('orderId') && (item.payment as { status?: unknown } | undefined);
	return {
		type: 'payment',
		id,
		isCapture: id === read('captureId') && id !== read('orderId'),
		...(refundId && { refundId }),
		declined:
			/^PAYMENT\.CAPTURE\.(DECLINED|DENIED)$/.test(read('eventType') ?? '') ||
			(typeof payment === 'object' && payment.status === 'DECLINED'),
		...(approveUrl && URL.canParse(approveUrl) && { approveUrl }),
	};
}

const matching = (pattern: RegExp, ...candidates: unknown[]): string | undefined =>
	candidates.find((id): id is string => typeof id === 'string' && pattern.test(id));

const mayBeDispute = (kind?: PaymentKind): boolean =>
	kind === undefined || aboutKind(kind).subject === 'dispute';
