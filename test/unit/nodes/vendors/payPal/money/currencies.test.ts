import {
	currencies,
	currencyOptions,
	toCurrency,
} from '../../../../../../nodes/vendors/payPal/money/currencies';
import { refusal } from '../../../../../support/refusal';

it('knows the 25 currencies PayPal takes, and no other', () => {
	expect(currencies).toHaveLength(25);
	expect(toCurrency(' usd ')).toBe('USD');
	expect(refusal(() => toCurrency('BTC'))).toMatchObject({
		message: 'Currency: "BTC" is not a currency PayPal takes',
		remedy: expect.stringMatching(/^Use one of these codes: AUD, BRL, CAD, .*, TWD, USD\.$/) as string,
	});
	expect(refusal(() => toCurrency('')).message).toBe('Currency is empty');
	expect(refusal(() => toCurrency('toString')).field).toBe('Currency');
});

it('offers each by its English name, in the order of the names', () => {
	const names = new Intl.DisplayNames('en', { type: 'currency' });
	const offered = currencies.map((code) => ({ name: `${names.of(code)} (${code})`, value: code }));
	expect(currencyOptions).toEqual(offered.sort((one, other) => (one.name < other.name ? -1 : 1)));
});
