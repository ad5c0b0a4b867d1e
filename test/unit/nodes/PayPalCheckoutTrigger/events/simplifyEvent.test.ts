import type { IDataObject } from 'n8n-workflow';

import { parseEvent, type PayPalEvent } from '../../../../../nodes/PayPalCheckoutTrigger/events/event';
import { simplifyEvent } from '../../../../../nodes/PayPalCheckoutTrigger/events/simplifyEvent';

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

	it.each(['refund', 'sale', undefined])(
		'knows a refund of a subscription, whatever it is called: %s',
		(type) => {
			const resource = {
				id: '6YX43824R4443062K',
				sale_id: '3B674008WD805193D',
				billing_agreement_id: 'I-DTVV',
				refund_reason_code: 'REFUND',
				state: 'completed',
				amount: { total: '0.12', currency: 'EUR' },
			};
			expect(simplifyEvent(event('PAYMENT.SALE.REFUNDED', type as string, resource))).toMatchObject({
				refundId: '6YX43824R4443062K',
				saleId: '3B674008WD805193D',
				subscriptionId: 'I-DTVV',
				reason: 'REFUND',
			});
		},
	);

	it('does not take a refund of a sale for the sale: that one stands in a link', () => {
		const links = [{ rel: 'sale', href: 'https://api.paypal.com/v1/payments/sale/3B674008WD805193D' }];
		const item = simplifyEvent(event('PAYMENT.SALE.REVERSED', 'sale', { id: '77689802DL785834G', links }));
		expect(item).toMatchObject({ refundId: '77689802DL785834G', saleId: '3B674008WD805193D' });
	});

	it.each<[string, IDataObject, string]>([
		['PAYMENT.SALE.PENDING', { payment_hold_status: 'HELD' }, 'pending'],
		['PAYMENT.SALE.PENDING', {}, 'pending'],
		['PAYMENT.SALE.COMPLETED', { payment_hold_status: 'HELD' }, 'pending'],
		['PAYMENT.SALE.COMPLETED', {}, 'completed'],
	])('%s with %j is %s, though its state is "completed"', (type, more, status) => {
		expect(simplifyEvent(event(type, 'sale', { id: 'S1', state: 'completed', ...more })).status).toBe(status);
	});

	it('leaves out what PayPal leaves empty, and looks on where else it may stand', () => {
		const unit = { custom_id: 'messenger:1:2', invoice_id: '' };
		const resource = { id: 'O1', status: '', custom_id: '', invoice_id: null, purchase_units: [unit] };
		const item = simplifyEvent(event('CHECKOUT.ORDER.APPROVED', 'checkout-order', resource));
		expect(item).toMatchObject({ psid: '2' });
		expect(Object.values(item).filter((value) => value === '' || value === null)).toEqual([]);
		expect(item).not.toHaveProperty('invoiceId');
	});

	it.each(['constructor', '__proto__', 'toString'])('knows no family called %s', (type) => {
		expect(simplifyEvent(event('SOMETHING.NEW', type, { id: 'P-1' }))).toMatchObject({ resourceId: 'P-1' });
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

describe('an event of each family', () => {
	it.each<[string, IDataObject, IDataObject]>([
		[
			'PAYMENT.CAPTURE.REFUNDED',
			{
				id: '1JU08902781691411',
				status: 'COMPLETED',
				amount: { currency_code: 'USD', value: '10.99' },
				links: up('https://api.paypal.com/v2/payments/captures/0JF852973C016714D'),
			},
			{ refundId: '1JU08902781691411', captureId: '0JF852973C016714D', amount: { value: '10.99' } },
		],
		[
			'PAYMENT.CAPTURE.PENDING',
			{ id: '2GG279541U471931P', status: 'PENDING', status_details: { reason: 'ECHECK' } },
			{ captureId: '2GG279541U471931P', status: 'PENDING', reason: 'ECHECK' },
		],
		[
			'CUSTOMER.DISPUTE.CREATED',
			{
				dispute_id: 'PP-D-4012',
				reason: 'MERCHANDISE_OR_SERVICE_NOT_RECEIVED',
				status: 'OPEN',
				dispute_life_cycle_stage: 'INQUIRY',
				dispute_amount: { currency_code: 'USD', value: '50.00' },
				seller_response_due_date: '2026-12-01T00:00:00Z',
				disputed_transactions: [{ seller_transaction_id: '00D10444LD479031K', custom: 'messenger:1:2' }],
			},
			{
				disputeId: 'PP-D-4012',
				captureId: '00D10444LD479031K',
				reason: 'MERCHANDISE_OR_SERVICE_NOT_RECEIVED',
				stage: 'INQUIRY',
				answerBy: '2026-12-01T00:00:00Z',
				amount: { currency: 'USD', value: '50.00' },
				psid: '2',
			},
		],
		[
			'INVOICING.INVOICE.PAID',
			{
				invoice: {
					id: 'INV2-W44B',
					status: 'PAID',
					detail: {
						invoice_number: '0001',
						reference: 'CART-7',
						metadata: { recipient_view_url: 'https://x' },
					},
					amount: { currency_code: 'USD', value: '3.00' },
					due_amount: { currency_code: 'USD', value: '0.00' },
				},
			},
			{
				payPalInvoiceId: 'INV2-W44B',
				invoiceId: '0001',
				reference: 'CART-7',
				status: 'PAID',
				amount: { currency: 'USD', value: '3.00' },
				due: { currency: 'USD', value: '0.00' },
				invoiceUrl: 'https://x',
			},
		],
		[
			'INVOICING.INVOICE.CANCELLED',
			{
				id: 'INV2-OLD',
				number: '0002',
				status: 'CANCELLED',
				total_amount: { currency: 'USD', value: '3.00' },
			},
			{ payPalInvoiceId: 'INV2-OLD', invoiceId: '0002', amount: { currency: 'USD', value: '3.00' } },
		],
		[
			'BILLING.SUBSCRIPTION.PAYMENT.FAILED',
			{
				id: 'I-BW452GLLEP1G',
				status: 'ACTIVE',
				plan_id: 'P-5ML',
				custom_id: 'messenger:1:2',
				subscriber: { email_address: 'jo@example.com', name: { given_name: 'Jo' } },
				billing_info: {
					failed_payments_count: 2,
					next_billing_time: '2026-12-01T10:00:00Z',
					last_payment: { amount: { currency_code: 'USD', value: '9.00' } },
				},
			},
			{
				subscriptionId: 'I-BW452GLLEP1G',
				planId: 'P-5ML',
				failedPayments: 2,
				nextBillingTime: '2026-12-01T10:00:00Z',
				amount: { currency: 'USD', value: '9.00' },
				payer: { email: 'jo@example.com', givenName: 'Jo' },
				pageId: '1',
			},
		],
		[
			'BILLING.SUBSCRIPTION.CREATED',
			{ id: 'I-OLD', state: 'Pending', payer: { payer_info: { email: 'jo@example.com', first_name: 'Jo' } } },
			{ subscriptionId: 'I-OLD', status: 'Pending', payer: { email: 'jo@example.com', givenName: 'Jo' } },
		],
		[
			'PAYMENT.SALE.COMPLETED',
			{ id: '80021663DE681814L', state: 'completed', amount: { currency: 'USD', total: '0.48' } },
			{ saleId: '80021663DE681814L', status: 'completed', amount: { currency: 'USD', value: '0.48' } },
		],
		[
			'PAYMENT.SALE.REFUNDED',
			{ id: '2RY37', sale_id: '80021663DE681814L', billing_agreement_id: 'I-BW' },
			{ saleId: '80021663DE681814L', refundId: '2RY37', subscriptionId: 'I-BW' },
		],
		[
			'PAYMENT.PAYOUTSBATCH.SUCCESS',
			{
				batch_header: {
					payout_batch_id: '3F2L',
					batch_status: 'SUCCESS',
					amount: { currency: 'USD', value: '20.00' },
					sender_batch_header: { sender_batch_id: 'payday' },
				},
			},
			{
				payoutBatchId: '3F2L',
				senderBatchId: 'payday',
				status: 'SUCCESS',
				amount: { currency: 'USD', value: '20.00' },
			},
		],
		[
			'PAYMENT.PAYOUTS-ITEM.UNCLAIMED',
			{
				payout_item_id: 'VHBFGN95AWV82',
				payout_batch_id: '3F2L',
				transaction_status: 'UNCLAIMED',
				payout_item: { amount: { currency: 'USD', value: '5.00' }, receiver: 'jo@example.com' },
			},
			{
				payoutItemId: 'VHBFGN95AWV82',
				payoutBatchId: '3F2L',
				receiver: 'jo@example.com',
				status: 'UNCLAIMED',
				amount: { currency: 'USD', value: '5.00' },
			},
		],
		[
			'VAULT.PAYMENT-TOKEN.CREATED',
			{ id: '8kk8451t', customer: { id: 'jo-1' }, metadata: { order_id: '5O19' } },
			{ paymentTokenId: '8kk8451t', customerId: 'jo-1', orderId: '5O19' },
		],
		[
			'VAULT.PAYMENT-TOKEN.DELETED',
			{ id: '8kk8451t', customer: { id: 'c', merchant_customer_id: 'messenger.108542738901234.28777' } },
			{ paymentTokenId: '8kk8451t', customerId: 'c', pageId: '108542738901234', psid: '28777' },
		],
		[
			'MERCHANT.ONBOARDING.COMPLETED',
			{ merchant_id: 'M', tracking_id: 't' },
			{ merchantId: 'M', trackingId: 't' },
		],
		['BILLING.PLAN.CREATED', { id: 'P-1', product_id: 'PROD-1' }, { planId: 'P-1', productId: 'PROD-1' }],
	])('%s says what counts', (type, resource, expected) => {
		// By its name alone: old events have no resource type.
		expect(simplifyEvent({ id: 'WH-1', event_type: type, resource })).toMatchObject(expected);
	});

	it('keeps impossible dates as they are', () => {
		const created = { ...event('PAYMENT.CAPTURE.COMPLETED', 'capture', { id: '1' }) };
		const createTime = '2018-19-12T22:20:32.000Z';
		expect(simplifyEvent({ ...created, create_time: createTime })).toMatchObject({ createTime });
	});
});
