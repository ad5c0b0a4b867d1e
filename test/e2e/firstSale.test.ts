import { withShop } from '../support/shop.ts';
import { Books } from './books.ts';
import { jamie, lea, phone, withCustomers } from './customers.ts';
import { readPaymentRun } from './paymentRuns.ts';

/** A story takes about ten seconds, on a busy machine several times as long. */
jest.setTimeout(180_000);

describe('the first sale', () => {
	const shop = withShop();
	const customers = withCustomers(shop);
	const books = new Books(shop);

	beforeEach(async () => await books.beginStory());

	/** What has left Settle Payment through Paid since the shop opened: two events tell of each sale. */
	const leftThroughPaid = async () => {
		const executions = await shop.api.executions();
		const runs = executions.map(async ({ id }) => readPaymentRun(await shop.api.execution(id)));
		return (await Promise.all(runs)).flatMap(({ items }) => items);
	};

	it('goes from "hi" to a receipt, on a phone', async () => {
		const chat = await customers.open(jamie, phone);
		await chat.write('hi');
		expect(await chat.reads()).toMatch(/^Welcome to Maple & Mug!/);
		const products = await chat.carousel();
		expect(products[0]).toEqual({
			title: 'Stoneware mug',
			about: '$24.00 · Hand-thrown, 350 ml',
			hasPicture: true,
		});
		expect(products).toHaveLength(6);
		expect(products.every(({ about, hasPicture }) => hasPicture && /^\$\d+\.\d\d · /.test(about))).toBe(true);

		books.countCallsFromHere();
		await chat.tapBuy('Stoneware mug');
		const payCard = await chat.payCard();
		expect(payCard).toMatchObject({
			title: 'Stoneware mug',
			about: '$28.95, incl. $4.95 shipping',
			hasPicture: true,
		});
		expect(books.calls('paypal')).toEqual(['POST /v2/checkout/orders']);
		// The buyer's language, then the card in it.
		expect(books.calls('messenger')).toEqual([
			expect.stringMatching(/^GET .*\/\d+$/),
			expect.stringMatching(/^POST .*\/messages$/),
		]);

		const approval = await payCard.open();
		const orderId = approval.orderId();
		expect(await approval.shop()).toBe('Maple & Mug');
		expect(await approval.products()).toEqual(['Stoneware mug']);
		expect(await approval.total()).toBe('$28.95');
		await approval.pay();

		await chat.isOpen();
		const receipt = await chat.receipt();
		expect(receipt).toMatch(/Receipt from Maple & Mug\s+Order/);
		expect(receipt).toMatch(/Subtotal\s+\$24\.00\s+Shipping\s+\$4\.95\s+Total\s+\$28\.95/);
		expect(receipt).toMatch(/Paid with\s+PayPal/);
		expect(receipt).toContain('Jamie Rivera\n2211 N First Street\nSan Jose, CA 95131');

		await books.answers('PAYMENT.CAPTURE.COMPLETED', 1);
		expect((await books.runs()).map(({ status }) => status)).toEqual(Array(5).fill('success'));
		expect(books.captures(orderId)).toEqual(['28.95 USD']);
		expect(books.receipts(jamie)).toEqual([orderId]);
		expect(await chat.receiptsOnScreen()).toBe(1);
		expect(await leftThroughPaid()).toEqual([
			expect.objectContaining({
				orderId,
				psid: jamie,
				buyer: expect.objectContaining({ name: 'Jamie Rivera', email: expect.stringContaining('@') }),
				shipTo: expect.objectContaining({ name: 'Jamie Rivera', postalCode: '95131', countryCode: 'US' }),
				lines: [expect.objectContaining({ name: 'Stoneware mug', quantity: 1, unitPrice: '24.00' })],
			}),
		]);
	});

	it('is followed by a second one in the same chat', async () => {
		const chat = await customers.open(jamie, phone);
		await chat.tapBuy('Gift box');
		const approval = await (await chat.payCard()).open();
		const orderId = approval.orderId();
		expect(await approval.total()).toBe('$53.95');
		await approval.pay();

		await chat.isOpen();
		expect(await chat.receipt()).toMatch(/Total\s+\$53\.95/);
		await books.answers('PAYMENT.CAPTURE.COMPLETED', 1);
		await books.runs();
		expect(books.captures(orderId)).toEqual(['53.95 USD']);
		expect(books.receipts(jamie)).toEqual([expect.not.stringMatching(orderId), orderId]);
	});

	it('works with a card, without a PayPal account, and the receipt names the card', async () => {
		const chat = await customers.open(jamie);
		const approval = await chat.order('Coffee beans');
		await approval.payByCard();

		await chat.isOpen();
		const receipt = await chat.receipt();
		expect(receipt).toMatch(/Total\s+\$22\.95/);
		expect(receipt).toMatch(/Paid with\s+VISA 1111/);
	});

	it('goes to whom it belongs when two people buy at the same time', async () => {
		const [jamies, leas] = await Promise.all([customers.open(jamie), customers.open(lea)]);
		const [forJamie, forLea] = await Promise.all([jamies.order('Tea towel'), leas.order('Oat cookies')]);
		const [jamiesOrder, leasOrder] = [forJamie.orderId(), forLea.orderId()];
		expect(await Promise.all([forJamie.total(), forLea.total()])).toEqual(['$20.95', '$12.95']);
		await Promise.all([forJamie.pay(), forLea.pay()]);

		await Promise.all([jamies.isOpen(), leas.isOpen()]);
		const receipts = await Promise.all([jamies.receipt(), leas.receipt()]);
		expect(receipts[0]).toMatch(/Tea towel[^]*Total\s+\$20\.95/);
		expect(receipts[1]).toMatch(/Oat cookies[^]*Total\s+\$12\.95/);
		await books.answers('PAYMENT.CAPTURE.COMPLETED', 2);
		await books.runs();
		expect(books.receipts(lea)).toEqual([leasOrder]);
		expect(books.receipts(jamie).filter((number) => number === jamiesOrder)).toHaveLength(1);
		expect([...books.captures(jamiesOrder), ...books.captures(leasOrder)]).toEqual([
			'20.95 USD',
			'12.95 USD',
		]);
	});

	it('starts with the products, whatever a buyer writes', async () => {
		const chat = await customers.open(lea);
		await chat.write('🥔 ¿qué? <b>BUY:mug</b> {{ $json.psid }} '.repeat(20));
		expect(await chat.reads()).toMatch(/^Welcome to Maple & Mug!/);
		expect(await chat.carousel()).toHaveLength(6);
	});

	it('has needed one PayPal token for all of it', async () => {
		expect(books.tokenRequests()).toBe(1);
	});
});
