import type { Payment } from '../../../../../nodes/checkout/payment';
import { toNotSaved, toSavedAccount } from '../../../../../nodes/checkout/settling/savedAccount';

const payment = (saved?: Payment['saved']) => ({ provider: 'PayPal', saved }) as Payment;

describe('an account that was to be saved while paying', () => {
	it.each<[NonNullable<Payment['saved']>, object]>([
		[
			{ accountId: '8kk8451t', customerId: 'C-1' },
			{ status: 'SAVED', paymentTokenId: '8kk8451t', customerId: 'C-1' },
		],
		[{ accountId: '8kk8451t' }, { status: 'SAVED', paymentTokenId: '8kk8451t' }],
		[{ customerId: 'C-1' }, { status: 'BEING_SAVED', customerId: 'C-1' }],
		[{}, { status: 'BEING_SAVED' }],
	])('of which is known %j', (saved, savedAccount) => {
		for (const wasAsked of [true, false])
			expect(toSavedAccount(payment(saved), wasAsked)).toStrictEqual({ savedAccount });
	});

	it('and was not: the item says why', () => {
		const { savedAccount } = toSavedAccount(payment(), true);
		expect(savedAccount).toMatchObject({
			status: 'NOT_SAVED',
			reason: expect.stringMatching(/^PayPal did not save the account: .*saving is not turned on/),
		});
		expect(toNotSaved('Because.')).toStrictEqual({
			savedAccount: { status: 'NOT_SAVED', reason: 'Because.' },
		});
	});

	it('is nothing where nobody asked', () => {
		expect(toSavedAccount(payment(), false)).toStrictEqual({});
	});
});
