import type { Payment } from '../../../../../nodes/checkout/payment';
import { toShippable } from '../../../../../nodes/checkout/settling/shippable';

const amount = { currency: 'EUR', value: '24.00' };
const payment: Payment = {
	provider: 'PayPal',
	id: '5O19',
	phase: 'completed',
	intent: 'take',
	partCount: 1,
	takes: [],
	reservations: [],
	refunds: [],
	buyer: { givenName: 'Jamie', fullName: 'Jamie Rivera', email: 'jamie@example.com', payerId: 'P1' },
	lines: [{ name: 'Mug', quantity: '2', unitPrice: '12.00', sku: 'MUG' }],
	shipTo: { name: 'Jamie R.', address: { line1: '1 Main St', city: 'San Jose', country: 'US' } },
	shippingOption: { id: 'express', label: 'Express', amount },
};
const settled = (status: 'AUTHORIZED' | 'MISMATCH' | 'PAID' | 'PENDING', changes: Partial<Payment> = {}) => ({
	orderId: '5O19',
	payment: { ...payment, ...changes },
	judgement: { status },
});

it.each(['PAID', 'AUTHORIZED'] as const)('what is %s can be shipped from its item', (status) => {
	expect(toShippable(settled(status), false)).toEqual({
		buyer: { name: 'Jamie Rivera', email: 'jamie@example.com', payerId: 'P1' },
		shipTo: { name: 'Jamie R.', line1: '1 Main St', city: 'San Jose', countryCode: 'US' },
		lines: [{ name: 'Mug', quantity: 2, unitPrice: '12.00', sku: 'MUG' }],
		shippingOption: { id: 'express', label: 'Express', amount },
	});
});

it.each(['PENDING', 'MISMATCH'] as const)('what is %s can not', (status) => {
	expect(toShippable(settled(status), false)).toEqual({});
});

it('who it is and where they live is left out where the merchant says so', () => {
	expect(toShippable(settled('PAID'), true)).toMatchObject({ buyer: undefined, shipTo: undefined });
	expect(JSON.stringify(toShippable(settled('PAID'), true))).not.toMatch(/jamie|Main St|San Jose/i);
});

it('what is not known is undefined, so that nothing of another payment is taken for it', () => {
	const { buyer, lines, shipTo, shippingOption, ...unknown } = payment;
	expect([buyer, lines, shipTo, shippingOption]).not.toContain(undefined);
	expect(toShippable({ ...settled('PAID'), payment: unknown }, false)).toStrictEqual({
		buyer: undefined,
		lines: undefined,
		shipTo: undefined,
		shippingOption: undefined,
	});
	expect(toShippable(settled('PAID', { buyer: { givenName: 'Jamie' } }), false)).toMatchObject({
		buyer: { name: 'Jamie' },
	});
});
