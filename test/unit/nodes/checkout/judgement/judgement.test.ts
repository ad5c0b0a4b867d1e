import { judgePayment } from '../../../../../nodes/checkout/judgement/judgePayment';
import type { Payment, PaymentPhase, Reservation, Take } from '../../../../../nodes/checkout/payment';

const amount = { currency: 'USD', value: '24.00' };
const now = new Date('2026-11-22T10:00:00Z');

const payment = (changes: Partial<Payment> = {}): Payment => ({
	provider: 'Kassa',
	id: 'ORDER',
	phase: 'completed',
	intent: 'take',
	partCount: 1,
	amount,
	takes: [],
	reservations: [],
	refunds: [],
	...changes,
});

const take = (state: Take['state'], more: Partial<Take> = {}): Take => ({
	id: 'TAKE',
	state,
	stateName: state,
	amount,
	...more,
});
const kept = (state: Reservation['state'], more: Partial<Reservation> = {}): Reservation => ({
	id: 'KEPT',
	state,
	amount,
	...more,
});

const judge = (changes: Partial<Payment>) => {
	const judgement = judgePayment(payment(changes), now);
	delete judgement.amount;
	return judgement;
};

it.each<[PaymentPhase, string, string]>([
	['voided', 'CANCELLED', 'The order was cancelled at Kassa.'],
	['completed', 'PENDING', 'Kassa does not show a payment for this order yet.'],
	['approved', 'PENDING', 'The buyer has approved, but the money has not been taken yet.'],
	['open', 'AWAITING_APPROVAL', 'The buyer has not approved the payment yet.'],
	['unknown', 'AWAITING_APPROVAL', 'The buyer has not approved the payment yet.'],
])('an order that is %s and shows no money is %s', (phase, status, reason) => {
	expect(judge({ phase })).toStrictEqual({ status, reason });
});

describe('money that was taken', () => {
	it.each<[string, Take[], object]>([
		[
			'on hold, for whatever',
			[take('pending')],
			{ status: 'PENDING', reason: 'Kassa is still holding this payment.' },
		],
		[
			'on hold, for a reason',
			[take('pending', { pending: { reason: 'bank', explanation: 'Kassa waits for the bank.' } })],
			{ status: 'PENDING', reason: 'Kassa waits for the bank.' },
		],
		[
			'in a state nobody knows',
			[take('unknown', { stateName: 'ODD' })],
			{
				status: 'PENDING',
				reason: 'Kassa reports the status ODD for this payment. Look at it in your Kassa account.',
			},
		],
		[
			'given back in one part of two',
			[take('refunded', { amount: { ...amount, value: '10.00' } }), take('partlyRefunded')],
			{ status: 'PARTIALLY_REFUNDED', reason: 'A part of the payment was refunded.' },
		],
		['given back', [take('refunded')], { status: 'REFUNDED', reason: 'The payment was refunded.' }],
	])('%s', (_, takes, expected) => {
		expect(judge({ takes })).toStrictEqual({ captureId: 'TAKE', ...expected });
	});

	it('and is not what was asked names all of it', () => {
		const takes = [
			take('completed', { amount: { ...amount, value: '20.00' } }),
			take('completed', { id: 'SECOND', amount: undefined }),
			take('completed', { id: 'THIRD', amount: { ...amount, value: '4.00' } }),
		];
		expect(judge({ takes })).toStrictEqual({
			status: 'MISMATCH',
			reason: 'Kassa took 20.00 USD and an unknown amount and 4.00 USD, but 24.00 USD was asked for.',
			captureId: 'THIRD',
		});
		expect(judge({ takes: takes.slice(0, 1), amount: undefined }).reason).toBe(
			'Kassa took 20.00 USD, but nothing was asked for.',
		);
	});

	it('and has not come through is no match for an order that asks for nothing', () => {
		expect(judge({ takes: [take('pending')], amount: undefined })).toStrictEqual({
			status: 'MISMATCH',
			reason: 'Kassa took nothing, but nothing was asked for.',
		});
	});

	it('is not paid as long as it is on its way, though nothing was asked for', () => {
		const nothing = { ...amount, value: '0.00' };
		expect(judge({ amount: nothing, takes: [take('pending', { amount: nothing })] }).status).toBe('PENDING');
	});
});

describe('of several reservations', () => {
	it.each<[Reservation['state'][], number]>([
		[['open', 'voided'], 0],
		[['pending', 'denied'], 0],
		[['partlyTaken', 'voided'], 0],
		[['open', 'taken'], 0],
		[['taken', 'voided'], 0],
		[['taken', 'denied'], 0],
		[['taken', 'unknown'], 0],
		[['open', 'pending'], 1],
		[['taken', 'taken'], 1],
		[['voided', 'denied'], 1],
		[['denied', 'voided'], 1],
	])('%j number %i counts, counted from 0', (states, index) => {
		const reservations = states.map((state, number) => kept(state, { id: `KEPT${number}` }));
		expect(judge({ reservations }).authorizationId).toBe(`KEPT${index}`);
	});
});

describe('a reservation', () => {
	it.each<[Reservation['state'], string, string]>([
		['open', 'AUTHORIZED', 'The money is reserved, but has not been taken yet.'],
		['pending', 'PENDING', 'Kassa is reviewing this payment.'],
		['taken', 'PENDING', 'Kassa does not show yet how much of the reserved money was taken.'],
		['partlyTaken', 'PENDING', 'Kassa does not show yet how much of the reserved money was taken.'],
		['voided', 'CANCELLED', 'The reservation was cancelled.'],
		['denied', 'DECLINED', 'Kassa declined to reserve the money.'],
		['unknown', 'DECLINED', 'Kassa declined to reserve the money.'],
	])('that is %s is %s', (state, status, reason) => {
		expect(judge({ reservations: [kept(state)] })).toStrictEqual({ status, reason, authorizationId: 'KEPT' });
	});

	it.each<[Reservation['state'], boolean]>([
		['open', true],
		['pending', true],
		['partlyTaken', true],
		['taken', false],
		['voided', false],
		['denied', false],
		['unknown', false],
	])('that is %s may be tried again after a declined try: %j', (state, isOpen) => {
		const { status } = judge({ takes: [take('declined')], reservations: [kept(state)] });
		expect(status !== 'DECLINED').toBe(isOpen);
	});

	it.each([
		[{ ...amount, value: '23.99' }, amount, 'Kassa reserved 23.99 USD, but 24.00 USD was asked for.'],
		[undefined, amount, 'Kassa reserved an unknown amount, but 24.00 USD was asked for.'],
		[amount, undefined, 'Kassa reserved 24.00 USD, but nothing was asked for.'],
	])('of %j where %j was asked is a mismatch', (reserved, asked, reason) => {
		expect(judge({ amount: asked, reservations: [kept('open', { amount: reserved })] })).toStrictEqual({
			...{ status: 'MISMATCH', authorizationId: 'KEPT', reason },
		});
	});
});
