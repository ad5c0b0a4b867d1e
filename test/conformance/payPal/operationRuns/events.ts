import type { PayPalRecorder } from '../../../support/payPalRecorder';
import type { OperationRun } from './operationRun';

const eventId = 'WH19973842V017632100VA15467NF0184137';
const webhookId = '8PT597110X687430LKGECATA';

/** Everything a merchant can fill in. */
export const ofEvents: OperationRun[] = [
	['webhookEvent', 'get', 'one', { eventId }],
	[
		'webhookEvent',
		'getMany',
		'of a payment in a week',
		{
			filters: {
				after: '2026-11-01',
				before: '2026-11-08',
				eventType: 'PAYMENT.CAPTURE.COMPLETED',
				transactionId: '2GG279541U471931P',
			},
		},
	],
	['webhookEvent', 'resend', 'to all', { eventId }],
	['webhookEvent', 'resend', 'to one', { eventId, webhookId }],
	['webhookEvent', 'simulate', 'to a URL', { url: 'https://n8n.example.com/webhook/7' }],
	[
		'webhookEvent',
		'simulate',
		'to a webhook',
		{ target: 'webhook', webhookId, eventType: 'CHECKOUT.ORDER.APPROVED' },
	],
];

export function answerEvents(payPal: PayPalRecorder): void {
	const event = { id: eventId, event_type: 'PAYMENT.CAPTURE.COMPLETED' };
	payPal.answer('GET /v1/notifications/webhooks-events', 200, { events: [], links: [] });
	payPal.answer(`GET /v1/notifications/webhooks-events/${eventId}`, 200, event);
	payPal.answer('POST /v1/notifications', 202, event);
}
