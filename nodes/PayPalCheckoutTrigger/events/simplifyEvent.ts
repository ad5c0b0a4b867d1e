import type { IDataObject } from 'n8n-workflow';

import { parseCustomId } from '../../checkout/terms/chatBinding';
import { withoutMark } from '../../checkout/terms/subscriptionSeal';
import { simplifyPayer, withoutGaps } from '../../vendors/payPal/orders/simplifyOrder';
import { withoutEmpty } from '../../vendors/payPal/api/withoutEmpty';
import type { PayPalEvent } from './event';
import { factsOf, simplifyEventAmount } from './eventFacts';
import { familyOf } from './eventFamily';
import type { EventResource } from './eventResource';

/**
 * An event in n8n's spelling: which order, which payment, how much, whose chat. Amounts stay decimal strings and times
 * stay as PayPal wrote them: its simulator tells of a nineteenth month.
 * What reads these names elsewhere: `nodes/vendors/payPal/occasions/subject.ts`, for Send Notification.
 */
export function simplifyEvent(event: PayPalEvent): IDataObject {
	const resource = withoutEmpty(event.resource) as EventResource;
	const { customId, invoiceId } = referencesOf(resource);
	return withoutGaps({
		eventType: event.event_type,
		eventId: event.id,
		...factsOf[familyOf(event)](resource),
		status: statusOf(event.event_type, resource),
		amount: amountOf(resource),
		customId: customId && withoutMark(customId),
		invoiceId,
		...parseCustomId(customId),
		payer: payerOf(resource),
		summary: event.summary,
		createTime: event.create_time,
	});
}

/** The status and the amount an event speaks of, for comparing two accounts of it. */
export function essenceOf(event: PayPalEvent): Record<string, string | undefined> {
	const resource = withoutEmpty(event.resource) as EventResource;
	const amount = amountOf(resource);
	return {
		id: event.id,
		eventType: event.event_type,
		resourceId: resource.id ?? resource.dispute_id ?? resource.payout_item_id,
		status: statusOf(event.event_type, resource),
		currency: amount?.currency as string | undefined,
		value: amount?.value as string | undefined,
		customId: referencesOf(resource).customId,
	};
}

/** A sale that PayPal holds says of itself that it is completed: the money is not there yet. */
const isHeld = (eventType: string, { state, payment_hold_status: hold }: EventResource): boolean =>
	eventType.startsWith('PAYMENT.SALE.') &&
	state === 'completed' &&
	(hold === 'HELD' || eventType === 'PAYMENT.SALE.PENDING');

const statusOf = (eventType: string, resource: EventResource): string | undefined =>
	(isHeld(eventType, resource) ? 'pending' : undefined) ??
	resource.status ??
	resource.state ??
	resource.invoice?.status ??
	resource.batch_header?.batch_status ??
	resource.transaction_status;

const amountOf = (resource: EventResource): IDataObject | undefined =>
	simplifyEventAmount(
		resource.amount ??
			resource.purchase_units?.[0]?.amount ??
			resource.dispute_amount ??
			resource.invoice?.amount ??
			resource.invoice?.total_amount ??
			resource.total_amount ??
			resource.payout_item?.amount ??
			resource.batch_header?.amount ??
			resource.billing_info?.last_payment?.amount,
	);

function referencesOf(resource: EventResource): { customId?: string; invoiceId?: string } {
	const unit = resource.purchase_units?.[0];
	const disputed = resource.disputed_transactions?.[0];
	const invoice = resource.invoice ?? resource;
	return {
		customId: resource.custom_id ?? unit?.custom_id ?? resource.custom ?? disputed?.custom,
		invoiceId:
			resource.invoice_id ??
			unit?.invoice_id ??
			resource.invoice_number ??
			disputed?.invoice_number ??
			invoice.detail?.invoice_number ??
			invoice.number,
	};
}

/** The one who pays, whatever PayPal calls them. */
function payerOf({ payer, subscriber }: EventResource): IDataObject | undefined {
	const old = payer?.payer_info;
	if (!old) return simplifyPayer(payer ?? subscriber);
	const { payer_id, email, first_name, last_name } = old;
	return withoutGaps({ payerId: payer_id, email, givenName: first_name, surname: last_name });
}
