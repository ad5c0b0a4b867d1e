import { Buyer } from '../support/buyer.ts';
import { eventually } from '../support/eventually.ts';
import { Reviewer } from '../support/reviewer.ts';
import { withShop } from '../support/shop.ts';
import { Books } from './books.ts';
import { jamie, lea, phone, withCustomers } from './customers.ts';
import { BuyerPage } from './pages/buyerPage.ts';

jest.setTimeout(180_000);

/** workflows/sell-with-sizes.json: one flow from "order" to a message to the shop, with two questions in it. */
describe('a sale with a size', () => {
	const shop = withShop({ published: [] });
	const customers = withCustomers(shop);
	const books = new Books(shop);
	const shopkeeper = new Reviewer();

	beforeAll(async () => {
		const { api } = shop;
		const data = { accessToken: 'none', baseUrl: await shopkeeper.start() };
		const telegram = await api.saveCredential({ name: 'Our Telegram', type: 'telegramApi', data });
		const { id } = shop.workflows.find(({ file }) => file === 'sell-with-sizes.json')!;
		const { name, nodes, connections, settings } = await api.workflow(id);
		const connected = nodes.map((node) =>
			node.name === 'Tell the shop' ? { ...node, credentials: { telegramApi: telegram } } : node,
		);
		await api.updateWorkflow(id, { name, nodes: connected, connections, settings });
		await api.publish(id);
	}, 60_000);

	afterAll(async () => await shopkeeper.stop());

	it('asks which product and which size, takes the money, sends the receipt and tells the shop', async () => {
		const chat = await customers.open(jamie, phone);
		await chat.write('I would like to order');
		expect(await chat.reads()).toBe('What would you like?');
		const products = await chat.carousel();
		expect(products[1]).toEqual({
			title: 'Maple syrup',
			about: '$12.50 · Dark and robust, 250 ml',
			hasPicture: true,
		});
		await chat.tapBuy('Maple syrup', 'Choose');
		expect(await chat.reads()).toBe('Which size?');
		await chat.tapQuickReply('Medium');

		const payCard = await chat.payCard();
		expect(payCard).toMatchObject({ title: 'Maple syrup, Medium', about: '$12.50' });
		const approval = await payCard.open();
		const orderId = approval.orderId();
		await approval.pay();
		await (await BuyerPage.opened(chat.tab)).goBackToChat();
		await chat.isOpen();
		expect(await chat.receipt()).toMatch(/Maple syrup, Medium[^]*Total\s+\$12\.50/);
		expect(await shopkeeper.reads()).toContain(
			'Sold: Maple syrup, size Medium, 12.50 USD. Ship to Jamie Rivera, 2211 N First Street, 95131 San Jose',
		);
		expect(books.captures(orderId)).toEqual(['12.50 USD']);
	});

	it('goes on for a buyer who closes the window after approving', async () => {
		const chat = await customers.open(lea);
		await chat.write('Order please');
		await chat.carousel();
		await chat.tapBuy('Gift box', 'Choose');
		await chat.tapQuickReply('Large');
		const orderId = (await (await chat.payCard()).open()).orderId();
		await chat.leave();
		await new Buyer(shop.simulators.origin, lea).approves(orderId);
		expect(await shopkeeper.reads()).toMatch(/^Sold: Gift box, size Large, 49\.00 USD\. Ship to /);
		expect(books.captures(orderId)).toEqual(['49.00 USD']);
	});

	it('says nothing to whoever writes something else', async () => {
		const buyer = new Buyer(shop.simulators.origin, lea);
		const [before, ran] = [(await buyer.got()).length, (await shop.api.executions()).length];
		await buyer.writes('good morning');
		const statuses = await eventually('an execution more, and all of them at their end', async () => {
			const all = (await shop.api.executions()).map(({ status }) => status);
			return all.length > ran && !all.some((status) => /^(waiting|running|new)$/.test(status)) && all;
		});
		expect(new Set(statuses)).toEqual(new Set(['success']));
		expect(await buyer.got()).toHaveLength(before);
	});
});
