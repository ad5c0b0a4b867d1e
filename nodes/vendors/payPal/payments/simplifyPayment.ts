import type { IDataObject } from 'n8n-workflow';

import { parseCustomId } from '../../../checkout/terms/chatBinding';
import type { Authorization, Capture, PayPalLink, Refund, RelatedIds } from '../orders/order';
import { simplifyAmount, simplifyAuthorization, simplifyCapture, withoutGaps } from '../orders/simplifyOrder';

/** A capture outside its order: says which order it belongs to, and whose chat. */
export const simplifyCaptureAlone = (capture: Capture): IDataObject =>
	withoutGaps({
		captureId: capture.id,
		...originOf(capture),
		...simplifyCapture(capture),
		finalCapture: capture.final_capture,
		updateTime: capture.update_time,
	});

/** Reserved money: until when, of which order, and whose chat. */
export const simplifyAuthorizationAlone = (authorization: Authorization): IDataObject =>
	withoutGaps({
		...originOf(authorization),
		...simplifyAuthorization(authorization),
		updateTime: authorization.update_time,
	});

/** Money given back: of which capture, how much of it in all, and whose chat. */
export const simplifyRefundAlone = (refund: Refund): IDataObject =>
	withoutGaps({
		refundId: refund.id,
		captureId: idInLink(refund.links, 'up', '/v2/payments/captures/'),
		status: refund.status,
		reason: refund.status_details?.reason,
		amount: simplifyAmount(refund.amount),
		totalRefunded: simplifyAmount(refund.seller_payable_breakdown?.total_refunded_amount),
		note: refund.note_to_payer,
		customId: refund.custom_id,
		invoiceId: refund.invoice_id,
		...parseCustomId(refund.custom_id),
		createTime: refund.create_time,
		updateTime: refund.update_time,
	});

/** The ID in the link with this relation: PayPal names a refund's capture nowhere else. */
export const idInLink = (links: PayPalLink[] | undefined, rel: string, path: string): string | undefined =>
	links
		?.filter((link) => link.rel === rel)
		.map(({ href }) => href.split(path)[1]?.split(/[/?]/)[0])
		.find((id) => id !== undefined && id !== '');

function originOf(payment: {
	custom_id?: string;
	invoice_id?: string;
	supplementary_data?: RelatedIds;
	links?: PayPalLink[];
}): IDataObject {
	const related = payment.supplementary_data?.related_ids;
	return {
		orderId: related?.order_id ?? idInLink(payment.links, 'up', '/v2/checkout/orders/'),
		authorizationId:
			related?.authorization_id ?? idInLink(payment.links, 'up', '/v2/payments/authorizations/'),
		customId: payment.custom_id,
		invoiceId: payment.invoice_id,
		...parseCustomId(payment.custom_id),
	};
}
