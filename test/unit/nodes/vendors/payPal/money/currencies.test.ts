import { currencies, toCurrency } from '../../../../../../nodes/vendors/payPal/money/currencies';
import { refusal } from '../../../../../support/refusal';

it('knows the 25 currencies PayPal takes, and no other', () => {
	expect(currencies).toHaveLength(25);
	expect(toCurrency(' usd ')).toBe('USD');
	expect(refusal(() => toCurrency('BTC')).message).toBe('Currency: "BTC" is not a currency PayPal takes');
	expect(refusal(() => toCurrency('')).message).toBe('Currency is empty');
	expect(refusal(() => toCurrency('toString')).field).toBe('Currency');
});
