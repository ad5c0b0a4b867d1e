import { formatMoney } from '../../../../../playground/pages/design/money';

describe('formatMoney', () => {
	it.each([
		['24', 'USD', 'en-US', '$24.00'],
		[18.5, 'USD', 'en-US', '$18.50'],
		['1200', 'JPY', 'en-US', '¥1,200'],
		['9.99', 'EUR', 'de-DE', '9,99\u00a0€'],
		['0', 'GBP', 'en-GB', '£0.00'],
	])('writes %s %s for %s as %s', (value, currency, locale, expected) => {
		expect(formatMoney(value, currency, locale)).toBe(expected);
	});

	it.each(['HUF', 'TWD', 'JPY'])('writes %s without decimals, as PayPal wants it', (currency) => {
		expect(formatMoney('1500', currency, 'en-US')).not.toContain('.');
	});

	it.each([
		['ten', 'USD', 'ten USD'],
		['10', 'dollars', '10 dollars'],
	])('shows what it cannot read as it came: %s %s', (value, currency, expected) => {
		expect(formatMoney(value, currency, 'en-US')).toBe(expected);
	});
});
