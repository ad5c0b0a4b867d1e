import { formatPrice, toPayCard, toPayMessage } from '../../../../nodes/MessengerCheckout/payCard';

const card = {
	style: 'card' as const,
	title: 'Stoneware mug',
	subtitle: '$24.00',
	buttonText: 'Pay with PayPal',
};
const payUrl = 'https://www.paypal.com/checkoutnow?token=5O190127TN364715T';

describe('the pay card', () => {
	it('is a card with picture and one button that leads to PayPal', () => {
		expect(toPayMessage({ ...card, imageUrl: 'https://shop.example/mug.png' }, payUrl)).toEqual({
			attachment: {
				type: 'template',
				payload: {
					template_type: 'generic',
					elements: [
						{
							title: 'Stoneware mug',
							subtitle: '$24.00',
							image_url: 'https://shop.example/mug.png',
							buttons: [{ type: 'web_url', title: 'Pay with PayPal', url: payUrl }],
						},
					],
				},
			},
		});
	});

	it('is a text with a button when the merchant prefers that', () => {
		expect(toPayMessage({ ...card, style: 'button' }, payUrl)).toMatchObject({
			attachment: { payload: { template_type: 'button', text: 'Stoneware mug\n$24.00' } },
		});
	});

	it.each([
		['title', 81, 'Pay Card: Title'],
		['subtitle', 81, 'Pay Card: Subtitle'],
		['buttonText', 21, 'Pay Card: Button Text'],
	])('refuses a %s of %i characters and names it', (field, length, named) => {
		expect(() => toPayMessage({ ...card, [field]: 'x'.repeat(length) }, payUrl)).toThrow(named);
	});

	it('takes what the merchant left out from the cart', () => {
		expect(toPayCard({}, [{ name: 'Stoneware mug' }], '$24.00')).toEqual(card);
		expect(toPayCard({}, [{ name: 'Mug', quantity: 2 }, { name: 'Syrup' }], '$60.00').title).toBe(
			'Your order: 3 items',
		);
	});

	it('shortens a long product name instead of refusing to sell it', () => {
		expect(toPayCard({}, [{ name: 'x'.repeat(127) }], '$1.00').title).toHaveLength(80);
	});
});

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
