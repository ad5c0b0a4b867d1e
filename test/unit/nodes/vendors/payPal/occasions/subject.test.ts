import { toSubject } from '../../../../../../nodes/vendors/payPal/occasions/subject';

const orderId = '5O190127TN364715T';
const captureId = '3C679366HH908993F';
const payment = { type: 'payment', isTake: false, declined: false };

describe('what a notification is about', () => {
	it.each([
		['an order ID alone', orderId, {}, { ...payment, id: orderId }],
		['an order ID with spaces', ` ${orderId}\n`, {}, { ...payment, id: orderId }],
		['an item with both IDs', orderId, { orderId, captureId }, { ...payment, id: orderId }],
		['an item without a mapped ID', '', { orderId, captureId }, { ...payment, id: orderId }],
		['an item with a capture alone', captureId, { captureId }, { ...payment, id: captureId, isTake: true }],
		[
			'a refund',
			captureId,
			{ captureId, refundId: 'R1' },
			{ ...payment, id: captureId, isTake: true, refundId: 'R1' },
		],
		[
			'another order than that of the item',
			'OTHER1',
			{ orderId, refundId: 'R1' },
			{ ...payment, id: 'OTHER1' },
		],
		[
			'a denied capture',
			orderId,
			{ orderId, eventType: 'PAYMENT.CAPTURE.DENIED' },
			{ ...payment, id: orderId, declined: true },
		],
		[
			'a declined settlement',
			orderId,
			{ orderId, payment: { status: 'DECLINED' }, approveUrl: 'https://paypal.example/x' },
			{ ...payment, id: orderId, declined: true, approveUrl: 'https://paypal.example/x' },
		],
		['a dispute', captureId, { captureId, disputeId: 'PP-D-1' }, { type: 'dispute', disputeId: 'PP-D-1' }],
		['the ID of a dispute', 'PP-D-1', {}, { type: 'dispute', disputeId: 'PP-D-1' }],
		[
			'an invoice',
			'',
			{ payPalInvoiceId: 'INV2-AAAA-BBBB' },
			{ type: 'invoice', invoiceId: 'INV2-AAAA-BBBB' },
		],
		[
			'a charge of a subscription',
			'',
			{ subscriptionId: 'I-BW45', saleId: 'S1' },
			{ type: 'subscription', subscriptionId: 'I-BW45', saleId: 'S1' },
		],
	])('%s', (_, id, item, subject) => {
		expect(toSubject(id, item)).toEqual(subject);
	});

	it('is the payment, not the dispute about it, when the receipt is asked for', () => {
		expect(toSubject(captureId, { captureId, disputeId: 'PP-D-1' }, 'paid')).toMatchObject({ id: captureId });
	});

	it.each(['', undefined, 4711, 'https://www.paypal.com/checkoutnow?token=5O190127TN364715T', '../x'])(
		'%s is refused',
		(id) => {
			expect(() => toSubject(id, {})).toThrow(expect.objectContaining({ field: 'Order or Capture ID' }));
		},
	);
});
