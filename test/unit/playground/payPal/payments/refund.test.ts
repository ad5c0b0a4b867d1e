import fc from 'fast-check';

import { Ledger } from '../../../../../playground/payPal/payments/ledger.ts';
import { Clock } from '../../../../../playground/world/clock.ts';
import { issueOf } from '../issueOf';
import { recordedHappenings } from '../recordedHappenings';

const dayMs = 24 * 3_600_000;
const cents = (minor: number) => ({ currency_code: 'USD', value: (minor / 100).toFixed(2) });

describe('refunds', () => {
	let clock: Clock;
	let told: string[];
	let ledger: Ledger;
	beforeEach(() => {
		clock = new Clock();
		told = [];
		ledger = new Ledger(clock, recordedHappenings(told));
	});
	afterEach(() => clock.stop());

	const captured = (minor = 3000) =>
		ledger.capture({ orderId: '1AB', status: 'COMPLETED', amount: cents(minor) });

	it('never exceed the capture, whatever is asked for', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 100_000 }),
				fc.array(
					fc.oneof(
						fc.record({ amount: fc.integer({ min: 1, max: 60_000 }).map(cents) }),
						fc.constant<{ amount?: ReturnType<typeof cents> }>({}),
					),
					{ maxLength: 12 },
				),
				(minor, requests) => {
					const capture = captured(minor);
					let refunded = 0;
					for (const request of requests) {
						const asked = request.amount ? Math.round(Number(request.amount.value) * 100) : minor - refunded;
						const issue = issueOf(() => ledger.refund(capture.id, request));
						const allowed = refunded < minor && asked <= minor - refunded;
						const expected = refunded === minor ? 'CAPTURE_FULLY_REFUNDED' : 'REFUND_AMOUNT_EXCEEDED';
						expect(issue).toBe(allowed ? undefined : expected);
						if (allowed) refunded += asked;
						expect(capture.refunds.at(-1)?.total ?? cents(0)).toEqual(cents(refunded));
					}
					const status =
						refunded === 0 ? 'COMPLETED' : refunded === minor ? 'REFUNDED' : 'PARTIALLY_REFUNDED';
					expect(capture.status).toBe(status);
				},
			),
		);
	});

	it('are possible for 180 days', () => {
		const capture = captured();
		clock.advance(180 * dayMs - 60_000);
		ledger.refund(capture.id, { amount: cents(1) });
		clock.advance(120_000);
		expect(issueOf(() => ledger.refund(capture.id, {}))).toBe('REFUND_TIME_LIMIT_EXCEEDED');
	});

	it('take an invoice id once', () => {
		const capture = captured();
		ledger.refund(capture.id, { amount: cents(1), invoice_id: 'R-1' });
		expect(issueOf(() => ledger.refund(capture.id, { amount: cents(1), invoice_id: 'R-1' }))).toBe(
			'DUPLICATE_INVOICE_ID',
		);
	});

	it('by e-check are pending for six days', () => {
		ledger.account.change({ refunds: 'PENDING' });
		const refund = ledger.refund(captured().id, {});
		expect(refund).toMatchObject({ status: 'PENDING', reason: 'ECHECK' });
		clock.advance(6 * dayMs);
		expect(refund.status).toBe('COMPLETED');
		expect(told).toEqual(['capture COMPLETED', 'refund PENDING of 30.00', 'refund COMPLETED of 30.00']);
	});

	it('that fail leave the capture as it was', () => {
		ledger.account.change({ refunds: 'PENDING' });
		const capture = captured();
		const refund = ledger.refund(capture.id, {});
		ledger.settleRefund(refund, 'FAILED');
		expect(capture.status).toBe('COMPLETED');
		expect(ledger.refund(capture.id, {}).amount).toEqual(cents(3000));
	});

	it('need money in the account', () => {
		ledger.account.change({ refunds: 'INSUFFICIENT_FUNDS' });
		expect(issueOf(() => ledger.refund(captured().id, {}))).toBe('REFUND_FAILED_INSUFFICIENT_FUNDS');
	});

	it('of a disputed capture are whole or not at all', () => {
		const capture = captured();
		capture.disputed = true;
		expect(issueOf(() => ledger.refund(capture.id, { amount: cents(1) }))).toBe('TRANSACTION_DISPUTED');
		expect(ledger.refund(capture.id, {}).status).toBe('COMPLETED');
	});

	it('are over once the bank took the money back', () => {
		const capture = captured();
		ledger.refund(capture.id, { amount: cents(1000) });
		ledger.reverse(capture);
		expect(told.at(-1)).toBe('reversal of 20.00');
		expect(issueOf(() => ledger.refund(capture.id, {}))).toBe('REFUND_NOT_PERMITTED_DUE_TO_CHARGEBACK');
	});

	it.each([
		[{ email_address: 'nobody@example.com' }, 'USD', 'UNILATERAL'],
		[undefined, 'EUR', 'RECEIVING_PREFERENCE_MANDATES_MANUAL_ACTION'],
	])('wait for captures that are pending: payee %j, %s', (payee, currency_code, reason) => {
		ledger.account.change({ heldCurrencies: ['USD'] });
		const capture = ledger.capture({
			orderId: '1AB',
			status: 'COMPLETED',
			amount: { currency_code, value: '5.00' },
			payee,
		});
		expect(capture).toMatchObject({ status: 'PENDING', reason });
		expect(issueOf(() => ledger.refund(capture.id, {}))).toBe('PENDING_CAPTURE');
		ledger.settle(capture, 'DECLINED');
		expect(told).toEqual(['capture PENDING', 'capture denied']);
	});
});
