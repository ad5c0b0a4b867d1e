import type { IDataObject } from 'n8n-workflow';

import { aboutKind, kindName, type PaymentKind } from '../../../checkout/notifications/kinds';
import type { Meaning, PaymentSubject, Question, Subject } from '../../../checkout/ports/paymentProvider';
import { ownValue } from '../../../core/ownValue';
import { unlessInvalid } from '../../../core/unlessInvalid';
import { toOrderId } from '../orders/orders';
import { paymentIdField } from '../panel/paymentId.description';
import { kindsOfEvent } from './kindsOfEvent';

/** What an ID or an item means: what it is about, and what its event may report. */
export function meaningOf({ kind, id, item }: Question): Meaning {
	const eventType = isAbout(item, id) && typeof item.eventType === 'string' ? item.eventType : '';
	const possible = kindsOfEvent(eventType, kind);
	const { status, reason } = (isAbout(item, id) && item.payment ? item.payment : {}) as IDataObject;
	const subject = eventType || status ? subjectIn(id, item, kind) : toSubject(id, item, kind);
	if (!subject || possible?.length === 0 || (kind && possible && !possible.includes(kind))) {
		const what = kind ? `"${kindName(kind)}"` : 'anything';
		return {
			ids: idsIn(item),
			reason: eventType
				? `The event ${eventType} is no reason to tell a buyer ${what}.`
				: `There is no order. ${String(reason ?? '')}`.trim(),
		};
	}
	return { subject, ...(possible && { possible }) };
}

/**
 * Most events are about something no buyer is told, and a payment may never have been asked for: neither is a mistake of the
 * merchant.
 */
function subjectIn(id: unknown, item: IDataObject, kind?: PaymentKind): Subject | undefined {
	const read = unlessInvalid(() => toSubject(id, item, kind));
	return 'result' in read ? read.result : undefined;
}

/**
 * Finds out what is meant: by the ID that was given, and by the item it came with. The names it reads are those of
 * `nodes/PayPalCheckoutTrigger/events/simplifyEvent.ts` and of `nodes/checkout/settling/settlementItem.ts`.
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
		const [saleId, refundId] = [read('saleId'), read('refundId')];
		return {
			type: 'subscription',
			subscriptionId,
			...(saleId && { saleId }),
			...(refundId && { refundId }),
		};
	}
	return toPaymentSubject(id || (read('orderId') ?? read('captureId')), item, read);
}

/** Whether an item says more about the given ID: none was given, or it is one of the item's own. */
function isAbout(item: IDataObject, given: unknown): boolean {
	const id = trimmed(given);
	return id === '' || id === undefined || id === null || itemIds.some((name) => ownValue(item, name) === id);
}

const trimmed = (given: unknown): unknown => (typeof given === 'string' ? given.trim() : given);

/** The PayPal IDs in an item. */
const idsIn = (item: IDataObject): IDataObject =>
	Object.fromEntries(
		[...itemIds, 'refundId']
			.filter((name) => typeof ownValue(item, name) === 'string' && ownValue(item, name) !== '')
			.map((name) => [name, ownValue(item, name)]),
	);

const itemIds = ['orderId', 'captureId', 'disputeId', 'payPalInvoiceId', 'saleId', 'subscriptionId'];

function toPaymentSubject(
	given: unknown,
	item: IDataObject,
	read: (name: string) => string | undefined,
): PaymentSubject {
	const id = toOrderId(given, paymentIdField.label);
	const refundId = read('refundId');
	const approveUrl = read('approveUrl');
	const payment = read('orderId') && (item.payment as { status?: unknown } | undefined);
	return {
		type: 'payment',
		id,
		isTake: id === read('captureId') && id !== read('orderId'),
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
