import type { IDataObject } from 'n8n-workflow';

import { parseEvent, type PayPalEvent } from '../../../../nodes/PayPalCheckoutTrigger/event';
import { simplifyEvent } from '../../../../nodes/PayPalCheckoutTrigger/simplifyEvent';

const event = (type: string, resourceType: string, resource: IDataObject): PayPalEvent => ({
	id: 'WH-1',
	event_type: type,
	resource_type: resourceType,
	resource,
});

const up = (href: string) => [
	{ rel: 'self', href: 'https://api.paypal.com/v2/self' },
	{ rel: 'up', href },
];

describe('simplifyEvent', () => {
	it('names the order, the buyer and the chat of an approved order', () => {
		expect(
			simplifyEvent(
				event('CHECKOUT.ORDER.APPROVED', 'checkout-order', {
					id: '5O190127TN364715T',
					status: 'APPROVED',
					purchase_units: [
						{
							amount: { currency_code: 'JPY', value: '2400' },
							custom_id: 'messenger:1085:28777805391819468',
							invoice_id: 'INV-1',
						},
					],
					payer: { payer_id: 'Q', email_address: 'jamie@example.com', name: { given_name: 'Jamie' } },
				}),
			),
		).toEqual({
			eventType: 'CHECKOUT.ORDER.APPROVED',
			eventId: 'WH-1',
			orderId: '5O190127TN364715T',
			status: 'APPROVED',
			amount: { currency: 'JPY', value: '2400' },
			customId: 'messenger:1085:28777805391819468',
			invoiceId: 'INV-1',
			pageId: '1085',
			psid: '28777805391819468',
			payer: { payerId: 'Q', email: 'jamie@example.com', givenName: 'Jamie' },
		});
	});

	it.each<[string, PayPalEvent, IDataObject]>([
		[
			'a capture',
			event('PAYMENT.CAPTURE.COMPLETED', 'capture', {
				id: '2GG279541U471931P',
				supplementary_data: { related_ids: { order_id: '5O190127TN364715T' } },
			}),
			{ captureId: '2GG279541U471931P', orderId: '5O190127TN364715T' },
		],
		[
			'a capture that names its order by a link only',
			event('PAYMENT.CAPTURE.PENDING', 'capture', {
				id: '2GG279541U471931P',
				links: up('https://api.paypal.com/v2/checkout/orders/5O190127TN364715T'),
			}),
			{ captureId: '2GG279541U471931P', orderId: '5O190127TN364715T' },
		],
		[
			'a refund',
			event('PAYMENT.CAPTURE.REFUNDED', 'refund', {
				id: '1Y107995YT783435V',
				links: up('https://api.paypal.com/v2/payments/captures/0JF852973C016714D'),
			}),
			{ refundId: '1Y107995YT783435V', captureId: '0JF852973C016714D' },
		],
		[
			'an authorization',
			event('PAYMENT.AUTHORIZATION.CREATED', 'authorization', { id: '0VF52814937998046' }),
			{ authorizationId: '0VF52814937998046' },
		],
		[
			'a sale of the first generation',
			event('PAYMENT.SALE.COMPLETED', 'sale', {
				id: '80021663DE681814L',
				state: 'completed',
				amount: { total: '0.48', currency: 'USD' },
				billing_agreement_id: 'I-1',
				custom: 'messenger:1:2:ref',
			}),
			{
				saleId: '80021663DE681814L',
				subscriptionId: 'I-1',
				status: 'completed',
				amount: { currency: 'USD', value: '0.48' },
				psid: '2',
				reference: 'ref',
			},
		],
		[
			'a dispute',
			event('CUSTOMER.DISPUTE.CREATED', 'dispute', {
				dispute_id: 'PP-D-1',
				status: 'OPEN',
				dispute_amount: { currency_code: 'USD', value: '3.00' },
				disputed_transactions: [{ seller_transaction_id: '2GG279541U471931P' }],
			}),
			{ disputeId: 'PP-D-1', captureId: '2GG279541U471931P', amount: { currency: 'USD', value: '3.00' } },
		],
		['anything else', event('SOMETHING.NEW', 'new', { id: 'P-1' }), { resourceId: 'P-1' }],
	])('knows the IDs of %s', (_what, given, expected) => {
		expect(simplifyEvent(given)).toMatchObject(expected);
	});

	it('leaves out what PayPal does not say', () => {
		expect(Object.values(simplifyEvent(event('X', 'capture', {})))).not.toContain(undefined);
	});
});

describe('parseEvent', () => {
	it.each(['', '{', 'null', '[]', '"x"', '{"id":"WH-1"}', '{"id":"WH-1","event_type":"X","resource":[]}'])(
		'finds no event in %s',
		(text) => {
			expect(parseEvent(Buffer.from(text))).toBeUndefined();
		},
	);

	it.each(['', '../webhooks', 'a b', 'WH-1?x', 5, null])('refuses the ID %p', (id) => {
		expect(parseEvent(Buffer.from(JSON.stringify({ id, event_type: 'X', resource: {} })))).toBeUndefined();
	});
});
