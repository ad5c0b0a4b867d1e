import { formatDate, formatPrice } from '../../../../nodes/wording/formats';

describe('a price in the language of the buyer', () => {
	it.each([
		['USD', '24.00', 'en-US', '$24.00'],
		['EUR', '1234.50', 'de-DE', '1.234,50\u00a0€'],
		['JPY', '3200', 'ja-JP', '￥3,200'],
		['USD', '999999999999999.99', 'en-US', '$999,999,999,999,999.99'],
		['USD', '24.00', 'not a locale', '$24.00'],
	])('%s %s in %s is %s', (currency, value, locale, shown) => {
		expect(formatPrice({ currency, value }, locale)).toBe(shown);
	});
});

describe('a date in the language of the buyer', () => {
	it.each([
		['en', 'November 22, 2026'],
		['de-AT', '22. November 2026'],
		['hu', '2026. november 22.'],
		['ja', '2026年11月22日'],
		['th', '22 พฤศจิกายน 2569'],
		['xx-not-known', 'November 22, 2026'],
	])('in %s', (locale, shown) => {
		expect(formatDate('2026-11-22T08:00:00Z', locale, 'Europe/Berlin')).toBe(shown);
	});

	it('is that of the place of the shop', () => {
		expect(formatDate('2026-11-22T23:30:00Z', 'en', 'Asia/Tokyo')).toBe('November 23, 2026');
	});

	it('is none when it is none', () => {
		expect(formatDate('soon', 'en', 'UTC')).toBeUndefined();
	});
});
