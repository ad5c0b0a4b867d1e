import { simplifyPaymentToken } from '../../../../../../nodes/vendors/payPal/vault/paymentToken';

describe('a saved payment method', () => {
	it('that is a card is known by its brand and last digits', () => {
		const card = { brand: 'VISA', last_digits: '1111', expiry: '2030-01', name: 'Jamie Rivera' };
		expect(
			simplifyPaymentToken({ id: '8kk8451t', customer: { id: '402' }, payment_source: { card } }),
		).toEqual({
			paymentTokenId: '8kk8451t',
			type: 'card',
			customerId: '402',
			card: { brand: 'VISA', lastDigits: '1111', expiry: '2030-01', name: 'Jamie Rivera' },
		});
	});

	it.each(['paypal', 'venmo'])('that is an account of %s is known by its email', (name) => {
		const wallet = { email_address: 'jamie@example.com', account_id: 'QYR5Z8XDVJNXQ' };
		expect(simplifyPaymentToken({ id: '1', payment_source: { [name]: wallet } })).toEqual({
			paymentTokenId: '1',
			type: name,
			account: { email: 'jamie@example.com', payerId: 'QYR5Z8XDVJNXQ' },
		});
	});

	it('of another kind has at least its type', () => {
		expect(simplifyPaymentToken({ id: '1', payment_source: { apple_pay: {} } })).toEqual({
			paymentTokenId: '1',
			type: 'apple_pay',
		});
		expect(simplifyPaymentToken({ id: '1' })).toEqual({ paymentTokenId: '1' });
	});
});
