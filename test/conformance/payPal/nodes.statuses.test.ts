import { AuthorizationStatus, CaptureStatus, OrderStatus, RefundStatus } from '@paypal/paypal-server-sdk';

import {
	authorizationStatuses,
	captureStatuses,
	orderStatuses,
	refundStatuses,
} from '../../../nodes/vendors/payPal/orders/statuses';

it.each([
	['orders', orderStatuses, OrderStatus],
	['captures', captureStatuses, CaptureStatus],
	['authorizations', authorizationStatuses, AuthorizationStatus],
	['refunds', refundStatuses, RefundStatus],
] as const)("the statuses of %s are those of PayPal's SDK", (_, ours, theirs) => {
	expect([...ours].sort()).toEqual(Object.values<string>(theirs).sort());
});
