import { Buyer } from '../support/buyer.ts';
import { eventually } from '../support/eventually.ts';
import { Reviewer } from '../support/reviewer.ts';
import { withShop } from '../support/shop.ts';
import { waitingFor } from '../support/waitingFor.ts';
import { Books } from './books.ts';
import { jamie, lea, phone, withCustomers, yuki } from './customers.ts';
import { BuyerPage } from './pages/buyerPage.ts';

jest.setTimeout(180_000);

const invitation =
	'We are here whenever you are ready: write “order” once more to see our products. If you have already paid, your receipt comes here by itself.';

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

	/** What those have written who started an execution that has ended or waits. */
	const writtenByStarters = async (): Promise<unknown[]> => {
		const all = await shop.api.executions();
		const whole = await Promise.all(all.map(async ({ id }) => await shop.api.execution(id)));
		return whole.flatMap(({ data }) => {
			const [run] = (data.resultData.runData['Customer writes'] ?? []) as Array<{
				data: { main: Array<Array<{ json: { text?: string } }>> };
			}>;
			return run?.data.main[0]!.map(({ json }) => json.text) ?? [];
		});
	};

	/** What the shop has said to a person, oldest first. */
	const told = async (psid: string): Promise<string[]> =>
		(await new Buyer(shop.simulators.origin, psid).got()).flatMap(
			({ text, attachment }) => text ?? (attachment?.payload.text as string | undefined) ?? [],
		);

	/** n8n looks once a minute which waits are over. */
	const invited = async (psid: string) =>
		await eventually('the invitation', async () => (await told(psid)).at(-1) === invitation, 150_000);

	/** From now on every node waits as long as this. */
	const waitSeconds = async (seconds: number) => {
		const { id } = shop.workflows.find(({ file }) => file === 'sell-with-sizes.json')!;
		const { name, nodes, connections, settings } = await shop.api.workflow(id);
		const shorter = nodes.map((node) =>
			['sendAndWait', 'requestPaymentAndWait'].includes(String(node.parameters.operation))
				? waitingFor(node, seconds)
				: node,
		);
		await shop.api.updateWorkflow(id, { name, nodes: shorter, connections, settings });
		await shop.api.publish(id);
	};

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
		expect(await chat.reads()).toContain('Which size?');
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
		expect(await shopkeeper.reads()).toMatch(/^``` Sold: Gift box, size Large, 49\.00 USD\. Ship to /);
		expect(books.captures(orderId)).toEqual(['49.00 USD']);
	});

	it('starts nothing for whoever writes something else', async () => {
		const buyer = new Buyer(shop.simulators.origin, yuki);
		await buyer.writes('good morning');
		await buyer.writes('order, good evening');
		const written = await eventually('the execution of the order', async () => {
			const texts = await writtenByStarters();
			return texts.includes('order, good evening') && texts;
		});
		expect(written).not.toContain('good morning');
		await eventually('the products', async () => (await told(yuki)).includes('What would you like?'));
		expect(await told(yuki)).toEqual(['What would you like?']);
	});

	it('takes a size that is written, and anything else for a no, with a friendly word', async () => {
		const chat = await customers.open(jamie, phone);
		await chat.write('order');
		await chat.carousel();
		await chat.tapBuy('Tea towel', 'Choose');
		expect(await chat.reads()).toBe('What would you like?');
		expect(await chat.reads()).toContain('Which size?');
		await chat.write('medium');
		expect(await chat.payCard()).toMatchObject({ title: 'Tea towel, Medium', about: '$16.00' });
		await chat.write('order');
		await chat.carousel();
		await chat.tapBuy('Gift box', 'Choose');
		expect(await chat.reads()).toBe('What would you like?');
		expect(await chat.reads()).toContain('Which size?');
		await chat.write('do you ship to Norway?');
		expect(await chat.reads()).toBe(invitation);
	});

	it('answers a tap on another product, on an old card, and on Not now', async () => {
		const chat = await customers.open(lea, phone);
		await chat.write('order');
		await chat.carousel();
		await chat.tapBuy('Maple syrup', 'Choose');
		expect(await chat.reads()).toBe('What would you like?');
		expect(await chat.reads()).toContain('Which size?');
		// Another product of the cards that were answered just now: from the start.
		await chat.tapBuy('Oat cookies', 'Choose');
		expect(await chat.reads()).toBe('What would you like?');
		await chat.carousel();
		shop.simulators.world.clock.advance(60 * 60 * 1000);
		await chat.tapBuy('Oat cookies', 'Choose');
		expect(await chat.reads()).toContain('Which size?');
		await chat.tab.getByRole('link', { name: 'Not now' }).last().click();
		await chat.isOpen();
		await invited(lea);
	});

	it('invites whoever does not answer and whoever does not pay, and their old cards still have an answer', async () => {
		await waitSeconds(2);
		const chat = await customers.open(jamie, phone);
		await chat.write('order');
		await chat.carousel();
		await invited(jamie);
		await waitSeconds(45);
		await chat.tapBuy('Coffee beans', 'Choose');
		await chat.carousel();
		await chat.tapBuy('Coffee beans', 'Choose');
		await chat.tapQuickReply('Small');
		const payCard = await chat.payCard();
		await invited(jamie);
		expect((await payCard.tap()).title).toBe('This payment request is closed');
	}, 360_000);
});
