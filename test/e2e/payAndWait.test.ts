import { page } from '../../playground/seed.ts';
import { Buyer } from '../support/buyer.ts';
import { eventually } from '../support/eventually.ts';
import { withShop } from '../support/shop.ts';
import { Books } from './books.ts';
import { jamie, lea, phone, withCustomers, yuki } from './customers.ts';

jest.setTimeout(180_000);

const browserHeaders = {
	'User-Agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X)',
	'Accept-Language': 'en',
};

interface Answer {
	status: number;
	/** Where a redirect leads. */
	location: string;
	title: string;
}

describe('one flow that asks, waits and goes on when PayPal has the money', () => {
	const shop = withShop({ published: ['pay-and-wait.json'] });
	const customers = withCustomers(shop);
	const books = new Books(shop);

	beforeEach(async () => await books.beginStory());

	/** A tap on a link, as a browser on a phone follows it. */
	const tap = async (url: string, headers: Record<string, string> = browserHeaders): Promise<Answer> => {
		const answer = await fetch(url, { redirect: 'manual', headers });
		const body = await answer.text();
		return {
			status: answer.status,
			location: answer.headers.get('location') ?? '',
			title: /<title>([^<]*)/.exec(body)?.[1] ?? body.slice(0, 200),
		};
	};

	const orderIdOf = ({ location }: Answer) => new URL(location).searchParams.get('token') ?? '';

	/** Buys something and gives the address behind the button of the pay card. */
	const askedToPay = async (psid: string, sku = 'mug') => {
		const buyer = new Buyer(shop.simulators.origin, psid);
		const before = (await buyer.got()).length;
		await buyer.taps('Buy', `BUY:${sku}`);
		const payUrl = await eventually('a pay card', async () =>
			(await buyer.got())
				.slice(before)
				.map(({ attachment }) => attachment?.payload.elements as PayElement[] | undefined)
				.map((elements) => elements?.[0]?.buttons?.[0]?.url)
				.find((url) => url !== undefined),
		);
		await eventually('a waiting execution', async () =>
			(await shop.api.executions()).some(({ status }) => status === 'waiting'),
		);
		return { buyer, payUrl };
	};

	const holdEvents = (event: string, times = 1) =>
		shop.simulators.world.faults.add({
			on: 'delivery',
			vendor: 'paypal',
			match: event,
			action: 'hold',
			times,
		});

	const receiptFor = async (psid: string, before: number) =>
		await eventually('a receipt', () => books.receipts(psid).length > before && books.receipts(psid));

	it('sells: card, approval, page of thanks, receipt; and PayPal knows of no order before the tap', async () => {
		const chat = await customers.open(jamie, phone);
		await chat.write('hi');
		await chat.carousel();
		books.countCallsFromHere();
		await chat.tapBuy('Stoneware mug');
		const payCard = await chat.payCard();
		expect(books.calls('paypal').filter((call) => call.includes('/orders'))).toEqual([]);
		const approval = await payCard.open();
		const orderId = approval.orderId();
		await approval.pay();
		await chat.tab.getByRole('heading', { name: 'Thank you, that is paid' }).waitFor();
		await chat.tab.getByRole('link', { name: 'Back to the chat' }).click();
		await chat.isOpen();
		await receiptFor(jamie, 0);
		expect(books.captures(orderId)).toEqual(['28.95 USD']);
		await books.runs();
		expect(books.receipts(jamie)).toHaveLength(1);
	});

	it('makes one order for two taps, a refresh and two devices, and none for a link preview', async () => {
		const { payUrl, buyer } = await askedToPay(lea);
		books.countCallsFromHere();
		expect(await tap(payUrl, { 'User-Agent': 'facebookexternalhit/1.1' })).toMatchObject({ status: 200 });
		expect(books.calls('paypal')).toEqual([]);
		const taps = await Promise.all([tap(payUrl), tap(payUrl), tap(payUrl)]);
		const again = await tap(payUrl);
		expect(new Set([...taps, again].map(orderIdOf)).size).toBe(1);
		const back = await tap(await buyer.approves(orderIdOf(again)));
		expect(back.title).toBe('Thank you, that is paid');
		expect(await tap(payUrl)).toMatchObject({ status: 200, title: 'Thank you, that is paid' });
		await receiptFor(lea, 0);
		expect(books.captures(orderIdOf(again))).toHaveLength(1);
	});

	it('keeps waiting when the buyer cancels or the bank says no, and goes on when it is paid after all', async () => {
		const { payUrl, buyer } = await askedToPay(yuki);
		const first = await tap(payUrl);
		expect((await tap(await buyer.cancels(orderIdOf(first)))).title).toBe('Nothing was charged');
		const decline = { fundingSource: 'paypal', decline: true };
		holdEvents('CHECKOUT.ORDER.APPROVED');
		expect((await tap(await buyer.approves(orderIdOf(await tap(payUrl)), decline))).title).toBe(
			'Your bank said no',
		);
		expect((await tap(await buyer.approves(orderIdOf(first)))).title).toBe('Thank you, that is paid');
		shop.simulators.world.release();
		await receiptFor(yuki, 0);
		expect(books.captures(orderIdOf(first))).toHaveLength(1);
	});

	it.each([
		[
			'long before the buyer is back',
			async (returnUrl: string, settled: () => Promise<unknown>) => {
				await settled();
				return await tap(returnUrl);
			},
		],
		[
			'when the buyer never comes back',
			async (_: string, settled: () => Promise<unknown>) => {
				await settled();
				return undefined;
			},
		],
	])("is paid by PayPal's own event %s", async (_, comeBack) => {
		const { payUrl, buyer } = await askedToPay(jamie, 'syrup');
		const before = books.receipts(jamie).length;
		const orderId = orderIdOf(await tap(payUrl));
		const returnUrl = await buyer.approves(orderId);
		const back = await comeBack(returnUrl, async () => await receiptFor(jamie, before));
		if (back) expect(back).toMatchObject({ status: 200 });
		await books.runs();
		expect(books.captures(orderId)).toHaveLength(1);
		expect(books.receipts(jamie)).toHaveLength(before + 1);
	});

	it('charges once and sends one receipt when event and buyer come at the same moment', async () => {
		const { payUrl, buyer } = await askedToPay(lea, 'cookies');
		const before = books.receipts(lea).length;
		const orderId = orderIdOf(await tap(payUrl));
		holdEvents('CHECKOUT.ORDER.APPROVED');
		const returnUrl = await buyer.approves(orderId);
		shop.simulators.world.release();
		const backs = await Promise.all([tap(returnUrl), tap(returnUrl)]);
		for (const { status } of backs) expect(status).toBe(200);
		await receiptFor(lea, before);
		await books.runs();
		expect(books.captures(orderId)).toHaveLength(1);
		expect(books.receipts(lea)).toHaveLength(before + 1);
	});

	it('is still good after four hours, when the first order has expired, at the price of the card', async () => {
		const { payUrl, buyer } = await askedToPay(yuki, 'towel');
		const before = books.receipts(yuki).length;
		const stale = orderIdOf(await tap(payUrl));
		shop.simulators.world.clock.advance(4 * 60 * 60 * 1000);
		const fresh = orderIdOf(await tap(payUrl));
		expect(fresh).not.toBe(stale);
		expect((await tap(await buyer.approves(fresh))).title).toBe('Thank you, that is paid');
		await receiptFor(yuki, before);
		expect(books.captures(fresh)).toEqual(['20.95 USD']);
	});

	it('waits through a crash of n8n', async () => {
		const { payUrl, buyer } = await askedToPay(jamie, 'beans');
		const before = books.receipts(jamie).length;
		const orderId = orderIdOf(await tap(payUrl));
		await shop.killN8n();
		await shop.restartN8n();
		const returnUrl = await buyer.approves(orderId);
		await eventually(
			'the page of thanks',
			async () => (await tap(returnUrl)).title === 'Thank you, that is paid',
		);
		await receiptFor(jamie, before);
		expect(books.captures(orderId)).toHaveLength(1);
	});

	it('does not believe a link that was tampered with, nor the order of somebody else', async () => {
		const { payUrl } = await askedToPay(lea, 'box');
		const tampered = new URL(payUrl);
		tampered.searchParams.set('c', `x${tampered.searchParams.get('c')}`);
		expect((await tap(tampered.toString())).title).toBe('This link does not work');
		const other = await askedToPay(yuki, 'mug');
		const othersOrder = orderIdOf(await tap(other.payUrl));
		await other.buyer.approves(othersOrder);
		const stolen = new URL(payUrl);
		stolen.searchParams.set('step', 'return');
		stolen.searchParams.set('token', othersOrder);
		expect((await tap(stolen.toString())).title).toBe('This link does not work');
	});

	it('names the Page in every way back to the chat', async () => {
		const { payUrl } = await askedToPay(jamie, 'mug');
		const url = new URL(payUrl);
		url.searchParams.set('c', 'nonsense');
		const html = await (await fetch(url, { headers: browserHeaders })).text();
		expect(html).toContain(`/m.me/${page.id}`);
	});
});

interface PayElement {
	buttons?: Array<{ type: string; url?: string }>;
}
