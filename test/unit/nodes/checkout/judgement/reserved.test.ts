import fc from 'fast-check';

import { judgePayment as judge } from '../../../../../nodes/checkout/judgement/judgePayment';
import type { Order, PurchaseUnit } from '../../../../../nodes/vendors/payPal/orders/order';
import { toPayment } from '../../../../../nodes/vendors/payPal/payments/toPayment';

/** As PayPal's record of it is read. */
const judgePayment = (order: Order, now?: Date) => judge(toPayment(order), now);

const asked = { currency_code: 'USD', value: '24.00' };
const expiration_time = '2026-12-21T10:00:00Z';
const now = new Date('2026-11-22T10:00:00Z');
const tooLate = new Date('2026-12-21T10:00:00Z');

type Payments = NonNullable<PurchaseUnit['payments']>;
type Taken = NonNullable<Payments['captures']>[number];

/** An order whose money was reserved, and what was taken of it since. */
const reservedOrder = (captures: Taken[] = [], status = 'CREATED', change: object = {}): Order => ({
	id: '5O190127TN364715T',
	status: 'COMPLETED',
	intent: 'AUTHORIZE',
	purchase_units: [
		{
			amount: asked,
			payments: {
				authorizations: [{ id: 'AUTH', status, amount: asked, expiration_time, ...change }],
				...(captures.length > 0 && { captures }),
			},
		},
	],
});

const taken = (value: string, status = 'COMPLETED', id = `CAP${value}`): Taken => ({
	id,
	status,
	amount: { currency_code: 'USD', value },
});

describe('reserved money', () => {
	it('is reserved, with the way to take it and how long that can be done', () => {
		expect(judgePayment(reservedOrder(), now)).toMatchObject({
			status: 'AUTHORIZED',
			authorizationId: 'AUTH',
			expirationTime: expiration_time,
			amount: { currency: 'USD', value: '24.00' },
		});
	});

	it.each([
		['CREATED', now, 'AUTHORIZED'],
		['CREATED', tooLate, 'EXPIRED'],
		['PENDING', now, 'PENDING'],
		['VOIDED', now, 'CANCELLED'],
		['VOIDED', tooLate, 'EXPIRED'],
		['DENIED', now, 'DECLINED'],
		['SOMETHING_NEW', now, 'DECLINED'],
		['CAPTURED', now, 'PENDING'],
		['PARTIALLY_CAPTURED', now, 'PENDING'],
	])('%s at %s, of which nothing was taken, is %s', (status, at, expected) => {
		const judgement = judgePayment(reservedOrder([], status), at);
		expect(judgement.status).toBe(expected);
		expect(judgement.reason).toBeTruthy();
	});

	it.each([
		[{ currency_code: 'USD', value: '23.99' }],
		[{ currency_code: 'EUR', value: '24.00' }],
		[undefined],
	])('is a mismatch when PayPal reserved %j instead', (amount) => {
		expect(judgePayment(reservedOrder([], 'CREATED', { amount }), now).status).toBe('MISMATCH');
	});

	it('stays reserved when a try to take it was declined, and is declined once nothing is reserved any more', () => {
		const refused = taken('24.00', 'DECLINED');
		expect(judgePayment(reservedOrder([refused]), now)).toMatchObject({ status: 'AUTHORIZED' });
		expect(judgePayment(reservedOrder([refused]), now).captureId).toBeUndefined();
		expect(judgePayment(reservedOrder([refused], 'VOIDED'), now).status).toBe('DECLINED');
	});

	it('is what the renewed reservation says', () => {
		const order = reservedOrder([], 'VOIDED');
		const { payments } = order.purchase_units![0]!;
		payments!.authorizations!.push({ id: 'RENEWED', status: 'CREATED', amount: asked });
		expect(judgePayment(order, now)).toMatchObject({ status: 'AUTHORIZED', authorizationId: 'RENEWED' });
	});
});

describe('money taken of what was reserved', () => {
	it.each<[string, Taken[], string, string]>([
		['all of it', [taken('24.00')], 'CAPTURED', 'PAID'],
		['all of it in two parts', [taken('10.00'), taken('14.00')], 'CAPTURED', 'PAID'],
		['all of it, after a declined try', [taken('24.00', 'DECLINED'), taken('24.00')], 'CAPTURED', 'PAID'],
		['a part', [taken('10.00')], 'PARTIALLY_CAPTURED', 'PARTIALLY_CAPTURED'],
		['a part, and no more', [taken('10.00')], 'CAPTURED', 'PARTIALLY_CAPTURED'],
		['more than was asked', [taken('27.60')], 'CAPTURED', 'MISMATCH'],
		['a part, the rest pending', [taken('10.00'), taken('14.00', 'PENDING')], 'CAPTURED', 'PENDING'],
		['all of it, and all given back', [taken('24.00', 'REFUNDED')], 'CAPTURED', 'REFUNDED'],
		[
			'two parts, one given back',
			[taken('10.00', 'REFUNDED'), taken('14.00')],
			'CAPTURED',
			'PARTIALLY_REFUNDED',
		],
	])('%s', (_, captures, status, expected) => {
		expect(judgePayment(reservedOrder(captures, status), now).status).toBe(expected);
	});

	it('says how much of what', () => {
		const judgement = judgePayment(reservedOrder([taken('5.50'), taken('4.50')], 'PARTIALLY_CAPTURED'), now);
		expect(judgement).toMatchObject({
			captured: { currency: 'USD', value: '10.00' },
			authorizationId: 'AUTH',
			captureId: 'CAP4.50',
			reason: '10.00 of 24.00 USD was taken. The rest is still reserved.',
		});
		const closed = judgePayment(reservedOrder([taken('10.00')], 'CAPTURED'), now);
		expect(closed.reason).toBe('10.00 of 24.00 USD was taken. The rest is no longer reserved.');
	});

	it('is paid exactly when the completed captures add up to what was asked, in its currency', () => {
		const statuses = ['COMPLETED', 'PENDING', 'DECLINED', 'FAILED', 'REFUNDED', 'PARTIALLY_REFUNDED', 'NEW'];
		const capture = fc.record({
			cents: fc.constantFrom(1, 800, 1000, 1200, 1400, 1600, 2399, 2400),
			status: fc.constantFrom(...statuses),
			currency: fc.constantFrom('USD', 'USD', 'USD', 'EUR'),
		});
		fc.assert(
			fc.property(
				fc.array(capture, { maxLength: 4 }),
				fc.constantFrom('CREATED', 'PARTIALLY_CAPTURED', 'CAPTURED', 'VOIDED', 'PENDING'),
				(captures, status) => {
					const order = reservedOrder(
						captures.map(({ cents, status: outcome, currency }, index) => ({
							id: `CAP${index}`,
							status: outcome,
							amount: { currency_code: currency, value: (cents / 100).toFixed(2) },
						})),
						status,
					);
					const completed = captures.filter((one) => one.status === 'COMPLETED');
					const sum = completed.reduce((total, { cents }) => total + cents, 0);
					const isPaid = sum === 2400 && completed.every(({ currency }) => currency === 'USD');
					expect(judgePayment(order, now).status === 'PAID').toBe(isPaid);
				},
			),
			{ numRuns: 1000 },
		);
	});

	it('is a part only where money was reserved: an order that takes it at once takes all of it', () => {
		const order = reservedOrder([taken('10.00')]);
		delete order.purchase_units![0]!.payments!.authorizations;
		expect(judgePayment(order, now).status).toBe('MISMATCH');
	});
});
