import { withShop } from '../../support/shop.ts';
import { jamie, lea, phone, withCustomers } from '../customers.ts';
import { withHonestBooks } from '../invariants.ts';
import { BuyerPage } from '../pages/buyerPage.ts';
import { orderIdOf, tap } from '../pages/payLink.ts';
import { askToPay, nextReceipt } from './customer.ts';

jest.setTimeout(180_000);

describe('one flow that asks, waits and goes on when PayPal has the money', () => {
	const shop = withShop({ published: ['pay-and-wait.json'] });
	const customers = withCustomers(shop);
	const books = withHonestBooks(shop);

	it('sells: card, approval, page of thanks, receipt; and PayPal knows of no order before the tap', async () => {
		const chat = await customers.open(jamie, phone);
		await chat.write('hi');
		await chat.carousel();
		books.countCallsFromHere();
		await chat.tapBuy('Stoneware mug');
		const payCard = await chat.payCard();
		expect(books.calls('paypal').filter((call) => call.includes('/orders'))).toEqual([]);
		const approval = await payCard.open();
		expect(await approval.total()).toBe('$28.95');
		const orderId = approval.orderId();
		await approval.pay();

		const thanks = await BuyerPage.opened(chat.tab);
		expect(thanks.title).toBe('Thank you, that is paid');
		await thanks.goBackToChat();
		await chat.isOpen();
		expect(await chat.receipt()).toMatch(/Stoneware mug[^]*Total\s+\$28\.95/);
		expect(books.captures(orderId)).toEqual(['28.95 USD']);
	});

	it('asks again for the next thing, and a card that is paid says so', async () => {
		const chat = await customers.open(jamie, phone);
		await chat.write('hi');
		await chat.carousel();
		await chat.tapBuy('Maple syrup');
		const paidCard = await chat.payCard();
		await (await paidCard.open()).pay();
		await (await BuyerPage.opened(chat.tab)).goBackToChat();
		await chat.isOpen();
		await chat.receipt();
		await chat.tapBuy('Gift box');
		const secondCard = await chat.payCard();

		const already = await paidCard.tap();
		expect(already.title).toBe('Thank you, that is paid');
		await already.goBackToChat();
		await chat.isOpen();
		await (await secondCard.open()).payByCard();
		await (await BuyerPage.opened(chat.tab)).goBackToChat();
		expect(await chat.receipt()).toMatch(/Gift box[^]*VISA 1111/);
	});

	it('makes one order for two taps, a refresh, the back button and a second device', async () => {
		const chat = await customers.open(lea, phone);
		await chat.write('hi');
		await chat.carousel();
		await chat.tapBuy('Stoneware mug');
		const payCard = await chat.payCard();
		const orderId = (await payCard.open()).orderId();
		await chat.tab.reload();
		await chat.tab.goBack();
		await chat.isOpen();
		expect((await payCard.open()).orderId()).toBe(orderId);

		const otherDevice = await customers.open(lea);
		const sameCard = await otherDevice.newestPayCard();
		const approval = await sameCard.open();
		expect(approval.orderId()).toBe(orderId);
		await approval.pay();
		expect((await BuyerPage.opened(otherDevice.tab)).title).toBe('Thank you, that is paid');
		await otherDevice.tab.goBack();
		await otherDevice.tab.reload();
		await nextReceipt(books, lea, 0);
		expect(books.captures(orderId)).toEqual(['28.95 USD']);
	});

	it('makes one order for taps at the same moment, and none for a link preview', async () => {
		const { payUrl, buyer } = await askToPay(shop, lea, 'syrup');
		const before = books.receipts(lea).length;
		books.countCallsFromHere();
		for (const machine of [
			'facebookexternalhit/1.1',
			'Mozilla/5.0 (compatible; bingbot/2.0)',
			'WhatsApp/2.24',
		])
			expect((await tap(payUrl, { 'User-Agent': machine })).title).toBe('Pay with PayPal');
		expect(books.calls('paypal')).toEqual([]);
		const taps = await Promise.all([tap(payUrl), tap(payUrl), tap(payUrl)]);
		const [orderId, ...others] = new Set(taps.map(orderIdOf));
		expect(others).toEqual([]);
		const back = await tap(await buyer.approves(orderId!));
		expect(back.title).toBe('Thank you, that is paid');
		expect(await tap(payUrl)).toMatchObject({ status: 200, title: 'Thank you, that is paid' });
		await nextReceipt(books, lea, before);
	});
});
