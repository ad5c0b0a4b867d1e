import type { IDataObject } from 'n8n-workflow';

import { assuresOfMoney, kindName, type PaymentKind } from '../notifications/kinds';
import type { Order, Refund } from '../../vendors/payPal/orders/order';
import { payPalPath, type PayPal } from '../../vendors/payPal/api/payPal';
import { findWhyNotOurs } from '../settling/whyNotAsAsked';
import { readDisputeOccasion } from '../../vendors/payPal/occasions/disputeOccasion';
import { readInvoiceOccasion } from '../../vendors/payPal/occasions/invoiceOccasion';
import { kindsOfEvent } from '../../vendors/payPal/occasions/kindsOfEvent';
import { isOccasion, type NothingToTell, type Occasion } from './occasion';
import { toOrderOccasion, unitOf } from './paymentOccasion';
import { findOrder, readFromPayPal } from '../../vendors/payPal/occasions/payPalReading';
import {
	idsIn,
	isAbout,
	toSubject,
	type PaymentSubject,
	type Subject,
} from '../../vendors/payPal/occasions/subject';
import { readSubscriptionOccasion } from '../../vendors/payPal/occasions/subscriptionOccasion';
import { unlessInvalid } from '../../core/unlessInvalid';

/** What is to be told, and where it may be read from. */
export interface Question {
	/** undefined finds out. */
	kind?: PaymentKind;
	/** What the merchant put into Order or Capture ID. */
	id: unknown;
	/** The item that came in. */
	item: IDataObject;
}

/**
 * Reads from PayPal what has become of a payment. What the item says about it is only a hint where to look:
 * items may be old, and events arrive late, twice and out of order.
 *
 * @throws InvalidInput when nothing is named that PayPal could know
 */
export async function findOccasion(
	payPal: PayPal,
	{ kind, id, item }: Question,
): Promise<Occasion | NothingToTell> {
	const eventType = isAbout(item, id) && typeof item.eventType === 'string' ? item.eventType : '';
	const possible = kindsOfEvent(eventType, kind);
	const subject = eventType ? subjectOfEvent(id, item, kind) : toSubject(id, item, kind);
	if (!subject || possible?.length === 0 || (kind && possible && !possible.includes(kind))) {
		const what = kind ? `"${kindName(kind)}"` : 'anything';
		return {
			ids: idsIn(item),
			reason: `The event ${eventType} is no reason to tell a buyer ${what}.`,
		};
	}
	switch (subject.type) {
		case 'dispute':
			return await readDisputeOccasion(payPal, subject.disputeId, kind);
		case 'invoice':
			return only('invoicePaid', kind, await readInvoiceOccasion(payPal, subject.invoiceId));
		case 'subscription': {
			const { subscriptionId, saleId } = subject;
			if (!kind && !saleId && item.eventType)
				return { ids: { subscriptionId }, reason: 'This event is not about a payment.' };
			const found = await readSubscriptionOccasion(payPal, subscriptionId, saleId);
			return only('subscriptionCharged', kind, found);
		}
		case 'payment':
			return await readOrderOccasion(payPal, subject, kind, possible);
	}
}

/** Most events are about something that no buyer is told of: no mistake of the merchant's. */
function subjectOfEvent(id: unknown, item: IDataObject, kind?: PaymentKind): Subject | undefined {
	const read = unlessInvalid(() => toSubject(id, item, kind));
	return 'result' in read ? read.result : undefined;
}

async function readOrderOccasion(
	payPal: PayPal,
	{ id, isCapture, refundId, declined, approveUrl }: PaymentSubject,
	kind?: PaymentKind,
	possible?: PaymentKind[],
): Promise<Occasion | NothingToTell> {
	const order = await findOrder(payPal, id, isCapture);
	if (!order) {
		const ids = isCapture ? { captureId: id } : { orderId: id };
		return { ids, reason: "PayPal can't find this order." };
	}
	const refund = refundId
		? ((await readFromPayPal(payPal, payPalPath`/v2/payments/refunds/${refundId}`)) as Refund | undefined)
		: latestRefundOf(order);
	const occasion = toOrderOccasion(order, kind, {
		declined,
		...(possible && { possible }),
		...(refund && { refund }),
		...(approveUrl && { approveUrl }),
	});
	if (!isOccasion(occasion) || !assuresOfMoney(occasion.kind)) return occasion;
	const reason = await findWhyNotOurs(payPal, order);
	const { ids, binding } = occasion;
	return reason ? { ids, ...(binding && { binding }), reason } : occasion;
}

const latestRefundOf = (order: Order): Refund | undefined =>
	(unitOf(order)?.payments?.refunds ?? [])
		.filter(({ status }) => status === 'COMPLETED')
		.sort((one, other) => (one.create_time ?? '').localeCompare(other.create_time ?? ''))
		.at(-1);

/** Of an invoice nothing else can be told than that it is paid, and so on. */
const only = (
	possible: PaymentKind,
	asked: PaymentKind | undefined,
	found: Occasion | NothingToTell,
): Occasion | NothingToTell => {
	if (asked === undefined || asked === possible) return found;
	const { ids, binding } = found;
	const reason = `This is about "${kindName(possible)}", not about "${kindName(asked)}".`;
	return { ids, ...(binding && { binding }), reason };
};
