import type { IDataObject } from 'n8n-workflow';

import { parseCustomId } from '../shared/chatBinding';
import type { Payer } from '../shared/payPal/order';
import { simplifyPayer, withoutGaps } from '../shared/payPal/simplifyOrder';
import type { PayPalEvent } from './event';

interface Link {
	rel: string;
	href: string;
}

/** What PayPal's resources have in common, over both of its generations. */
interface Resource {
	id?: string;
	status?: string;
	state?: string;
	amount?: { currency_code?: string; value?: string; currency?: string; total?: string };
	dispute_amount?: { currency_code?: string; value?: string };
	dispute_id?: string;
	custom_id?: string;
	custom?: string;
	invoice_id?: string;
	invoice_number?: string;
	order_id?: string;
	sale_id?: string;
	billing_agreement_id?: string;
	payer?: Payer;
	purchase_units?: Array<Pick<Resource, 'amount' | 'custom_id' | 'invoice_id'>>;
	disputed_transactions?: Array<{ seller_transaction_id?: string; custom?: string; invoice_number?: string }>;
	supplementary_data?: {
		related_ids?: { order_id?: string; capture_id?: string; authorization_id?: string };
	};
	links?: Link[];
}

/** An event in n8n's spelling: which order, which payment, how much, whose chat. Amounts stay decimal strings. */
export function simplifyEvent(event: PayPalEvent): IDataObject {
	const resource = event.resource as Resource;
	const { customId, invoiceId } = referencesOf(resource);
	return withoutGaps({
		eventType: event.event_type,
		eventId: event.id,
		...idsOf(event),
		status: resource.status ?? resource.state,
		amount: amountOf(resource),
		customId,
		invoiceId,
		...parseCustomId(customId),
		payer: simplifyPayer(resource.payer),
		summary: event.summary,
		createTime: event.create_time,
	});
}

/** The status and the amount an event speaks of, for comparing two accounts of it. */
export function essenceOf(event: PayPalEvent): Record<string, string | undefined> {
	const resource = event.resource as Resource;
	const amount = amountOf(resource);
	return {
		id: event.id,
		eventType: event.event_type,
		resourceId: resource.id ?? resource.dispute_id,
		status: resource.status ?? resource.state,
		currency: amount?.currency as string | undefined,
		value: amount?.value as string | undefined,
		customId: referencesOf(resource).customId,
	};
}

function idsOf({ resource_type: type, resource: given }: PayPalEvent): IDataObject {
	const resource = given as Resource;
	const related = resource.supplementary_data?.related_ids;
	const orderId = resource.order_id ?? related?.order_id ?? idInLink(resource, '/v2/checkout/orders/');
	const captureId = related?.capture_id ?? idInLink(resource, '/v2/payments/captures/');
	const authorizationId = related?.authorization_id;
	switch (type) {
		case 'checkout-order':
			return { orderId: resource.id ?? orderId };
		case 'capture':
			return { orderId, captureId: resource.id, authorizationId };
		case 'refund':
			return { orderId, captureId, refundId: resource.id };
		case 'authorization':
			return { orderId, authorizationId: resource.id };
		case 'sale':
			return { saleId: resource.sale_id ?? resource.id, subscriptionId: resource.billing_agreement_id };
		case 'dispute':
			return {
				disputeId: resource.dispute_id,
				captureId: resource.disputed_transactions?.[0]?.seller_transaction_id,
			};
		default:
			return { orderId, resourceId: resource.id };
	}
}

function amountOf(resource: Resource): { currency?: string; value?: string } | undefined {
	const amount = resource.amount ?? resource.purchase_units?.[0]?.amount ?? resource.dispute_amount;
	if (!amount) return undefined;
	const { currency_code, value, currency, total } = amount as NonNullable<Resource['amount']>;
	return { currency: currency_code ?? currency, value: value ?? total };
}

function referencesOf(resource: Resource): { customId?: string; invoiceId?: string } {
	const unit = resource.purchase_units?.[0];
	const disputed = resource.disputed_transactions?.[0];
	return {
		customId: resource.custom_id ?? unit?.custom_id ?? resource.custom ?? disputed?.custom,
		invoiceId: resource.invoice_id ?? unit?.invoice_id ?? resource.invoice_number ?? disputed?.invoice_number,
	};
}

const idInLink = ({ links }: Resource, path: string): string | undefined =>
	links
		?.filter(({ rel }) => rel === 'up')
		.map(({ href }) => href.split(path)[1]?.split('/')[0])
		.find((id) => id !== undefined);
