import { merchant } from '../../seed.ts';
import { resourceId } from '../ids.ts';
import { openedUnit } from '../orders/opening.ts';
import type { Order } from '../orders/order.ts';
import { orderView } from '../orders/view.ts';
import { newAuthorization } from '../payments/authorization.ts';
import { newCapture, type Capture } from '../payments/capture.ts';
import { newRefund } from '../payments/newRefund.ts';
import { authorizationView, captureView, refundView } from '../payments/view.ts';
import { paymentTokenView } from '../vault/view.ts';
import { firstVersionSample } from './firstVersionSamples.ts';
import type { Sample } from './sample.ts';

const invoiceId = 'SIMULATED-INVOICE';
const price = { currency_code: 'USD', value: '30.00' };

/** A made-up resource for a simulated event: of the right kind, in the state its name says. */
export function sampleOf(eventType: string, now: Date, api: string): Sample {
	const [group = '', kind = '', ...rest] = eventType.split('.');
	const happened = rest.join('.');
	switch (`${group}.${kind}`) {
		case 'PAYMENT.CAPTURE':
			if (['REFUNDED', 'REVERSED'].includes(happened)) return refund('COMPLETED', now, api);
			return { resourceType: 'capture', resource: captureView(capture(happened, now), api) };
		case 'PAYMENT.REFUND':
			return refund(happened as 'PENDING' | 'FAILED', now, api);
		case 'PAYMENT.AUTHORIZATION': {
			const status = happened === 'VOIDED' ? 'VOIDED' : 'CREATED';
			const made = newAuthorization({ orderId: resourceId(), status, amount: price, invoiceId }, now);
			return { resourceType: 'authorization', resource: authorizationView(made, api) };
		}
		case 'CHECKOUT.ORDER':
		case 'CHECKOUT.PAYMENT-APPROVAL':
			return { resourceType: 'checkout-order', resource: order(happened, now, api) };
		case 'VAULT.PAYMENT-TOKEN': {
			const token = { id: '8kk8451t', kind: 'paypal' as const, customerId: 'CUST1', orderId: resourceId() };
			return { resourceType: 'payment_token', resource: paymentTokenView({ ...token, createdAt: now }, api) };
		}
		default:
			return firstVersionSample(eventType, now, api);
	}
}

function capture(happened: string, now: Date): Capture {
	const statuses: Record<string, Capture['status']> = { PENDING: 'PENDING', COMPLETED: 'COMPLETED' };
	return newCapture(
		{
			orderId: resourceId(),
			status: statuses[happened] ?? 'DECLINED',
			amount: price,
			invoiceId,
			...(happened === 'PENDING' && { reason: 'UNILATERAL' }),
		},
		now,
	);
}

function refund(status: 'COMPLETED' | 'PENDING' | 'FAILED', now: Date, api: string): Sample {
	const made = newRefund(capture('COMPLETED', now), { invoice_id: invoiceId }, now);
	return { resourceType: 'refund', resource: refundView({ ...made, status }, api) };
}

function order(happened: string, now: Date, api: string): Record<string, unknown> {
	const status = happened === 'APPROVED' ? 'APPROVED' : happened === 'REVERSED' ? 'VOIDED' : 'COMPLETED';
	const made: Order = {
		id: resourceId(),
		maker: merchant,
		intent: 'CAPTURE',
		status,
		units: [openedUnit({ amount: price, invoice_id: invoiceId })],
		completesOnApproval: false,
		context: {},
		instrument: { fundingSource: 'paypal', declines: false, captureDeclines: false },
		createdAt: now,
		updatedAt: now,
		expiresAtMs: now.getTime(),
		visited: true,
	};
	if (status === 'COMPLETED')
		made.units[0]!.captures.push({ ...capture('COMPLETED', now), orderId: made.id });
	return orderView(made, { api, approval: `${api}/checkoutnow` });
}
