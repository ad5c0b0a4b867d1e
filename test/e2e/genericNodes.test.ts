import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import axios from 'axios';

import { app, buyers, page } from '../../playground/seed.ts';
import { publishGenericFlow } from '../bench/sale/genericFlow.ts';
import { Buyer, type ChatMessage } from '../support/buyer.ts';
import { eventually } from '../support/eventually.ts';
import { withShop } from '../support/shop.ts';
import { Books } from './books.ts';

jest.setTimeout(120_000);

const file = path.resolve(__dirname, '../../docs/comparison/first-sale-from-generic-nodes.json');

interface Card {
	title: string;
	subtitle: string;
	buttons: Array<{ type: string; title: string; url?: string; payload?: string }>;
}

/** docs/comparison.md says that this flow sells, and where it does not keep up. */
describe("the first sale from n8n's own nodes", () => {
	// Its Code nodes need n8n's task runner.
	const shop = withShop({ published: [], isWhole: true });
	const books = new Books(shop);
	const { psid } = buyers[0]!;
	let buyer: Buyer;
	let callback: string;

	beforeAll(async () => {
		callback = await publishGenericFlow(shop, readFileSync(file, 'utf8'));
		buyer = new Buyer(shop.simulators.origin, psid);
	}, 60_000);

	const next = async (what: string, isIt: (message: ChatMessage) => boolean, known: number) =>
		await eventually(what, async () => (await buyer.got()).slice(known).find(isIt));

	const cardsOf = ({ attachment }: ChatMessage) => (attachment?.payload.elements ?? []) as Card[];

	/** From the tap on Buy to the order behind the pay card. */
	const orders = async (sku: string): Promise<string> => {
		const known = (await buyer.got()).length;
		await buyer.taps('Buy', `BUY:${sku}`);
		const message = await next(
			'the pay card',
			(one) => cardsOf(one)[0]?.buttons[0]?.url !== undefined,
			known,
		);
		return new URL(cardsOf(message)[0]!.buttons[0]!.url!).searchParams.get('token')!;
	};

	it('goes from "hi" to one receipt, and takes the money once', async () => {
		await buyer.writes('hi');
		const products = await next('the products', (one) => cardsOf(one).length === 6, 0);
		expect(cardsOf(products)[0]!.buttons).toEqual([{ type: 'postback', title: 'Buy', payload: 'BUY:mug' }]);

		const orderId = await orders('mug');
		await buyer.approves(orderId);
		await eventually('the receipt', () => books.receipts(psid).length > 0);
		await books.answers('PAYMENT.CAPTURE.COMPLETED', 1);
		await everythingIsOver();
		expect(books.captures(orderId)).toEqual(['28.95 USD']);
		expect(books.receipts(psid)).toEqual([orderId]);
		expect((await shop.api.executions()).map(({ status }) => status)).not.toContain('error');
	});

	it('tells of a cancellation, and of a decline with another way to pay', async () => {
		const orderId = await orders('syrup');
		const known = (await buyer.got()).length;
		await axios.post(`${shop.simulators.origin}/m.me/${page.id}/referrals?as=${psid}`, {
			ref: 'checkout-cancelled',
		});
		await next('the cancellation', ({ text }) => /nothing was charged/.test(text ?? ''), known);

		await buyer.approves(orderId, { fundingSource: 'paypal', decline: true });
		const declined = (one: ChatMessage) => /bank declined/.test(String(one.attachment?.payload.text));
		const message = await next('the decline', declined, known);
		const [button] = message.attachment!.payload.buttons as Card['buttons'];
		expect(new URL(button!.url!).searchParams.get('token')).toBe(orderId);
		await buyer.approves(orderId);
		await eventually('the receipt', () => books.receipts(psid).includes(orderId));
		expect(books.captures(orderId)).toEqual(['17.45 USD']);
	});

	it('refuses what Facebook or PayPal has not signed, and a wrong verify token', async () => {
		const status = async (url: string, body: object, headers = {}) =>
			(await axios.post(url, body, { headers, validateStatus: () => true })).status;
		const delivery = { object: 'page', entry: [] };
		const signed = createHmac('sha256', app.secret).update(JSON.stringify(delivery)).digest('hex');
		expect(await status(callback, delivery)).toBe(401);
		expect(await status(callback, delivery, { 'x-hub-signature-256': 'sha256=00' })).toBe(401);
		expect(await status(callback, delivery, { 'x-hub-signature-256': `sha256=${signed}` })).toBe(200);
		const event = { event_type: 'CHECKOUT.ORDER.APPROVED', resource: { id: '5O190127TN364715T' } };
		expect(await status(`${shop.n8n.origin}/webhook/generic-paypal`, event)).toBe(401);
		const params = { 'hub.mode': 'subscribe', 'hub.verify_token': 'guessed', 'hub.challenge': '1' };
		expect((await axios.get(callback, { params, validateStatus: () => true })).status).toBe(403);
	});

	const everythingIsOver = async () =>
		await eventually('n8n to finish', async () =>
			(await shop.api.executions()).every(({ stoppedAt }) => stoppedAt),
		);
});
