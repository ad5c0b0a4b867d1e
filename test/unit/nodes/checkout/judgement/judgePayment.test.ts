import { sealTerms } from '../../../../../nodes/checkout/terms/seal';
import { judgePayment as judge } from '../../../../../nodes/checkout/judgement/judgePayment';
import type { Order, PurchaseUnit } from '../../../../../nodes/vendors/payPal/orders/order';
import { toPayment } from '../../../../../nodes/vendors/payPal/payments/toPayment';

/** As PayPal's record of it is read. */
const judgePayment = (order: Order, now?: Date) => judge(toPayment(order), now);

const app = { clientId: 'shop', clientSecret: 'only the shop knows this' };
const customId = 'messenger:108542738901234:28777805391819468';
const amount = { currency_code: 'USD', value: '24.00' };

const sealedOrder = (changes: Partial<PurchaseUnit> = {}): Order => ({
	id: '5O190127TN364715T',
	status: 'APPROVED',
	purchase_units: [
		{
			reference_id: sealTerms({ currency: 'USD', value: '24.00', customId }, app),
			custom_id: customId,
			amount,
			...changes,
		},
	],
});

const orderWithCapture = (status: string, extra: object = {}): Order =>
	sealedOrder({ payments: { captures: [{ id: 'CAP', status, amount, ...extra }] } });

describe('invariant 2: paid means a completed capture of what was asked, by our own order', () => {
	it('is paid when PayPal holds a completed capture of the asked amount', () => {
		expect(judgePayment(orderWithCapture('COMPLETED'))).toMatchObject({ status: 'PAID', captureId: 'CAP' });
	});

	it.each([
		['CREATED', 'AWAITING_APPROVAL'],
		['PAYER_ACTION_REQUIRED', 'AWAITING_APPROVAL'],
		['APPROVED', 'PENDING'],
		['COMPLETED', 'PENDING'],
		['VOIDED', 'CANCELLED'],
	])('is not paid on order status %s alone: %s', (status, expected) => {
		expect(judgePayment({ ...sealedOrder(), status }).status).toBe(expected);
	});

	it.each([
		['PENDING', 'PENDING'],
		['DECLINED', 'DECLINED'],
		['FAILED', 'PENDING'],
		['REVERSED', 'PENDING'],
		['REFUNDED', 'REFUNDED'],
		['PARTIALLY_REFUNDED', 'PARTIALLY_REFUNDED'],
		['SOMETHING_NEW', 'PENDING'],
	])('is not paid when the capture is %s, even in a COMPLETED order', (status, expected) => {
		const judgement = judgePayment({ ...orderWithCapture(status), status: 'COMPLETED' });
		expect(judgement.status).toBe(expected);
		expect(judgement.reason).toBeTruthy();
	});

	it.each([
		[{ currency_code: 'USD', value: '23.99' }],
		[{ currency_code: 'JPY', value: '24.00' }],
		[undefined],
	])('is a mismatch when PayPal took %j instead', (taken) => {
		expect(judgePayment(orderWithCapture('COMPLETED', { amount: taken })).status).toBe('MISMATCH');
	});

	it('counts the capture that went through after a declined one', () => {
		const order = sealedOrder({
			payments: {
				captures: [
					{ id: 'FIRST', status: 'DECLINED', amount },
					{ id: 'SECOND', status: 'COMPLETED', amount },
				],
			},
		});
		expect(judgePayment(order)).toMatchObject({ status: 'PAID', captureId: 'SECOND' });
	});

	it('says in human words why a payment is pending', () => {
		const order = orderWithCapture('PENDING', { status_details: { reason: 'ECHECK' } });
		expect(judgePayment(order).reason).toMatch(/eCheck/);
	});

	it.each([
		['CREATED', 'AUTHORIZED'],
		['PENDING', 'PENDING'],
		['VOIDED', 'CANCELLED'],
		['DENIED', 'DECLINED'],
	])('an authorization that is %s is %s, never paid', (status, expected) => {
		const order = sealedOrder({ payments: { authorizations: [{ id: 'AUTH', status, amount }] } });
		expect(judgePayment(order).status).toBe(expected);
	});
});
