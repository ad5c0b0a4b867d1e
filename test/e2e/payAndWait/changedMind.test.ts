import { withShop } from '../../support/shop.ts';
import { jamie, lea, phone, withCustomers, yuki } from '../customers.ts';
import { withHonestBooks } from '../invariants.ts';
import { BuyerPage } from '../pages/buyerPage.ts';
import { tap } from '../pages/payLink.ts';
import { askToPay, holdEvents, letGo, nextReceipt, orderBehind } from './customer.ts';

jest.setTimeout(180_000);

describe('a waiting payment that does not go straight through', () => {
	const shop = withShop({ published: ['pay-and-wait.json'] });
	const customers = withCustomers(shop);
	const books = withHonestBooks(shop);

	/** From the chat to PayPal's page, on a phone. */
	const atPayPal = async (psid: string, product: string) => {
		const chat = await customers.open(psid, phone);
		await chat.write('hi');
		await chat.carousel();
		await chat.tapBuy(product);
		const payCard = await chat.payCard();
		return { chat, payCard, approval: await payCard.open() };
	};

	it('is cancelled: nothing is charged, and the same card can still be paid', async () => {
		const { chat, payCard, approval } = await atPayPal(yuki, 'Stoneware mug');
		const orderId = approval.orderId();
		await approval.cancel();
		const page = await BuyerPage.opened(chat.tab);
		expect(page.title).toBe('Nothing was charged');
		await books.runs();
		expect(books.captures(orderId)).toEqual([]);
		await page.goBackToChat();
		await chat.isOpen();

		const again = await payCard.open();
		expect(again.orderId()).toBe(orderId);
		await again.pay();
		expect((await BuyerPage.opened(chat.tab)).title).toBe('Thank you, that is paid');
		await nextReceipt(books, yuki, 0);
		expect(books.captures(orderId)).toEqual(['28.95 USD']);
	});

	it('is declined: the page says so, and another way to pay is on it', async () => {
		const { chat, approval } = await atPayPal(lea, 'Stoneware mug');
		const orderId = approval.orderId();
		await approval.payInVain();
		const page = await BuyerPage.opened(chat.tab);
		expect(page.title).toBe('Your bank said no');
		await books.runs();
		expect(books.receipts(lea)).toEqual([]);

		const secondTry = await page.payAnotherWay();
		expect(secondTry.orderId()).toBe(orderId);
		await secondTry.payByCard();
		expect((await BuyerPage.opened(chat.tab)).title).toBe('Thank you, that is paid');
		await nextReceipt(books, lea, 0);
		expect(books.captures(orderId)).toEqual(['28.95 USD']);
	});

	it('is declined before anybody comes back, and paid from the card in the chat', async () => {
		const { buyer, payUrl } = await askToPay(shop, jamie, 'beans');
		const before = books.receipts(jamie).length;
		const orderId = await orderBehind(payUrl);
		await buyer.approves(orderId, { fundingSource: 'paypal', decline: true });
		await books.answers('CHECKOUT.ORDER.APPROVED', 1);
		await books.runs();
		expect((await tap(payUrl)).title).toBe('Your bank said no');
		expect((await tap(await buyer.approves(orderId))).title).toBe('Thank you, that is paid');
		await nextReceipt(books, jamie, before);
	});

	it('is approved, and the window closed before the shop shows up', async () => {
		const { chat, payCard, approval } = await atPayPal(jamie, 'Maple syrup');
		const before = books.receipts(jamie).length;
		const orderId = approval.orderId();
		await approval.pay();
		await chat.leave();

		await nextReceipt(books, jamie, before);
		expect(books.captures(orderId)).toEqual(['17.45 USD']);
		const later = await customers.open(jamie, phone);
		expect(await later.receiptsOnScreen()).toBe(before + 1);
		expect((await tap(payCard.link)).title).toBe('Thank you, that is paid');
	});

	it("is paid by PayPal's event, seconds before the browser is back", async () => {
		const { chat, approval } = await atPayPal(lea, 'Coffee beans');
		const before = books.receipts(lea).length;
		await approval.comesBackAfter(async () => await nextReceipt(books, lea, before));
		await approval.pay();

		const page = await BuyerPage.opened(chat.tab);
		expect(page.title).toBe('Thank you, that is paid');
		await page.goBackToChat();
		await chat.isOpen();
	});

	it.each([1, 2, 3])('is paid once when event and buyer come at the same moment (%i)', async () => {
		const { payUrl, buyer } = await askToPay(shop, yuki, 'cookies');
		const before = books.receipts(yuki).length;
		const orderId = await orderBehind(payUrl);
		holdEvents(shop);
		const returnUrl = await buyer.approves(orderId);
		await letGo(shop);
		const backs = await Promise.all([tap(returnUrl), tap(returnUrl), tap(payUrl)]);
		for (const { title } of backs)
			expect(title).toMatch(/^(Thank you, that is paid|This payment request is closed)$/);
		await nextReceipt(books, yuki, before);
		expect(books.captures(orderId)).toHaveLength(1);
	});
});
