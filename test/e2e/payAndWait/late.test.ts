import { withShop } from '../../support/shop.ts';
import { jamie, lea, phone, withCustomers, yuki } from '../customers.ts';
import { withHonestBooks } from '../invariants.ts';
import { BuyerPage } from '../pages/buyerPage.ts';
import { tap } from '../pages/payLink.ts';
import { askToPay, holdEvents, letGo, nextReceipt, orderBehind } from './customer.ts';

jest.setTimeout(180_000);

const hours = 60 * 60 * 1000;

describe('a card in an old chat', () => {
	const shop = withShop({ published: ['pay-and-wait.json'] });
	const customers = withCustomers(shop);
	const books = withHonestBooks(shop);
	const pass = (ms: number) => shop.simulators.world.clock.advance(ms);

	it('is still good after four hours, when the first order has expired, at its price', async () => {
		const chat = await customers.open(yuki, phone);
		await chat.write('hi');
		await chat.carousel();
		await chat.tapBuy('Tea towel');
		const payCard = await chat.payCard();
		const stale = (await payCard.open()).orderId();
		await chat.tab.goBack();
		await chat.isOpen();
		pass(4 * hours);

		const approval = await payCard.open();
		expect(approval.orderId()).not.toBe(stale);
		expect(await approval.total()).toBe('$20.95');
		await approval.pay();
		expect((await BuyerPage.opened(chat.tab)).title).toBe('Thank you, that is paid');
		await nextReceipt(books, yuki, 0);
		expect(books.captures(approval.orderId())).toEqual(['20.95 USD']);
	});

	it('is still good after seven hours, when PayPal has forgotten that it was ever tapped', async () => {
		const { payUrl, buyer } = await askToPay(shop, lea, 'towel');
		const stale = await orderBehind(payUrl);
		pass(7 * hours);
		const fresh = await orderBehind(payUrl);
		expect(fresh).not.toBe(stale);
		expect((await tap(await buyer.approves(fresh))).title).toBe('Thank you, that is paid');
		await nextReceipt(books, lea, 0);
	});

	it('is still good after an approval that ran out before the buyer came back', async () => {
		const { payUrl, buyer } = await askToPay(shop, jamie, 'towel');
		const orderId = await orderBehind(payUrl);
		holdEvents(shop);
		const returnUrl = await buyer.approves(orderId);
		pass(4 * hours);
		await letGo(shop);
		await books.answers('CHECKOUT.ORDER.APPROVED', 1);
		expect((await tap(returnUrl)).title).toBe('Nothing was charged');
		expect(books.captures(orderId)).toEqual([]);

		const fresh = await orderBehind(payUrl);
		expect(fresh).not.toBe(orderId);
		expect((await tap(await buyer.approves(fresh))).title).toBe('Thank you, that is paid');
		await nextReceipt(books, jamie, 0);
	});
});
