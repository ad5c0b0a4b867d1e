import { eventually } from '../support/eventually.ts';
import { withShop } from '../support/shop.ts';
import { Books } from './books.ts';
import { jamie, lea, withCustomers } from './customers.ts';
import { PayPalAccount } from './payPalAccount.ts';

const approved = 'CHECKOUT.ORDER.APPROVED';
const completed = 'PAYMENT.CAPTURE.COMPLETED';
const minuteMs = 60_000;

/** A story takes about ten seconds, on a busy machine several times as long. */
jest.setTimeout(180_000);

describe("PayPal's events, on time or not", () => {
	const shop = withShop();
	const customers = withCustomers(shop);
	const books = new Books(shop);
	const account = new PayPalAccount(shop);
	const fault = (what: object) =>
		shop.simulators.world.faults.add({ on: 'delivery', action: 'hold', vendor: 'paypal', ...what });

	beforeEach(async () => await books.beginStory());

	const expectOnePayment = async (psid: string, orderId: string, amount: string) => {
		const runs = await books.runs();
		expect(runs.map(({ status }) => status)).toEqual(runs.map(() => 'success'));
		expect(books.captures(orderId)).toEqual([amount]);
		expect(books.receipts(psid).filter((number) => number === orderId)).toHaveLength(1);
	};

	it('come long before the buyer, who closed the browser: the receipt waits in the chat', async () => {
		const chat = await customers.open(jamie);
		const approval = await chat.order('Stoneware mug');
		const orderId = approval.orderId();
		await approval.pay();
		await chat.leave();

		expect(await books.answers(completed, 1)).toEqual([200]);
		await expectOnePayment(jamie, orderId, '28.95 USD');
		const later = await customers.open(jamie);
		expect(await later.receiptsOnScreen()).toBe(1);
	});

	it('come long after the buyer', async () => {
		fault({ match: approved });
		const chat = await customers.open(jamie);
		const approval = await chat.order('Maple syrup');
		const orderId = approval.orderId();
		await approval.pay();

		await chat.isOpen();
		expect(await books.runs()).toContainEqual({ status: 'success', startedBy: 'Customer writes or taps' });
		expect(books.captures(orderId)).toEqual([]);
		expect(shop.simulators.world.release()).toBe(1);
		expect(await chat.receipt()).toMatch(/Total\s+\$17\.45/);
		await books.answers(completed, 1);
		await expectOnePayment(jamie, orderId, '17.45 USD');
	});

	it('come three times at once: one payment, one receipt', async () => {
		fault({ match: approved, times: 3 });
		const chat = await customers.open(jamie);
		const approval = await chat.order('Oat cookies');
		const orderId = approval.orderId();
		await approval.pay();
		const eventId = await eventually('the event', () => books.eventId(approved, orderId));
		await account.resend(eventId);
		await account.resend(eventId);

		await chat.isOpen();
		expect(await eventually('three deliveries', () => shop.simulators.world.release())).toBe(3);
		expect(await books.answers(approved, 3)).toEqual([200, 200, 200]);
		expect(await chat.receipt()).toMatch(/Total\s+\$12\.95/);
		await books.answers(completed, 1);
		await expectOnePayment(jamie, orderId, '12.95 USD');
		const byPayPal = (await books.runs()).filter(({ startedBy }) => startedBy === 'PayPal tells us');
		expect(byPayPal).toHaveLength(2);
	});

	it("come before PayPal's own records have them: n8n looks again", async () => {
		fault({ on: 'call', action: 'fail', match: '/v1/notifications/webhooks-events/', status: 404 });
		const chat = await customers.open(lea);
		const approval = await chat.order('Tea towel');
		const orderId = approval.orderId();
		await approval.pay();

		await chat.isOpen();
		expect(await chat.receipt()).toMatch(/Total\s+\$20\.95/);
		expect(await books.answers(approved, 1)).toEqual([200]);
		await books.answers(completed, 1);
		await expectOnePayment(lea, orderId, '20.95 USD');
		expect(books.calls('paypal').filter((call) => call.includes('/webhooks-events/'))).toHaveLength(3);
	});

	it('come long before the records: n8n asks PayPal to come again', async () => {
		const path = '/v1/notifications/webhooks-events/';
		fault({ on: 'call', action: 'fail', match: path, status: 404, times: 3 });
		const chat = await customers.open(lea);
		const approval = await chat.order('Coffee beans');
		const orderId = approval.orderId();
		await approval.pay();

		await chat.isOpen();
		expect(await books.answers(approved, 1)).toEqual([503]);
		expect(books.captures(orderId)).toEqual([]);
		shop.simulators.world.clock.advance(minuteMs);
		expect(await chat.receipt()).toMatch(/Total\s+\$22\.95/);
		expect(await books.answers(approved, 2)).toEqual([503, 200]);
		await books.answers(completed, 1);
		await expectOnePayment(lea, orderId, '22.95 USD');
	});

	it('find an n8n that was killed after it sent the pay card and has started again', async () => {
		const chat = await customers.open(jamie);
		await chat.write('hi');
		await chat.carousel();
		await chat.tapBuy('Gift box');
		const payCard = await chat.payCard();
		await books.runs();
		await shop.killN8n();
		await shop.restartN8n();

		const approval = await payCard.open();
		const orderId = approval.orderId();
		await approval.pay();
		await chat.isOpen();
		expect(await chat.receipt()).toMatch(/Total\s+\$53\.95/);
		await books.answers(completed, 1);
		await expectOnePayment(jamie, orderId, '53.95 USD');
	});

	it('find no n8n at all: PayPal comes again, and so does the receipt, once', async () => {
		const chat = await customers.open(lea);
		const approval = await chat.order('Stoneware mug');
		const orderId = approval.orderId();
		await books.runs();
		await shop.killN8n();
		await approval.pay();
		await chat.isOpen();
		expect(await books.answers(approved, 1)).toEqual([null]);

		await shop.restartN8n();
		shop.simulators.world.clock.advance(minuteMs);
		expect(await chat.receipt()).toMatch(/Total\s+\$28\.95/);
		expect(await books.answers(approved, 2)).toEqual([null, 200]);
		await books.answers(completed, 1);
		await expectOnePayment(lea, orderId, '28.95 USD');
	});

	it('are repeated to an n8n that remembers nothing of them: still one payment, one receipt', async () => {
		const chat = await customers.open(jamie);
		const approval = await chat.order('Maple syrup');
		const orderId = approval.orderId();
		await approval.pay();
		await chat.isOpen();
		await chat.receipt();
		await books.answers(completed, 1);
		await expectOnePayment(jamie, orderId, '17.45 USD');

		await shop.restartN8n();
		await books.beginStory();
		await account.resend(books.eventId(approved, orderId)!);
		expect(await books.answers(approved, 1)).toEqual([200]);
		expect(await books.runs()).toEqual([{ status: 'success', startedBy: 'PayPal tells us' }]);
		await expectOnePayment(jamie, orderId, '17.45 USD');
	});
});
