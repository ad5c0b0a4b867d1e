import { withShop } from '../../support/shop.ts';
import { eventually } from '../../support/eventually.ts';
import { jamie, lea, phone, withCustomers, yuki } from '../customers.ts';
import { withHonestBooks } from '../invariants.ts';
import { BuyerPage } from '../pages/buyerPage.ts';
import { tap } from '../pages/payLink.ts';
import { askToPay, nextReceipt, orderBehind } from './customer.ts';

jest.setTimeout(240_000);

const anHour = 60 * 60 * 1000;

describe('a payment that n8n waits for, when n8n goes down', () => {
	const shop = withShop({ published: ['pay-and-wait.json'] });
	const customers = withCustomers(shop);
	const books = withHonestBooks(shop);

	it('is paid after n8n was killed before the first tap', async () => {
		const chat = await customers.open(jamie, phone);
		await chat.write('hi');
		await chat.carousel();
		await chat.tapBuy('Coffee beans');
		const payCard = await chat.payCard();
		await books.parked();
		await shop.killN8n();
		await shop.restartN8n();

		const approval = await payCard.open();
		await approval.pay();
		const page = await BuyerPage.opened(chat.tab);
		expect(page.title).toBe('Thank you, that is paid');
		await page.goBackToChat();
		await chat.isOpen();
		expect(await chat.receipt()).toMatch(/Coffee beans[^]*\$22\.95/);
	});

	it('is paid after n8n was killed between approval and return, by the buyer who comes back', async () => {
		const { payUrl, buyer } = await askToPay(shop, lea, 'beans');
		const orderId = await orderBehind(payUrl);
		await shop.killN8n();
		const returnUrl = await buyer.approves(orderId);
		await expect(tap(returnUrl)).rejects.toThrow();
		expect(books.captures(orderId)).toEqual([]);
		await shop.restartN8n();

		expect((await tap(returnUrl)).title).toBe('Thank you, that is paid');
		await nextReceipt(books, lea, 0);
		expect(books.captures(orderId)).toEqual(['22.95 USD']);
	});

	it('is paid by an event that PayPal sent while n8n was down, and nobody came back', async () => {
		const { payUrl, buyer } = await askToPay(shop, yuki, 'beans');
		const orderId = await orderBehind(payUrl);
		await shop.killN8n();
		await buyer.approves(orderId);
		await eventually('a delivery that failed', () =>
			books.deliveries('CHECKOUT.ORDER.APPROVED').some(({ error }) => error !== undefined),
		);
		await shop.restartN8n();
		shop.simulators.world.clock.advance(anHour);

		await nextReceipt(books, yuki, 0);
		expect(books.captures(orderId)).toEqual(['22.95 USD']);
		expect((await tap(payUrl)).title).toBe('Thank you, that is paid');
	});

	it('is paid once when n8n was killed in the moment in which it went on, and the card says so', async () => {
		books.mayEndAs.add('crashed');
		const { payUrl, buyer } = await askToPay(shop, lea, 'towel');
		const before = books.receipts(lea).length;
		const orderId = await orderBehind(payUrl);
		books.countCallsFromHere();
		shop.simulators.world.faults.add({
			on: 'call',
			vendor: 'messenger',
			method: 'POST',
			match: '/messages',
			action: 'delay',
			ms: 2_000,
		});
		expect((await tap(await buyer.approves(orderId))).title).toBe('Thank you, that is paid');
		await eventually('the receipt to leave', () =>
			books.calls('messenger').some((call) => call.startsWith('POST') && call.endsWith('/messages')),
		);
		await shop.killN8n();
		await shop.restartN8n();
		shop.simulators.world.clock.advance(anHour);

		expect((await tap(payUrl)).title).toBe('Thank you, that is paid');
		await nextReceipt(books, lea, before);
		expect(books.captures(orderId)).toEqual(['20.95 USD']);
	});

	it('still says "already paid" after n8n was restarted', async () => {
		const { payUrl, buyer } = await askToPay(shop, jamie, 'mug');
		const before = books.receipts(jamie).length;
		await tap(await buyer.approves(await orderBehind(payUrl)));
		await nextReceipt(books, jamie, before);
		await books.runs();
		await shop.restartN8n();
		expect((await tap(payUrl)).title).toBe('Thank you, that is paid');
	});
});
