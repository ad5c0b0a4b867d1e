/**
 * Reads PayPal's word for a status into a closed set. PayPal adds words without notice: one that is not known here is
 * `unknown`, and its text stays where it came from. Whoever adds one to a list is led by the compiler to every place that
 * decides by it; `test/conformance/payPal/nodes.statuses.test.ts` holds the lists against PayPal's SDK.
 */
const readerOf =
	<const Known extends string>(known: readonly Known[]) =>
	({ status }: { status?: string | undefined }): Known | 'unknown' =>
		known.find((one) => one === status) ?? 'unknown';

/** https://developer.paypal.com/docs/api/orders/v2/#definition-order_status */
export const orderStatuses = [
	'CREATED',
	'SAVED',
	'APPROVED',
	'VOIDED',
	'COMPLETED',
	'PAYER_ACTION_REQUIRED',
] as const;

/** https://developer.paypal.com/docs/api/orders/v2/#definition-capture_status */
export const captureStatuses = [
	'COMPLETED',
	'DECLINED',
	'PARTIALLY_REFUNDED',
	'PENDING',
	'REFUNDED',
	'FAILED',
] as const;

/** https://developer.paypal.com/docs/api/orders/v2/#definition-authorization_status */
export const authorizationStatuses = [
	'CREATED',
	'CAPTURED',
	'DENIED',
	'PARTIALLY_CAPTURED',
	'VOIDED',
	'PENDING',
] as const;

/** https://developer.paypal.com/docs/api/payments/v2/#definition-refund_status */
export const refundStatuses = ['CANCELLED', 'FAILED', 'PENDING', 'COMPLETED'] as const;

export const orderStatusOf = readerOf(orderStatuses);
export const captureStatusOf = readerOf(captureStatuses);
export const authorizationStatusOf = readerOf(authorizationStatuses);
export const refundStatusOf = readerOf(refundStatuses);

/** https://developer.paypal.com/docs/api/customer-disputes/v1/#disputes_get */
export const disputeStatusOf = readerOf([
	'OPEN',
	'WAITING_FOR_BUYER_RESPONSE',
	'WAITING_FOR_SELLER_RESPONSE',
	'UNDER_REVIEW',
	'RESOLVED',
	'OTHER',
]);

/** https://developer.paypal.com/docs/api/invoicing/v2/#definition-invoice_status */
export const invoiceStatusOf = readerOf([
	'DRAFT',
	'SENT',
	'SCHEDULED',
	'PAID',
	'MARKED_AS_PAID',
	'CANCELLED',
	'REFUNDED',
	'PARTIALLY_PAID',
	'PARTIALLY_REFUNDED',
	'MARKED_AS_REFUNDED',
	'UNPAID',
	'PAYMENT_PENDING',
]);

export type OrderStatus = ReturnType<typeof orderStatusOf>;
export type CaptureStatus = ReturnType<typeof captureStatusOf>;
export type AuthorizationStatus = ReturnType<typeof authorizationStatusOf>;
export type RefundStatus = ReturnType<typeof refundStatusOf>;
export type DisputeStatus = ReturnType<typeof disputeStatusOf>;
export type InvoiceStatus = ReturnType<typeof invoiceStatusOf>;
