import type { IExecuteFunctions } from 'n8n-workflow';

import { requireSameAmount } from '../../../../../nodes/PayPalCheckout/payments/sameAmount';

const usd = (value: string, currency_code = 'USD') => ({ currency_code, value });
const path = '/v2/payments/captures/1/refund';
/** Nothing is asked of PayPal. */
const alone = {} as IExecuteFunctions;
const check = async (status: number, body: unknown, amount?: ReturnType<typeof usd>) =>
	await requireSameAmount(alone, { status, body }, { amount, path, options: {} });

describe('what PayPal answers to a key it knows', () => {
	it.each([
		['the same amount, however it is written', 200, { amount: usd('5.0') }],
		['another one, just made', 201, { amount: usd('6.00') }],
		['an amount it does not say', 200, { id: '1' }],
		['nothing', 200, undefined],
		['what was collected', 200, { amount_with_breakdown: { gross_amount: usd('5.00') } }],
	])('is taken for what was asked: %s', async (_, status, body) => {
		await expect(check(status, body, usd('5.00'))).resolves.toBeUndefined();
	});

	it.each([
		['just made', 201, { amount: usd('6.00') }],
		['final', 200, { amount: usd('6.00'), final_capture: true }],
		['the payment itself', 200, { id: '1', amount: usd('6.00') }],
	])('is taken for the whole: %s', async (_, status, body) => {
		await expect(check(status, body)).resolves.toBeUndefined();
	});

	it.each([
		[{ amount: usd('6.00') }, usd('5.00'), '6.00 USD and not for 5.00 USD'],
		[{ amount: usd('5.00', 'EUR') }, usd('5.00'), '5.00 EUR and not for 5.00 USD'],
		[{ amount_with_breakdown: { gross_amount: usd('6.00') } }, usd('5.00'), '6.00 USD and not for 5.00 USD'],
		[{ amount: usd('6.00'), final_capture: false }, undefined, '6.00 USD and not for all'],
	])('is refused: %j for %j', async (body, amount, message) => {
		await expect(check(200, body, amount)).rejects.toThrow(
			`Idempotency Key: PayPal has already done this with this key, for ${message}`,
		);
	});
});
