import { withShop } from '../support/shop.ts';
import { Books } from './books.ts';
import { jamie, lea, phone, withCustomers } from './customers.ts';

/** A story takes about ten seconds, on a busy machine several times as long. */
jest.setTimeout(180_000);

describe('a payment that does not go through at once', () => {
	const shop = withShop();
	const customers = withCustomers(shop);
	const books = new Books(shop);

	beforeEach(async () => await books.beginStory());

	it('is cancelled: the chat says that nothing was charged, and the same card can still be paid', async () => {
		const chat = await customers.open(jamie, phone);
		await chat.write('hi');
		await chat.carousel();
		await chat.tapBuy('Maple syrup');
		const payCard = await chat.payCard();
		const approval = await payCard.open();
		const orderId = approval.orderId();
		await approval.cancel();

		await chat.isOpen();
		expect(await chat.reads()).toMatch(/nothing was charged/);
		expect((await books.runs()).every(({ status }) => status === 'success')).toBe(true);
		expect(books.captures(orderId)).toEqual([]);
		expect(books.deliveries('CHECKOUT.ORDER.APPROVED')).toEqual([]);

		const again = await payCard.open();
		expect(again.orderId()).toBe(orderId);
		await again.pay();
		await chat.isOpen();
		expect(await chat.receipt()).toMatch(/Maple syrup[^]*Total\s+\$17\.45/);
		expect(books.captures(orderId)).toEqual(['17.45 USD']);
	});

	it('offers the products again after a cancellation', async () => {
		const chat = await customers.open(jamie);
		const approval = await chat.order('Gift box');
		await approval.cancel();

		await chat.isOpen();
		await chat.reads();
		await chat.tapQuickReply('Show the products');
		expect(await chat.carousel()).toHaveLength(6);
	});

	it('is declined: the chat says so, offers another way, and that way ends in a receipt', async () => {
		const chat = await customers.open(lea, phone);
		const approval = await chat.order('Stoneware mug');
		const orderId = approval.orderId();
		await approval.payInVain();

		await chat.isOpen();
		expect(await chat.reads()).toMatch(
			/^Votre paiement de 28,95\s\$\S* pour la commande .* n’a pas abouti\. Rien n’a été débité\./,
		);
		await books.runs();
		expect(books.captures(orderId)).toEqual([]);
		expect(books.receipts(lea)).toEqual([]);

		const secondTry = await chat.followButton('Payer autrement');
		expect(secondTry.orderId()).toBe(orderId);
		await secondTry.payByCard();
		await chat.isOpen();
		expect(await chat.receipt()).toMatch(/Total\s+\$28\.95[^]*Paid with\s+VISA 1111/);
		await books.answers('PAYMENT.CAPTURE.COMPLETED', 1);
		expect((await books.runs()).every(({ status }) => status === 'success')).toBe(true);
		expect(books.captures(orderId)).toEqual(['28.95 USD']);
		expect(books.receipts(lea)).toEqual([orderId]);
	});
});
