import { inLanguage, type BuyerLanguage } from '../../../../../nodes/wording/buyerLanguage';
import { toPayCard as complete, type PayCard } from '../../../../../nodes/checkout/asking/payCard';
import type { Amount } from '../../../../../nodes/core/money/amount';
import { toMessage } from '../../../../../nodes/vendors/messenger/sending/chatMessage';
import type { GoodsLine } from '../../../../../nodes/checkout/payment';
import { languages } from '../../../../../nodes/wording/languages';

const card = {
	style: 'card' as const,
	title: 'Stoneware mug',
	subtitle: '$24.00',
	buttonText: 'Pay with PayPal',
};
const amount = { currency: 'USD', value: '24.00' };
const inEnglish = inLanguage('en');
const line = (name: string, quantity = 1): GoodsLine => ({
	name,
	quantity: String(quantity),
	unitPrice: '12.00',
});
const cart = (quantity: number) => [line('Mug', quantity)];
const payUrl = 'https://www.paypal.com/checkoutnow?token=5O190127TN364715T';

const labels = {
	title: 'Pay Card: Title',
	subtitle: 'Pay Card: Subtitle',
	imageUrl: 'Pay Card: Picture URL',
	buttonText: 'Pay Card: Button Text',
};

const toPayMessage = (shown: PayCard, url: string) =>
	toMessage({ type: 'payCard', card: shown, payUrl: url, labels });

const toPayCard = (
	given: Partial<PayCard>,
	lines: GoodsLine[],
	of: Amount,
	language: BuyerLanguage,
	shipping?: Amount,
) => complete(given, { lines, amount: of, ...(shipping && { shipping }) }, language, 80);

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
		expect(toPayCard({}, [line('Stoneware mug')], amount, inEnglish)).toEqual(card);
		expect(toPayCard({}, [line('Mug', 2), line('Syrup')], amount, inEnglish).title).toBe(
			'Your order: 3 items',
		);
	});

	it('keeps every word the merchant wrote, in whatever language the buyer is', () => {
		const own = { title: 'Mug!', subtitle: 'only today', buttonText: 'Go' };
		expect(toPayCard(own, cart(2), amount, inLanguage('ja'))).toEqual({ style: 'card', ...own });
	});

	it.each([
		[80, 'x'.repeat(127), 'x'.repeat(80)],
		[80, '🫖'.repeat(127), '🫖'.repeat(80)],
	])('shortens a long product name to %i characters instead of refusing to sell it', (_, name, shown) => {
		expect(toPayCard({}, [line(name)], amount, inEnglish).title).toBe(shown);
	});
});

describe.each(languages)('the pay card in %s', (language) => {
	const shown = (lines: GoodsLine[], price: Amount = amount, shipping?: Amount) =>
		toPayCard({}, lines, price, inLanguage(language), shipping);

	it.each([2, 5, 9_999_999_999])('fits into Messenger with %i things at the highest price', (count) => {
		const highest = { currency: 'HUF', value: '9999999999' };
		expect(() => toPayMessage(shown(cart(count), highest), payUrl)).not.toThrow();
		expect(() => toPayMessage({ ...shown(cart(count)), style: 'button' }, payUrl)).not.toThrow();
	});

	it('says how many things there are, what it costs and what the button does', () => {
		const { title, subtitle, buttonText } = shown(cart(7));
		expect(title).toMatch(/^[^[\]]*7[^[\]]*$/);
		expect(subtitle).toMatch(/24/);
		expect(buttonText).toMatch(/PayPal/);
	});

	it('says first what there is to pay, and then how much of it is shipping', () => {
		const { subtitle } = shown(
			cart(1),
			{ currency: 'USD', value: '28.95' },
			{ currency: 'USD', value: '4.95' },
		);
		expect(subtitle).toMatch(/^[^[\]]*28[.,]95[^[\]]*4[.,]95[^[\]]*$/);
	});

	it('has room for as much as PayPal takes, with as much shipping', () => {
		const most = { currency: 'HUF', value: '999999999999999' };
		expect(() => toPayMessage(shown(cart(2), most, most), payUrl)).not.toThrow();
	});
});

describe('the shipping in the total', () => {
	const shipping = { currency: 'USD', value: '4.95' };

	it('is said below the title', () => {
		const { subtitle } = toPayCard({}, cart(1), { currency: 'USD', value: '28.95' }, inEnglish, shipping);
		expect(subtitle).toBe('$28.95, incl. $4.95 shipping');
	});

	it('is not said where the merchant has written the line', () => {
		expect(toPayCard({ subtitle: 'only today' }, cart(1), amount, inEnglish, shipping).subtitle).toBe(
			'only today',
		);
	});
});

it.each([
	['pl', 2, 'Zamówienie: 2 produkty'],
	['pl', 5, 'Zamówienie: 5 produktów'],
	['pl', 12, 'Zamówienie: 12 produktów'],
	['pl', 23, 'Zamówienie: 23 produkty'],
	['cs', 4, 'Vaše objednávka: 4 položky'],
	['cs', 5, 'Vaše objednávka: 5 položek'],
	['de', 2, 'Ihre Bestellung: 2 Artikel'],
] as const)('in %s %i things have the right ending', (language, count, title) => {
	expect(toPayCard({}, cart(count), amount, inLanguage(language)).title).toBe(title);
});
