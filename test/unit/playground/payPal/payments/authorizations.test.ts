import type { Authorization } from '../../../../../playground/payPal/payments/authorization.ts';
import { Ledger } from '../../../../../playground/payPal/payments/ledger.ts';
import { Clock } from '../../../../../playground/world/clock.ts';
import { issueOf } from '../issueOf';
import { recordedHappenings } from '../recordedHappenings';

const dayMs = 24 * 3_600_000;
const usd = (value: string) => ({ currency_code: 'USD', value });

describe('an authorization', () => {
	let clock: Clock;
	let told: string[];
	let ledger: Ledger;
	beforeEach(() => {
		clock = new Clock();
		told = [];
		ledger = new Ledger(clock, recordedHappenings(told));
	});
	afterEach(() => clock.stop());

	const authorize = (amount = usd('100.00')): Authorization =>
		ledger.authorizations.authorize({ orderId: '1AB', status: 'CREATED', amount, invoiceId: 'INV-1' });
	const capture = ({ id }: Authorization, request: object = {}) => ledger.authorizations.capture(id, request);

	it('is captured in parts until nothing is left', () => {
		const authorization = authorize();
		capture(authorization, { amount: usd('40') });
		expect(authorization.status).toBe('PARTIALLY_CAPTURED');
		expect(capture(authorization, { amount: usd('60') })).toMatchObject({
			amount: usd('60.00'),
			invoiceId: 'INV-1',
		});
		expect(authorization.status).toBe('CAPTURED');
		expect(issueOf(() => capture(authorization))).toBe('AUTHORIZATION_ALREADY_CAPTURED');
	});

	it('is captured in full where no amount is named, also after a part, as far as that goes', () => {
		const authorization = authorize();
		capture(authorization, { amount: usd('15') });
		expect(capture(authorization)).toMatchObject({ amount: usd('100.00') });
		const other = authorize();
		capture(other, { amount: usd('16') });
		expect(issueOf(() => capture(other))).toBe('MAX_CAPTURE_AMOUNT_EXCEEDED');
	});

	it('is over with a final capture, however small', () => {
		const authorization = authorize();
		expect(capture(authorization, { amount: usd('1'), final_capture: true }).finalCapture).toBe(true);
		expect(authorization.status).toBe('CAPTURED');
	});

	it.each([
		['100.00', 'USD', '115.00', '115.01'],
		['1000.00', 'USD', '1075.00', '1075.01'],
		['1000.00', 'EUR', '1150.00', '1150.01'],
		['1000', 'JPY', '1150', '1151'],
	])('of %s %s can be captured up to %s, not %s', (value, currency_code, most, more) => {
		const authorization = authorize({ currency_code, value });
		const attempt = (amount: string) => () =>
			capture(authorization, { amount: { currency_code, value: amount } });
		expect(issueOf(attempt(more))).toBe('MAX_CAPTURE_AMOUNT_EXCEEDED');
		expect(attempt(most)().status).toBe('COMPLETED');
	});

	it.each([
		[{ amount: { currency_code: 'EUR', value: '1' } }, 'AUTH_CAPTURE_CURRENCY_MISMATCH'],
		[{ amount: usd('0') }, 'CANNOT_BE_ZERO_OR_NEGATIVE'],
		[{ amount: usd('1.001') }, 'DECIMAL_PRECISION'],
	])('is not captured with %j', (request, issue) => {
		const authorization = authorize();
		expect(issueOf(() => capture(authorization, request))).toBe(issue);
	});

	it('takes an invoice id of its own once', () => {
		const authorization = authorize();
		capture(authorization, { amount: usd('1'), invoice_id: 'INV-2' });
		expect(issueOf(() => capture(authorization, { amount: usd('1'), invoice_id: 'INV-2' }))).toBe(
			'DUPLICATE_INVOICE_ID',
		);
	});

	it('is captured ten times at most', () => {
		const authorization = authorize();
		for (let n = 0; n < 10; n++) capture(authorization, { amount: usd('1') });
		expect(issueOf(() => capture(authorization, { amount: usd('1') }))).toBe('MAX_CAPTURE_COUNT_EXCEEDED');
	});

	it('runs out after 29 days, and not before', () => {
		const authorization = authorize();
		clock.advance(29 * dayMs - 60_000);
		expect(authorization.status).toBe('CREATED');
		clock.advance(60_000);
		expect(authorization.status).toBe('VOIDED');
		expect(told).toEqual(['authorization', 'authorization voided']);
		expect(issueOf(() => capture(authorization))).toBe('AUTHORIZATION_EXPIRED');
		expect(issueOf(() => ledger.authorizations.reauthorize(authorization.id, {}))).toBe(
			'AUTHORIZATION_VOIDED',
		);
	});

	it('is voided once, unless all of it was captured', () => {
		const voided = authorize();
		capture(voided, { amount: usd('1') });
		ledger.authorizations.void(voided.id);
		expect(voided.status).toBe('VOIDED');
		expect(issueOf(() => ledger.authorizations.void(voided.id))).toBe('PREVIOUSLY_VOIDED');
		expect(issueOf(() => capture(voided))).toBe('AUTHORIZATION_VOIDED');
		const captured = authorize();
		capture(captured);
		expect(issueOf(() => ledger.authorizations.void(captured.id))).toBe('PREVIOUSLY_CAPTURED');
	});

	describe('when it is reauthorized', () => {
		const again = ({ id }: Authorization, request: object = {}) =>
			ledger.authorizations.reauthorize(id, request);

		it('has to be at least three days old', () => {
			const authorization = authorize();
			clock.advance(3 * dayMs - 60_000);
			expect(issueOf(() => again(authorization))).toBe('REAUTHORIZATION_TOO_SOON');
			clock.advance(60_000);
			const renewal = again(authorization, { amount: usd('115') });
			expect(renewal).toMatchObject({ status: 'CREATED', amount: usd('115.00') });
			expect(renewal.id).not.toBe(authorization.id);
			expect(renewal.expiresAt).toEqual(authorization.expiresAt);
		});

		it('is renewed once, and the renewal not at all', () => {
			const authorization = authorize();
			clock.advance(4 * dayMs);
			const renewal = again(authorization);
			expect(issueOf(() => again(authorization))).toBe('REAUTHORIZATION_NOT_SUPPORTED');
			expect(issueOf(() => again(renewal))).toBe('REAUTHORIZATION_NOT_SUPPORTED');
			expect(issueOf(() => ledger.authorizations.void(renewal.id))).toBe('CANNOT_BE_VOIDED');
		});

		it('keeps its currency and its limit', () => {
			const authorization = authorize();
			clock.advance(4 * dayMs);
			const euros = { amount: { currency_code: 'EUR', value: '1' } };
			expect(issueOf(() => again(authorization, euros))).toBe('AUTH_CURRENCY_MISMATCH');
			expect(issueOf(() => again(authorization, { amount: usd('115.01') }))).toBe('TRANSACTION_REFUSED');
		});

		it('stands for the same money as its renewal', () => {
			const authorization = authorize();
			clock.advance(4 * dayMs);
			const renewal = again(authorization);
			capture(renewal);
			expect(authorization.status).toBe('CAPTURED');
			expect(issueOf(() => capture(authorization))).toBe('AUTHORIZATION_ALREADY_CAPTURED');
		});
	});

	it('that is under review can be captured a day later', () => {
		const authorization = ledger.authorizations.authorize({
			orderId: '1AB',
			status: 'PENDING',
			reason: 'PENDING_REVIEW',
			amount: usd('5'),
		});
		expect(issueOf(() => capture(authorization))).toBe('TRANSACTION_REFUSED');
		clock.advance(dayMs);
		expect(capture(authorization).status).toBe('COMPLETED');
	});
});
