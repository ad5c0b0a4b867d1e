import { simplifyTransaction } from '../../../../../../nodes/vendors/payPal/reporting/transaction';

const eur = (value: string) => ({ currency_code: 'EUR', value });

describe('a transaction in words of a shop', () => {
	it.each([
		['T0006', 'payment'],
		['T0002', 'payment'],
		['T0001', 'payout'],
		['T0106', 'fee'],
		['T0200', 'conversion'],
		['T0400', 'withdrawal'],
		['T1107', 'refund'],
		['T1106', 'reversal'],
		['T1201', 'chargeback'],
		['T1300', 'authorization'],
		['T1503', 'hold'],
		['T9800', 'other'],
	])('with the code %s is a %s', (code, kind) => {
		expect(simplifyTransaction({ transaction_info: { transaction_event_code: code } })).toMatchObject({
			kind,
		});
	});

	it.each([
		['24.00', '-1.33', '22.67'],
		['-24.00', '1.33', '-22.67'],
		['0.01', '-0.35', '-0.34'],
		['1000.1', '-0.10', '1000.00'],
	])('of %s, of which PayPal keeps %s, is %s net', (amount, fee, net) => {
		const info = { transaction_amount: eur(amount), fee_amount: eur(fee) };
		expect(simplifyTransaction({ transaction_info: info })).toMatchObject({
			net: { currency: 'EUR', value: net },
		});
	});

	it('with a fee in another currency says nothing of what is left', () => {
		const info = {
			transaction_amount: eur('5.00'),
			fee_amount: { currency_code: 'USD', value: '-0.30' },
		};
		expect(simplifyTransaction({ transaction_info: info })).not.toHaveProperty('net');
	});

	it('that PayPal tells little of has little', () => {
		expect(simplifyTransaction({})).toEqual({ kind: 'other' });
	});
});
