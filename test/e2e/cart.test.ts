import { Buyer } from '../support/buyer.ts';
import { eventually } from '../support/eventually.ts';
import { withShop } from '../support/shop.ts';
import { waitingFor } from '../support/waitingFor.ts';
import { Books } from './books.ts';
import { jamie, lea, phone, withCustomers, yuki } from './customers.ts';
import { BuyerPage } from './pages/buyerPage.ts';
import type { ChatPage } from './pages/chat.ts';
import { orderIdOf, tap } from './pages/payLink.ts';
import { rowsAt, rowsOf, type Row } from './tables.ts';

jest.setTimeout(240_000);

const file = 'cart.json';

/** PayPal's event. */
const approved = 'CHECKOUT.ORDER.APPROVED';

/** n8n looks once a minute whose time is over. */
const nextLook = 120_000;

/** workflows/cart.json: several products in one payment, with a stock. */
describe('a cart', () => {
	const shop = withShop({ published: [file] });
	const customers = withCustomers(shop);
	const books = new Books(shop);

	const rows = async (table: string) => await rowsOf(shop, table);
	const stockOf = async (sku: string) => (await rows('Stock')).find((row) => row.sku === sku)!.stock;
	const cartIsEmpty = async (psid: string) =>
		await eventually('an empty cart', async () => !(await rows('Carts')).some((row) => row.psid === psid));
	const stockBecomes = async (sku: string, stock: number, withinMs?: number) =>
		await eventually(`${stock} of ${sku}`, async () => (await stockOf(sku)) === stock, withinMs);

	/**
	 * The order that a pay card leads to. A card may be in the chat for a moment before its execution waits: whoever taps
	 * then is asked to try once more.
	 */
	const openOrder = async (link: string) =>
		await eventually("PayPal's page", async () => orderIdOf(await tap(link)), 60_000);
	const taken = async (orderId: string, amounts: string[]) =>
		await eventually(
			`${amounts.join()} for the order`,
			() => books.captures(orderId).join() === amounts.join(),
		);

	/** Puts a product in from the carousel; says what the shop answers. */
	const putIn = async (chat: ChatPage, product: string, choice: string) => {
		await chat.tapBuy(product, 'Add to cart');
		expect(await chat.reads()).toBe('Which one would you like?');
		await chat.tapQuickReply(choice);
		return await cartOf(chat);
	};

	/** The cart as the shop shows it next. */
	const cartOf = async (chat: ChatPage) => {
		await chat.carousel();
		return linesIn(await chat.reads());
	};

	const linesIn = (text: string) =>
		text.split('\n').filter((line) => line.includes('·') || line.includes('free') || line.includes('left'));

	const setQuantity = async (chat: ChatPage, line: string, quantity: number) => {
		await chat.tapBuy(line, 'Change');
		expect(await chat.reads()).toContain('How many would you like?');
		await chat.write(String(quantity));
	};

	const enter = async (psid: string) => {
		const chat = await customers.open(psid);
		await chat.write('hi');
		await chat.carousel();
		return chat;
	};

	it('is filled, changed, discounted, paid in one payment, and taken off the stock', async () => {
		const chat = await customers.open(jamie, phone);
		await chat.write('What do you have?');
		expect((await chat.carousel()).map(({ title, about }) => [title, about])).toEqual([
			['Stoneware mug', '$24.00 · Hand-thrown, in two sizes'],
			['Tea towel', '$14.00 · Linen, printed by hand'],
			['Maple syrup', '$12.50 · Dark and robust'],
		]);
		expect(await putIn(chat, 'Stoneware mug', 'Small')).toEqual([
			'1 × Stoneware mug, small · $24.00',
			'Shipping · $4.90',
			'Total · $28.90',
			'$36.00 more and shipping is free',
		]);
		expect(await putIn(chat, 'Tea towel', 'Large, blue')).toEqual([
			'1 × Stoneware mug, small · $24.00',
			'1 × Tea towel, large, blue · $18.00',
			'Shipping · $4.90',
			'Total · $46.90',
			'$18.00 more and shipping is free',
		]);

		await setQuantity(chat, 'Tea towel, large, blue', 5);
		expect(await cartOf(chat)).toEqual([
			'1 × Stoneware mug, small · $24.00',
			'2 × Tea towel, large, blue · $36.00',
			'Total · $60.00',
			'Tea towel, large, blue: only 2 left',
		]);
		await putIn(chat, 'Maple syrup', '250 ml');
		await setQuantity(chat, 'Tea towel, large, blue', 0);
		await cartOf(chat);
		await setQuantity(chat, 'Stoneware mug, small', 3);
		expect(await cartOf(chat)).toEqual([
			'3 × Stoneware mug, small · $72.00',
			'1 × Maple syrup · $12.50',
			'Total · $84.50',
		]);
		await chat.tapButton('I have a coupon');
		expect(await chat.reads()).toContain('the code of your coupon');
		await chat.write('spring10');
		expect(await cartOf(chat)).toEqual([
			'3 × Stoneware mug, small · $72.00',
			'1 × Maple syrup · $12.50',
			'Discount (SPRING10) · -$8.45',
			'Total · $76.05',
		]);

		await chat.tapButton('Check out');
		const payCard = await chat.payCard();
		expect(payCard.about).toBe('$76.05');
		await stockBecomes('mug-small', 3);
		const approval = await payCard.open();
		const orderId = approval.orderId();
		await approval.pay();
		await (await BuyerPage.opened(chat.tab)).goBackToChat();
		await chat.isOpen();
		expect(await chat.receipt()).toMatch(/Stoneware mug, small[^]*Maple syrup[^]*Total\s+\$76\.05/);
		expect(books.captures(orderId)).toEqual(['76.05 USD']);
		await cartIsEmpty(jamie);
		expect([await stockOf('mug-small'), await stockOf('syrup'), await stockOf('towel-large-blue')]).toEqual([
			3, 8, 2,
		]);

		// The carousel of the beginning is still in the chat.
		expect(await putIn(chat, 'Maple syrup', '250 ml')).toContain('1 × Maple syrup · $12.50');
		await chat.tapButton('Empty the cart');
		expect(await chat.reads()).toContain('Your cart is empty');
	});

	it('is left as it was, with a word, by whoever wants something else than to answer', async () => {
		const chat = await enter(yuki);
		await putIn(chat, 'Maple syrup', '250 ml');
		await chat.tapBuy('Maple syrup', 'Change');
		expect(await chat.reads()).toContain('How many would you like?');
		await chat.write('do you ship to Norway?');
		expect(await chat.reads()).toContain('Please write a number from 0 to 10.');
		await chat.write('never mind');
		expect(await chat.reads()).toContain('No problem. Tap below whenever you would like to see your cart.');
		await chat.tapButton('Show my cart');
		expect(await cartOf(chat)).toContain('1 × Maple syrup · $12.50');
		await chat.tapButton('Empty the cart');
		expect(await chat.reads()).toContain('Your cart is empty');
	});

	it('takes nothing from an old carousel that is no longer in the table, and says so', async () => {
		const chat = await enter(yuki);
		const at = await rowsAt(shop.api, 'Stock');
		const rename = async (value: string, article: string) => {
			const filter = { type: 'and', filters: [{ columnName: 'article', condition: 'eq', value }] };
			await shop.api.call('PATCH', at, { filter, data: { article } });
		};
		await rename('Maple syrup', 'Syrup of last year');
		await chat.tapBuy('Maple syrup', 'Add to cart');
		expect(await chat.reads()).toContain('Sorry, this one is sold out.');
		await rename('Syrup of last year', 'Maple syrup');
	});

	it('has nothing to be filled with when all is sold out, and the shop says so', async () => {
		const at = await rowsAt(shop.api, 'Stock');
		const inStock = (await rows('Stock')).filter(({ stock }) => Number(stock) > 0);
		const setStock = async ({ sku }: Row, stock: Row[string]) => {
			const filter = { type: 'and', filters: [{ columnName: 'sku', condition: 'eq', value: sku }] };
			await shop.api.call('PATCH', at, { filter, data: { stock } });
		};
		for (const row of inStock) await setStock(row, 0);
		const chat = await customers.open(yuki);
		await chat.write('hi');
		expect(await chat.reads()).toContain('everything is sold out');
		for (const row of inStock) await setStock(row, row.stock!);
	});

	it('can no longer be paid over the old sum when it has changed, and the old card says so', async () => {
		const chat = await enter(lea);
		await putIn(chat, 'Stoneware mug', 'Large');
		await chat.tapButton('Check out');
		const old = await chat.payCard();
		// In the language of the buyer's profile.
		expect(old.about).toMatch(/^32,90\s\$US, dont 4,90\s\$US de livraison$/);
		expect(await stockOf('mug-large')).toBe(3);
		// PayPal's page is open somewhere while the cart changes.
		const opened = await openOrder(old.link);

		expect(await putIn(chat, 'Maple syrup', '250 ml')).toEqual([
			'1 × Stoneware mug, large · $28.00',
			'1 × Maple syrup · $12.50',
			'Shipping · $4.90',
			'Total · $45.40',
			'$19.50 more and shipping is free',
		]);
		await stockBecomes('mug-large', 4);
		const page = await old.tap();
		expect([page.title, await page.text()]).toEqual([
			'Your order has changed',
			'This payment request no longer counts. The new total is in the chat.',
		]);
		await page.goBackToChat();
		await chat.isOpen();
		const late = await new Buyer(shop.simulators.origin, lea).approves(opened);
		expect((await tap(late)).title).toBe('Your order has changed');

		await chat.tapButton('Check out');
		const payCard = await eventually('the new card', async () => {
			const card = await chat.newestPayCard();
			return card.about.startsWith('45,40') && card;
		});
		const approval = await payCard.open();
		const orderId = approval.orderId();
		await approval.pay();
		await (await BuyerPage.opened(chat.tab)).goBackToChat();
		await chat.isOpen();
		expect(await chat.receipt()).toMatch(/Total\s+\$45\.40/);
		expect([books.captures(orderId), books.captures(opened)]).toEqual([['45.40 USD'], []]);
		await cartIsEmpty(lea);
		expect(await stockOf('mug-large')).toBe(3);
	});

	it('is empty once it is paid, also where the pay card was sent by a Retry', async () => {
		const { api, simulators } = shop;
		const { id: workflowId } = shop.workflows.find((workflow) => workflow.file === file)!;
		const chat = await enter(yuki);
		await putIn(chat, 'Maple syrup', '250 ml');
		simulators.world.faults.add({
			on: 'call',
			vendor: 'messenger',
			match: '/messages',
			action: 'fail',
			status: 400,
			body: { error: { code: 190, message: 'The access token has expired' } },
		});
		await chat.tapButton('Check out');
		const failed = await eventually('a failed execution', async () =>
			(await api.executions({ workflowId })).find(({ status }) => status === 'error'),
		);
		// n8n answers when the execution is over.
		void api.call('POST', `/rest/executions/${failed.id}/retry`, { loadWorkflow: false }).catch(() => {});
		const { link } = await chat.payCard();
		const orderId = await openOrder(link);
		await tap(await new Buyer(simulators.origin, yuki).approves(orderId));
		await taken(orderId, ['17.40 USD']);
		await cartIsEmpty(yuki);
	});

	it('sells what is left once, however many check out at the same moment', async () => {
		const people = [jamie, lea, yuki];
		const chats = await Promise.all(people.map(async (psid) => await enter(psid)));
		for (const chat of chats) await putIn(chat, 'Tea towel', 'Large, blue');
		const buyers = people.map((psid) => new Buyer(shop.simulators.origin, psid));
		const before = await Promise.all(buyers.map(async (buyer) => (await buyer.got()).length));
		await Promise.all(chats.map(async (chat) => await chat.tapButton('Check out')));
		const answers = await Promise.all(
			buyers.map(async (buyer, index) => {
				const { text, attachment } = await eventually(
					'an answer to Check out',
					async () => (await buyer.got())[before[index]!],
					60_000,
				);
				const payload = attachment?.payload as
					{ text?: string; elements?: Array<{ buttons: Array<{ url: string }> }> } | undefined;
				return { text: text ?? payload?.text, link: payload?.elements?.[0]!.buttons[0]!.url };
			}),
		);
		const links = answers.map(({ link }) => link);
		// Whoever looks when both are gone already is not slower than anybody.
		expect(answers.flatMap(({ text }) => text ?? [])).toEqual([
			expect.stringMatching(/^(Somebody was quicker|Nothing in your cart is left)/),
		]);
		expect(links.filter(Boolean)).toHaveLength(2);
		await stockBecomes('towel-large-blue', 0);

		await Promise.all(
			links.map(async (link, index) => {
				if (!link) return;
				const orderId = await openOrder(link);
				await tap(await buyers[index]!.approves(orderId));
				await taken(orderId, ['22.90 USD']);
			}),
		);
		expect(await stockOf('towel-large-blue')).toBe(0);
		const loser = people[links.indexOf(undefined)]!;
		for (const psid of people.filter((one) => one !== loser)) await cartIsEmpty(psid);
		await buyers[people.indexOf(loser)]!.taps('Show my cart', 'CART');
		const soldOut = await eventually('the cart', async () => {
			const text = JSON.stringify((await new Buyer(shop.simulators.origin, loser).got()).at(-1));
			return text.includes('sold out') && text;
		});
		expect(soldOut).toContain('Your cart is empty');
	});

	it('gives back what was put aside when the time is over, and takes no money after that', async () => {
		const { api, simulators } = shop;
		const { id } = shop.workflows.find((workflow) => workflow.file === file)!;
		const { name, nodes, connections, settings } = await api.workflow(id);
		const failedBefore = new Set((await api.executions({ status: ['error'] })).map((one) => one.id));
		const inAHurry = nodes.map((node) => (node.name === 'Ask to pay and wait' ? waitingFor(node, 5) : node));
		await api.updateWorkflow(id, { name, nodes: inAHurry, connections, settings });
		await api.publish(id);
		const chat = await enter(yuki);
		await putIn(chat, 'Tea towel', 'Large, red');
		await chat.tapButton('Check out');
		const payCard = await chat.payCard();
		expect(await stockOf('towel-large-red')).toBe(0);
		const orderId = await openOrder(payCard.link);
		await stockBecomes('towel-large-red', 1, nextLook);

		expect((await payCard.tap()).title).toBe('This payment request is closed');
		const told = (await books.answers(approved, 0)).length;
		await new Buyer(simulators.origin, yuki).approves(orderId);
		await books.answers(approved, told + 1);
		await eventually('all executions at their end', async () =>
			(await api.executions())
				.filter((one) => !failedBefore.has(one.id))
				.every(({ status }) => status === 'success' || status === 'waiting'),
		);
		expect(books.captures(orderId)).toEqual([]);
		expect(await stockOf('towel-large-red')).toBe(1);
	});
});
