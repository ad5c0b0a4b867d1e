import { eventually } from '../support/eventually.ts';
import { withShop } from '../support/shop.ts';
import { jamie, lea, phone, withCustomers } from './customers.ts';
import { withHonestBooks } from './invariants.ts';
import { ApprovalPage } from './pages/approval.ts';

jest.setTimeout(240_000);

describe('workflows/ask-before-you-pay.json', () => {
	const shop = withShop({ published: ['ask-before-you-pay.json'] });
	const customers = withCustomers(shop);
	const books = withHonestBooks(shop);
	books.greeting = 1;
	const messenger = () => shop.simulators.messenger;

	const startedFromChat = async () =>
		(await books.runs()).filter(({ startedBy }) => startedBy === 'Customer writes or taps').length;

	/** The next message of the shop to this person that is not known yet. */
	const says = async (psid: string, text: string) =>
		await eventually(`"${text}"`, () =>
			messenger()
				.thread(psid)
				.messages.findLast(
					({ from, text: said, attachment }) =>
						from === 'page' && (said ?? (attachment?.payload as { text?: string })?.text) === text,
				),
		);

	/** Taps a quick reply of the newest question with this text. */
	const taps = async (psid: string, question: string, title: string) => {
		const asked = await says(psid, question);
		const { payload } = (asked.quickReplies ?? []).find((reply) => reply.title === title)!;
		messenger()
			.buyer(psid)
			.tapQuickReply({ title, payload: String(payload) });
	};

	/** What the newest pay card of this person says. */
	const payCard = async (psid: string) =>
		await eventually('a pay card', () =>
			messenger()
				.thread(psid)
				.messages.flatMap(
					({ attachment }) =>
						(attachment?.payload as { elements?: Array<{ title: string; subtitle: string }> })?.elements ??
						[],
				)
				.map(({ title, subtitle }) => `${title} ${subtitle}`)
				.at(-1),
		);

	const size = 'Which size would you like?';
	const number = 'How many shall we send you?';

	it('goes on after n8n was killed while it waited, for a tap and for words, with two people at once', async () => {
		for (const psid of [lea, jamie]) {
			messenger().buyer(psid).write('hello');
			await taps(
				psid,
				'Welcome to Maple & Mug! Our shirt is organic cotton and costs $24.00. Would you like one?',
				'Order one',
			);
			await says(psid, size);
		}
		await taps(jamie, size, 'Small');
		await says(jamie, number);
		await books.parked();
		await shop.killN8n();
		await shop.restartN8n();

		await taps(lea, size, 'Medium');
		messenger().buyer(jamie).write('3');
		await says(lea, number);
		messenger().buyer(lea).write('1');
		expect(await payCard(jamie)).toMatch(/\$76\.95, incl\. \$4\.95 shipping$/);
		expect(await payCard(lea)).toMatch(/^Shirt, Medium 28,95/);
		expect(await startedFromChat()).toBe(4);
	});

	it('asks for size and number, asks again, and sells exactly that, in one execution, on a phone', async () => {
		const chat = await customers.open(jamie, phone);
		await chat.write('hi');
		expect(await chat.reads()).toMatch(/^Welcome to Maple & Mug!/);
		await chat.tapQuickReply('Order one');
		expect(await chat.reads()).toContain(size);
		await chat.tapQuickReply('Large');
		expect(await chat.reads()).toContain(number);
		await chat.write('a few');
		expect(await chat.reads()).toContain('Please write how many');
		await chat.write('2 please');
		await eventually(
			'the pay card',
			async () => (await payCard(jamie)) === 'Your order: 2 items $52.95, incl. $4.95 shipping',
		);
		const card = chat.tab.getByTestId('carousel').filter({ hasText: 'Your order: 2 items' });
		// "hi", and the tap that started the questions: the answers started nothing.
		expect(await startedFromChat()).toBe(2);

		await card.getByRole('link', { name: /PayPal/ }).click();
		const approval = await ApprovalPage.opened(chat.tab);
		const orderId = approval.orderId();
		expect(await approval.total()).toBe('$52.95');
		await approval.pay();
		await chat.isOpen();
		expect(await chat.receipt()).toMatch(/Shirt, Large[^]*Total\s+\$52\.95/);
		expect(books.captures(orderId)).toEqual(['52.95 USD']);
	});

	it('takes a person at their word who does not want to', async () => {
		const chat = await customers.open(jamie, phone);
		await chat.write('hi');
		await chat.reads();
		await chat.tapQuickReply('Order one');
		await chat.reads();
		await chat.write('do you ship to Norway?');
		expect(await chat.reads()).toContain('No problem. Tap below whenever you would like to order.');
	});
});
