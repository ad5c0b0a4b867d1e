import type { Workflow } from '../../playground/n8nSetup/n8nApi.ts';
import { Buyer, type ChatMessage } from '../support/buyer.ts';
import { eventually } from '../support/eventually.ts';
import { withShop } from '../support/shop.ts';
import { waitingFor } from '../support/waitingFor.ts';
import { Books } from './books.ts';
import { jamie, lea, yuki } from './customers.ts';
import { orderIdOf, tap } from './pages/payLink.ts';
import { askToPay, holdEvents, type Asked } from './payAndWait/customer.ts';

jest.setTimeout(240_000);

/** n8n looks once a minute whose time is over, so that the two waits take up to two minutes whatever they are. */
const nextLook = 75_000;
const fourHours = 4 * 60 * 60 * 1000;

const thanks = 'Thank you, that is paid';
const closed = 'This payment request is closed';

const seconds: Record<string, number> = { 'Ask and wait': 15, 'Remind and wait': 5 };

/** The shop's owner has less patience than the example. */
const impatient = (workflow: Workflow): Workflow => ({
	...workflow,
	nodes: workflow.nodes.map((node) => (seconds[node.name] ? waitingFor(node, seconds[node.name]!) : node)),
});

describe('an abandoned checkout', () => {
	const shop = withShop({ published: ['abandoned-checkout.json'], adapt: impatient });
	const books = new Books(shop);
	const asked: Record<string, Asked> = {};
	const played = new Map<string, Promise<void>>();

	const ordersMade = () => shop.simulators.payPal.state().orders.length;

	const got = async (psid: string, look: (message: ChatMessage) => boolean) =>
		(await new Buyer(shop.simulators.origin, psid).got()).filter(look);

	/** The reminders of an order over so much, oldest first. */
	const reminders = async (psid: string, amount: string) =>
		await got(psid, ({ attachment }) => String(attachment?.payload.text).includes(amount));

	const reminded = async (psid: string, amount: string) => {
		const found = await eventually(
			`a reminder over ${amount}`,
			async () => (await reminders(psid, amount))[0],
			nextLook,
		);
		const [button] = found.attachment!.payload.buttons as Array<{ title: string; url: string }>;
		return { text: String(found.attachment!.payload.text), ...button! };
	};

	const farewells = async (psid: string) =>
		await got(psid, ({ text }) => text?.startsWith('We have closed your order') ?? false);

	const saidFarewell = async (psid: string, count: number) =>
		await eventually('a farewell', async () => (await farewells(psid)).length === count, nextLook);

	const gotReceipt = async (psid: string, invoice: string) =>
		await eventually('a receipt', () => books.receipts(psid).includes(invoice), nextLook);

	const invoiceOf = (orderId: string) =>
		String(
			(
				shop.simulators.payPal.state().orders.find(({ id }) => id === orderId) as unknown as {
					purchase_units: Array<{ invoice_id: string }>;
				}
			).purchase_units[0]!.invoice_id,
		);

	const receiptsFor = (psid: string, invoice: string) =>
		books.receipts(psid).filter((number) => number === invoice);

	let reopened: () => void;
	const laterThatDay = new Promise<void>((resolve) => (reopened = resolve));

	/** All at the same time. */
	const stories: Record<string, () => Promise<void>> = {
		'is reminded of once, in the language of the buyer, then closed, and nothing was charged': async () => {
			const { payUrl } = asked.silent!;
			const reminder = await reminded(lea, '28,95');
			expect(reminder).toMatchObject({ title: 'Payer maintenant' });
			await saidFarewell(lea, 1);
			const made = ordersMade();
			for (const url of [payUrl, reminder.url])
				expect(await tap(url)).toMatchObject({ status: 200, title: closed });
			expect(ordersMade()).toBe(made);
			expect(await reminders(lea, '28,95')).toHaveLength(1);
		},

		'is paid when the buyer approved before the time was over, and nobody else noticed': async () => {
			const { orderId } = lastMoment;
			await gotReceipt(yuki, invoiceOf(orderId));
			expect(books.captures(orderId)).toEqual(['17.45 USD']);
			expect(await reminders(yuki, '17.45')).toEqual([]);
			shop.simulators.world.release();
			await books.answers('CHECKOUT.ORDER.APPROVED', 1);
			expect(receiptsFor(yuki, invoiceOf(orderId))).toHaveLength(1);
		},

		'goes on with the same order, by the reminder and by the old card': async () => {
			const { payUrl, buyer } = asked.reminded!;
			const { url } = await reminded(yuki, '12.95');
			await laterThatDay;
			const orderId = orderIdOf(await tap(url));
			expect(orderId).not.toBe('');
			expect(orderIdOf(await tap(payUrl))).toBe(orderId);
			expect((await tap(await buyer.approves(orderId))).title).toBe(thanks);
			await gotReceipt(yuki, invoiceOf(orderId));
			expect(books.captures(orderId)).toEqual(['12.95 USD']);
			expect((await tap(url)).title).toBe(thanks);
		},

		'takes the money with a receipt when the approval page was still open': async () => {
			const { payUrl, buyer } = asked.pageOpen!;
			await reminded(jamie, '20.95');
			await laterThatDay;
			const orderId = orderIdOf(await tap(payUrl));
			await saidFarewell(jamie, 1);
			expect((await tap(await buyer.approves(orderId))).title).toBe(closed);
			await gotReceipt(jamie, invoiceOf(orderId));
			expect(books.captures(orderId)).toEqual(['20.95 USD']);
		},

		'makes a new order when that of the first tap has expired': async () => {
			const { payUrl, buyer } = asked.expired!;
			const stale = orderIdOf(await tap(payUrl));
			await reminded(jamie, '22.95');
			expect(orderIdOf(await tap(payUrl))).toBe(stale);
			shop.simulators.world.clock.advance(fourHours);
			reopened();
			const fresh = orderIdOf(await tap(payUrl));
			expect(fresh).not.toBe(stale);
			expect((await tap(await buyer.approves(fresh))).title).toBe(thanks);
			await gotReceipt(jamie, invoiceOf(fresh));
			expect(books.captures(fresh)).toEqual(['22.95 USD']);
		},
	};

	let lastMoment: { orderId: string };

	beforeAll(async () => {
		await books.beginStory();
		const late = await askToPay(shop, yuki, 'syrup');
		const orderId = orderIdOf(await tap(late.payUrl));
		holdEvents(shop);
		await late.buyer.approves(orderId);
		lastMoment = { orderId };
		asked.expired = await askToPay(shop, jamie, 'beans');
		asked.silent = await askToPay(shop, lea, 'mug');
		asked.reminded = await askToPay(shop, yuki, 'cookies');
		asked.pageOpen = await askToPay(shop, jamie, 'towel');
		for (const [name, play] of Object.entries(stories)) {
			const playing = play();
			playing.catch(() => {});
			played.set(name, playing);
		}
	}, 60_000);

	it.each(Object.keys(stories))('%s', async (name) => {
		await expect(played.get(name)).resolves.toBeUndefined();
	});

	it('says farewell to nobody who has paid, and fails nowhere', async () => {
		await Promise.allSettled(played.values());
		const statuses = await eventually(
			'n8n to finish',
			async () => {
				const all = (await shop.api.executions()).map(({ status }) => status);
				return !all.some((status) => /^(waiting|running|new)$/.test(status)) && all;
			},
			nextLook,
		);
		expect(new Set(statuses)).toEqual(new Set(['success']));
		expect(await farewells(yuki)).toEqual([]);
		expect(await farewells(lea)).toHaveLength(1);
		expect(await farewells(jamie)).toHaveLength(1);
		const captured = shop.simulators.payPal.state().captures as unknown as Array<{ invoice_id: string }>;
		expect([jamie, lea, yuki].flatMap((psid) => books.receipts(psid)).sort()).toEqual(
			captured.map(({ invoice_id }) => invoice_id).sort(),
		);
	});
});
