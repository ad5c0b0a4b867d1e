import {
	authorizationStatusOf,
	captureStatusOf,
	disputeStatusOf,
	invoiceStatusOf,
	orderStatusOf,
	refundStatusOf,
} from '../../../../../../nodes/vendors/payPal/orders/statuses';

it.each([
	[orderStatusOf, 'APPROVED'],
	[captureStatusOf, 'PARTIALLY_REFUNDED'],
	[authorizationStatusOf, 'CREATED'],
	[refundStatusOf, 'CANCELLED'],
	[disputeStatusOf, 'RESOLVED'],
	[invoiceStatusOf, 'MARKED_AS_PAID'],
])('%p reads %s as PayPal writes it', (statusOf, status) => {
	expect(statusOf({ status })).toBe(status);
});

it.each([undefined, '', 'completed', 'REVERSED', 'constructor', 'unknown'])('%j is not known', (status) => {
	expect(captureStatusOf({ status })).toBe('unknown');
});
