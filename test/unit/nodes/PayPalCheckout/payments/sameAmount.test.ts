import { requireSameAmount } from '../../../../../nodes/PayPalCheckout/payments/sameAmount';

const usd = (value: string, currency_code = 'USD') => ({ currency_code, value });

describe('what PayPal answers to a key it knows', () => {
	it.each([
		['the same amount, however it is written', 200, { amount: usd('5.0') }],
		['another one, just made', 201, { amount: usd('6.00') }],
		['an amount it does not say', 200, { id: '1' }],
		['nothing', 200, undefined],
	])('is taken for what was asked: %s', (_, status, body) => {
		expect(() => requireSameAmount({ status, body }, usd('5.00'))).not.toThrow();
	});

	it('is taken for the whole, where no amount was asked for', () => {
		expect(() => requireSameAmount({ status: 200, body: { amount: usd('6.00') } }, undefined)).not.toThrow();
	});

	it.each([usd('6.00'), usd('5.00', 'EUR')])('is refused for %j', (amount) => {
		expect(() => requireSameAmount({ status: 200, body: { amount } }, usd('5.00'))).toThrow(
			'Idempotency Key: PayPal has already done this with this key, for',
		);
	});
});
