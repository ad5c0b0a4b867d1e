import { pageInboxAppId } from '../../playground/graph/routing/routing.ts';
import { buyers, page } from '../../playground/seed.ts';
import { Buyer } from '../support/buyer.ts';
import { eventually } from '../support/eventually.ts';
import { withShop } from '../support/shop.ts';
import { jamie, lea, phone, withCustomers, yuki } from './customers.ts';
import { InboxPage } from './pages/inbox.ts';
import { PayPalAccount } from './payPalAccount.ts';

jest.setTimeout(180_000);

interface RefundEvent {
	amount: { value: string; currency_code: string };
	links: Array<{ rel: string; href: string }>;
}

describe('refund-in-chat.json', () => {
	const shop = withShop({ published: ['refund-in-chat.json'] });
	const customers = withCustomers(shop);
	const account = new PayPalAccount(shop);

	const personOf = (psid: string) => new Buyer(shop.simulators.origin, psid);
	const nameOf = (psid: string) => buyers.find((buyer) => buyer.psid === psid)!.firstName;

	/** What went back of a payment, as PayPal announced it. */
	const refundsOf = (captureId: string): string[] =>
		shop.simulators.payPal
			.state()
			.events.filter(({ event_type }) => event_type === 'PAYMENT.CAPTURE.REFUNDED')
			.map(({ resource }) => resource as unknown as RefundEvent)
			.filter(({ links }) => links.some(({ rel, href }) => rel === 'up' && href.endsWith(captureId)))
			.map(({ amount }) => `${amount.value} ${amount.currency_code}`);

	/** Texts of the Page in this chat, oldest first. */
	const toldTo = async (psid: string): Promise<string[]> =>
		(await personOf(psid).got()).flatMap(
			({ text, attachment }) => text ?? (attachment?.payload.text as string | undefined) ?? [],
		);

	const isTold = async (psid: string, words: RegExp, since = 0) =>
		await eventually(`a message like ${String(words)}`, async () =>
			(await toldTo(psid)).slice(since).find((text) => words.test(text)),
		);

	const midOf = (psid: string, text: string): string =>
		shop.simulators.messenger.thread(psid).messages.find((message) => message.text === text)!.mid;

	const saysHello = async (psid: string) => {
		const told = (await toldTo(psid)).length;
		await personOf(psid).writes('hello');
		await isTold(psid, /Welcome to Maple & Mug/, told);
	};

	/** A payment made in this chat before. */
	const paidBy = async (psid: string): Promise<string> => {
		await saysHello(psid);
		const order = await account.call('POST', '/v2/checkout/orders', {
			intent: 'CAPTURE',
			purchase_units: [
				{ custom_id: `messenger:${page.id}:${psid}`, amount: { currency_code: 'USD', value: '28.95' } },
			],
		});
		await personOf(psid).approves(order.id);
		await account.call('POST', `/v2/checkout/orders/${order.id}/capture`);
		return captureOf(order.id)!;
	};

	const captureOf = (orderId: string): string | undefined =>
		(
			shop.simulators.payPal.state().captures as unknown as Array<{
				id: string;
				supplementary_data: { related_ids: { order_id: string } };
			}>
		).find(({ supplementary_data: { related_ids } }) => related_ids.order_id === orderId)?.id;

	/** From now on a person answers in this chat: the workflow hears only what goes to that person. */
	const isHandedOver = async (psid: string) => {
		const { messenger } = shop.simulators;
		await eventually(
			'a person to have the chat',
			() => messenger.routing.ownerOf(messenger.thread(psid)) === pageInboxAppId,
		);
	};

	const asksFor = async (psid: string, captureId: string) => {
		const since = (await toldTo(psid)).length;
		await personOf(psid).taps('Ask for a refund', `REFUND:${captureId}`);
		await isTold(psid, new RegExp(`Someone from our shop will look at it.*${captureId}`, 's'), since);
		await isHandedOver(psid);
	};

	const openInbox = async () => {
		const chat = await customers.open(jamie, phone);
		const inbox = await InboxPage.open(await chat.tab.context().newPage(), shop.simulators.origin);
		await inbox.letWorkflowTakeConversationsBack();
		return inbox;
	};

	/** How often a person was asked which payment they mean, since then. */
	const asked = async (psid: string, since: number) =>
		(await toldTo(psid)).slice(since).filter((text) => text.startsWith('Of course.')).length;

	/** Follows a link into the chat. */
	const chatAt = async (url: string) => {
		const chat = await customers.open(jamie, phone);
		await chat.tab.goto(`${url}&as=${jamie}`);
		await chat.isOpen();
	};

	/** Nothing runs any more, however long somebody may take to answer. */
	const nobodyRuns = async () => {
		await saysHello(yuki);
		await eventually('n8n to have done all there is to do', async () =>
			(await shop.api.executions()).every(({ status }) => !['new', 'running'].includes(status)),
		);
	};

	/** Everything that was set off so far is over: who wrote last has an answer. */
	const allIsDone = async () => {
		await saysHello(yuki);
		await eventually('n8n to finish', async () =>
			(await shop.api.executions()).every(({ stoppedAt }) => stoppedAt),
		);
	};

	const failed = new Set<string>();

	const whyFailed = async (id: string) => {
		const { resultData } = (await shop.api.execution(id)).data;
		return `${Object.keys(resultData.runData).at(-1)}: ${resultData.error?.message}`;
	};

	afterEach(async () => {
		const runs = await shop.api.executions({ status: ['error', 'crashed'] });
		const failedNow = runs.map(({ id }) => id).filter((id) => !failed.has(id));
		for (const id of failedNow) failed.add(id);
		expect(await Promise.all(failedNow.map(whyFailed))).toEqual([]);
	});

	it('gives the money back when a person of the shop says so in the inbox, and tells the buyer once', async () => {
		const chat = await customers.open(jamie, phone);
		const inbox = await InboxPage.open(await chat.tab.context().newPage(), shop.simulators.origin);
		await inbox.letWorkflowTakeConversationsBack();
		await chat.write('hi');
		expect(await chat.reads()).toContain('Welcome to Maple & Mug!');
		await chat.tapButton('Buy the mug');
		const approval = await (await chat.payCard()).open();
		const orderId = approval.orderId();
		await approval.pay();
		await chat.tab.getByRole('link', { name: 'Back to the chat' }).click();
		await chat.isOpen();
		expect(await chat.receipt()).toContain('$28.95');
		const captureId = captureOf(orderId)!;
		expect(await chat.reads()).toContain(captureId);

		await chat.tapButton('Ask for a refund');
		expect(await chat.reads()).toMatch(
			new RegExp(`Someone from our shop will look at it.*${captureId}`, 's'),
		);
		await inbox.choose('Jamie');
		await inbox.isAnsweredBy('You answer here');
		await inbox.reply('Refund approved: …', captureId);
		expect(await chat.reads()).toBe(`Refund approved: ${captureId}`);
		expect(await chat.reads()).toMatch(/^We have refunded .*\$28\.95/);
		await inbox.isAnsweredBy('Your workflow answers');
		await allIsDone();
		expect(refundsOf(captureId)).toEqual(['28.95 USD']);
		expect((await toldTo(jamie)).filter((text) => text.startsWith('We have refunded'))).toHaveLength(1);
	});

	it('gives it back once when it is approved twice, and in the language of the buyer', async () => {
		const captureId = await paidBy(lea);
		await asksFor(lea, captureId);
		const inbox = await openInbox();
		await inbox.choose(nameOf(lea));
		await inbox.write(`Refund approved: ${captureId}`);
		await isTold(lea, /rembours.*28,95/);
		await inbox.write(`refund Approved: ${captureId}, as I said`);
		await inbox.isAnsweredBy('Your workflow answers');
		await allIsDone();
		expect(refundsOf(captureId)).toEqual(['28.95 USD']);
		expect((await toldTo(lea)).filter((text) => /rembours/i.test(text))).toHaveLength(1);
		const told = await toldTo(lea);
		expect(told.filter((text) => text.startsWith('No money'))).toEqual([]);
		await personOf(lea).taps('Ask for a refund', `REFUND:${captureId}`);
		await isTold(lea, /We could not find a payment with this number/, told.length);
	});

	it('gives back nothing when it is declined, and is silent until the person is done', async () => {
		const captureId = await paidBy(jamie);
		await asksFor(jamie, captureId);
		const inbox = await openInbox();
		await inbox.choose(nameOf(jamie));
		await inbox.reply('Refund declined: …', 'the mug was sent as you ordered it.');
		const told = (await toldTo(jamie)).length;
		await personOf(jamie).writes('But I would like my money back!');
		await inbox.sees('But I would like my money back!');
		await allIsDone();
		expect(await toldTo(jamie)).toHaveLength(told);
		expect(refundsOf(captureId)).toEqual([]);
		await inbox.moveToDone();
		await personOf(jamie).writes('I want a refund');
		await isTold(jamie, /tap “Ask for a refund”/, told);
		const question = (await personOf(jamie).got()).at(-1)!.attachment!.payload as {
			buttons: Array<{ title: string; url: string }>;
		};
		const { title, url } = question.buttons[0]!;
		expect(title).toBe('Not now');
		await chatAt(url);
		await isTold(jamie, /^All right\./, told);
	});

	it('takes a buyer who writes the words of approval for one who asks, however impatient', async () => {
		const captureId = await paidBy(jamie);
		const told = (await toldTo(jamie)).length;
		const words = `Refund approved: ${captureId}`;
		await personOf(jamie).writes(words);
		await isTold(jamie, /tap “Ask for a refund”/, told);
		await personOf(jamie).writes(words);
		await isTold(jamie, /We could not find a payment with this number/, told);
		await personOf(jamie).writes(words);
		await eventually('a second question', async () => (await asked(jamie, told)) === 2);
		await personOf(jamie).writes(captureId);
		await isTold(jamie, /Someone from our shop will look at it/, told);
		await isHandedOver(jamie);
		await personOf(jamie).writes(words);
		await nobodyRuns();
		expect(refundsOf(captureId)).toEqual([]);
		const inbox = await openInbox();
		await inbox.choose(nameOf(jamie));
		await inbox.moveToDone();
	});

	it('neither shows nor gives back a payment of another chat', async () => {
		const captureId = await paidBy(lea);
		await saysHello(jamie);
		const told = (await toldTo(jamie)).length;
		await personOf(jamie).taps('Ask for a refund', `REFUND:${captureId}`);
		expect(await isTold(jamie, /We could not find a payment with this number/, told)).not.toContain(
			captureId,
		);
		const inbox = await openInbox();
		await inbox.choose(nameOf(jamie));
		await inbox.write(`Refund approved: ${captureId}`);
		expect(await isTold(jamie, /^There is no refund to confirm/)).toBe(
			`There is no refund to confirm. The payment ${captureId} was not made in this chat.`,
		);
		await allIsDone();
		expect(refundsOf(captureId)).toEqual([]);
	});

	it('gives back a part, each part once, and then the rest', async () => {
		const captureId = await paidBy(jamie);
		const told = (await toldTo(jamie)).length;
		await personOf(jamie).writes('A refund, please!');
		await isTold(jamie, /tap “Ask for a refund” .* Or write its number/, told);
		await personOf(jamie).writes(captureId);
		await isTold(jamie, new RegExp(`Someone from our shop will look at it.*${captureId}`, 's'));
		const inbox = await openInbox();
		await inbox.choose(nameOf(jamie));
		await inbox.write(`Refund 5,00: ${captureId}`);
		await isTold(jamie, /\$5\.00/);
		await inbox.isAnsweredBy('Your workflow answers');
		expect(shop.simulators.messenger.redeliver(midOf(jamie, `Refund 5,00: ${captureId}`))).toBe(true);
		await allIsDone();
		expect(refundsOf(captureId)).toEqual(['5.00 USD']);
		await inbox.write(`Refund 1,500.00: ${captureId}`);
		await isTold(jamie, /^There is no refund to confirm. Amount/);
		await inbox.write(`Refund approved: ${captureId}`);
		await eventually('the rest', () => refundsOf(captureId).length === 2);
		await allIsDone();
		expect(refundsOf(captureId)).toEqual(['5.00 USD', '23.95 USD']);
	});

	it('tells of money that is given back on paypal.com as well', async () => {
		const captureId = await paidBy(yuki);
		const told = (await toldTo(yuki)).length;
		await account.call('POST', `/v2/payments/captures/${captureId}/refund`);
		expect(await isTold(yuki, /28\.95/, told)).toMatch(/返金/);
	});

	it('gives it back also where the app may not take the conversation back, and leaves the telling to the person', async () => {
		shop.simulators.messenger.routing.setDefaultApp(page.id, undefined);
		const captureId = await paidBy(jamie);
		await asksFor(jamie, captureId);
		const told = (await toldTo(jamie)).length;
		shop.simulators.messenger.pageInbox.write(jamie, `Refund approved: ${captureId}`);
		await eventually('the refund', () => refundsOf(captureId).length > 0);
		await allIsDone();
		expect(refundsOf(captureId)).toEqual(['28.95 USD']);
		expect((await toldTo(jamie)).slice(told)).toEqual([`Refund approved: ${captureId}`]);
	});
});
