import type { Workflow } from '../../playground/n8nSetup/n8nApi.ts';
import { Buyer } from '../support/buyer.ts';
import { eventually } from '../support/eventually.ts';
import { withShop } from '../support/shop.ts';
import { Books } from './books.ts';
import { jamie, lea, phone, withCustomers, yuki } from './customers.ts';
import { BuyerPage } from './pages/buyerPage.ts';
import { InboxPage } from './pages/inbox.ts';
import { orderIdOf, tap } from './pages/payLink.ts';
import { askToPay, nextReceipt } from './payAndWait/customer.ts';
import { rowsOf } from './tables.ts';

jest.setTimeout(240_000);

/** n8n looks once a minute whose time is over. */
const nextLook = 90_000;
const minutes: Record<string, number> = { 'Remind and wait': 20 };

/** Somebody who has asked for a person waits for hours; here the first wait is over at n8n's next look. */
const impatient = (workflow: Workflow): Workflow => ({
	...workflow,
	nodes: workflow.nodes.map((node) => {
		if (node.name === 'Ask and wait')
			return { ...node, parameters: { ...node.parameters, waitAmount: 70, waitUnit: 'seconds' } };
		return minutes[node.name]
			? { ...node, parameters: { ...node.parameters, waitAmount: minutes[node.name], waitUnit: 'minutes' } }
			: node;
	}),
});

/** workflows/human-takes-over.json: questions for a person, and no more reminders. */
describe('a human takes over', () => {
	const shop = withShop({ published: ['human-takes-over.json'], adapt: impatient });
	const customers = withCustomers(shop);
	const books = new Books(shop);

	const got = async (psid: string) => await new Buyer(shop.simulators.origin, psid).got();
	const welcomes = async (psid: string) =>
		(await got(psid)).filter(({ text, attachment }) =>
			(text ?? String(attachment?.payload.text)).startsWith('Welcome to Maple & Mug'),
		).length;
	const optedOut = async (psid: string) =>
		(await rowsOf(shop, 'Notices')).find((row) => row.psid === psid)?.optedOut;

	it('answers in the inbox while the buyer pays; the receipt comes; the bot is silent until they are done', async () => {
		const chat = await customers.open(jamie, phone);
		const inbox = await InboxPage.open(await chat.tab.context().newPage(), shop.simulators.origin);
		await inbox.letWorkflowTakeConversationsBack();
		await chat.write('hi');
		await chat.carousel();
		await chat.tapBuy('Stoneware mug');
		const payCard = await chat.payCard();

		await chat.write('A person, please!');
		await expectText(chat, /^I am passing you on to a person/);
		await inbox.choose('Jamie Rivera');
		await inbox.isAnsweredBy('You answer here');
		await inbox.sees('A person, please!');
		await inbox.write('Robin here. How can I help?');
		await expectText(chat, 'Robin here. How can I help?');
		await chat.write('hi, is it dishwasher safe?');
		await inbox.sees('hi, is it dishwasher safe?');
		await inbox.write('It is.');
		await expectText(chat, 'It is.');

		await (await payCard.open()).pay();
		await (await BuyerPage.opened(chat.tab)).goBackToChat();
		await chat.isOpen();
		expect(await chat.receipt()).toMatch(/Stoneware mug[^]*Total\s+\$28\.95/);
		expect(await welcomes(jamie)).toBe(1);
		await inbox.isAnsweredBy('You answer here');
		expect(books.receipts(jamie)).toHaveLength(1);

		await inbox.moveToDone();
		await chat.write('thanks, what else do you have?');
		await chat.carousel();
		expect(await welcomes(jamie)).toBe(2);
	});

	it('who has said stop is not reminded, and gets the receipt all the same; who has not, is', async () => {
		const says = async (psid: string, text: string) => {
			const known = (await got(psid)).length;
			await new Buyer(shop.simulators.origin, psid).writes(text);
			return await eventually(`an answer to ${text}`, async () => (await got(psid))[known]?.text);
		};
		expect(await says(lea, 'STOP')).toMatch(/^You get no more reminders/);
		await eventually('the row', async () => (await optedOut(lea)) === true);
		expect(await says(yuki, 'stop')).toMatch(/^You get no more reminders/);
		expect(await says(yuki, 'start')).toMatch(/^You get reminders again/);
		await eventually('the other row', async () => (await optedOut(yuki)) === false);

		const asked = { lea: await askToPay(shop, lea), yuki: await askToPay(shop, yuki) };
		const isReminder = ({ attachment }: Awaited<ReturnType<typeof got>>[number]) =>
			attachment?.payload.template_type === 'button' && String(attachment.payload.text).includes('28');
		await eventually('a reminder', async () => (await got(yuki)).some(isReminder), nextLook);
		await eventually(
			'that nobody reminds Léa',
			async () => {
				const { data } = await shop.api.execution(asked.lea.executionId);
				return JSON.stringify(data).includes('opted-out');
			},
			nextLook,
		);
		expect((await got(lea)).some(isReminder)).toBe(false);

		const orderId = orderIdOf(await tap(asked.lea.payUrl));
		await tap(await asked.lea.buyer.approves(orderId));
		await nextReceipt(books, lea, 0);
		expect(books.captures(orderId)).toEqual(['28.95 USD']);
	});

	async function expectText(chat: Awaited<ReturnType<typeof customers.open>>, text: string | RegExp) {
		await chat.tab.getByTestId('message-page').filter({ hasText: text }).last().waitFor();
	}
});
