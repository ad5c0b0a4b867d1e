import { simplifyWebhookEvent } from '../../../../../../nodes/vendors/payPal/webhooks/webhookEvent';

describe('an event PayPal keeps', () => {
	it('says what it is about, and whether it arrived', () => {
		const resource = { id: '2GG279541U471931P', status: 'COMPLETED' };
		const event = {
			id: 'WH-1',
			event_type: 'PAYMENT.CAPTURE.COMPLETED',
			resource_type: 'capture',
			summary: 'Payment completed',
			create_time: '2026-11-28T10:00:00Z',
			resource,
			transmissions: [{ webhook_url: 'https://n8n.example.com/w', http_status: '500', status: 'PENDING' }],
		};
		expect(simplifyWebhookEvent(event)).toEqual({
			eventId: 'WH-1',
			eventType: 'PAYMENT.CAPTURE.COMPLETED',
			resourceType: 'capture',
			resourceId: '2GG279541U471931P',
			summary: 'Payment completed',
			createTime: '2026-11-28T10:00:00Z',
			deliveries: [{ url: 'https://n8n.example.com/w', httpStatus: '500', status: 'PENDING' }],
			resource,
		});
	});

	it('that PayPal says little of has little', () => {
		expect(simplifyWebhookEvent({ id: 'WH-1' })).toEqual({ eventId: 'WH-1' });
	});
});
