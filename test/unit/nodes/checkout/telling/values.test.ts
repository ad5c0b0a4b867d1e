import { fill, toValues } from '../../../../../nodes/checkout/telling/values';
import { buyerTexts, type Language } from '../../../../../nodes/wording/languages';

describe('filling in', () => {
	it.each([
		['Thank you, [name]!', { name: 'Jamie' }, 'Thank you, Jamie!'],
		['Thank you, [name]!', {}, 'Thank you!'],
		['Hi [name], it is here.', {}, 'Hi, it is here.'],
		['[name] it is here', {}, 'it is here'],
		['Paid [amount]', { amount: '$1 and $& and $$' }, 'Paid $1 and $& and $$'],
		['[5 % off] [] [a b]', {}, '[5 % off] [] [a b]'],
		['order [orderNumber]', { orderNumber: '[name]' }, 'order [name]'],
		['{{ $json.name }} [name]', { name: 'J' }, '{{ $json.name }} J'],
	])('%s with %j is %s', (text, values, filled) => {
		expect(fill(text, values)).toBe(filled);
	});

	const facts = {
		orderNumber: '0007',
		amount: { currency: 'USD', value: '1234.50' },
		at: '2026-11-22T23:30:00Z',
	};
	const valuesIn = (language: Language, timeZone = 'UTC') =>
		toValues(facts, { texts: buyerTexts[language], locale: language, timeZone, shopName: '' });

	it.each<[Language, string, string]>([
		['en', '$1,234.50', 'November 22, 2026'],
		['de', '1.234,50\u00a0$', '22. November 2026'],
		['fr', '1\u202f234,50\u00a0$US', '22 novembre 2026'],
		['ja', '$1,234.50', '2026年11月22日'],
		['th', 'US$1,234.50', '22 พฤศจิกายน 2569'],
		['zh-Hant', 'US$1,234.50', '2026年11月22日'],
	])('writes amounts and dates as %s does', (language, amount, date) => {
		expect(valuesIn(language)).toMatchObject({ amount, date });
	});

	it('writes the date of the shop, not of the server', () => {
		expect(valuesIn('en', 'Asia/Tokyo').date).toBe('November 23, 2026');
	});

	it('leaves out a date that is none: PayPal has sent such', () => {
		const values = toValues(
			{ ...facts, at: '2018-19-12T22:20:32.000Z' },
			{ texts: buyerTexts.en, locale: 'en', timeZone: 'UTC', shopName: '' },
		);
		expect(values).not.toHaveProperty('date');
	});
});
