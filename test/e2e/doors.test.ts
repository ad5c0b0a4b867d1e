import { createHmac } from 'node:crypto';

import axios from 'axios';

import { app, buyers, page } from '../../playground/seed.ts';
import { Buyer } from '../support/buyer.ts';
import { eventually } from '../support/eventually.ts';
import { withShop } from '../support/shop.ts';
import { askToPay, orderBehind, payUrlOf } from './payAndWait/customer.ts';
import { tap } from './pages/payLink.ts';

jest.setTimeout(180_000);

const [jamie, lea, yuki] = buyers.map(({ psid }) => psid) as [string, string, string];

describe('a published workflow, and what strangers send to it', () => {
	const shop = withShop({ published: ['pay-and-wait.json'], isWhole: true });

	const messengerUrl = () => shop.simulators.messenger.state().app.subscription!.callbackUrl;
	const payPalUrl = () => shop.simulators.payPal.state().webhooks[0]!.url;
	const executions = async () => (await shop.api.executions()).map(({ id, status }) => `${id} ${status}`);

	const form = `--b\r\nContent-Disposition: form-data; name="x"\r\n\r\ny\r\n--b--\r\n`;
	const request = async (method: 'GET' | 'POST', url: string, headers: object, data?: string) =>
		await axios.request<string>({
			...{ method, url, data, headers: { ...headers } },
			...{ validateStatus: () => true, maxRedirects: 0, responseType: 'text' },
		});

	it.each([
		['a form', 'multipart/form-data; boundary=b', form],
		['a form that never ends', 'multipart/form-data; boundary=b', form.slice(0, 40)],
		['an empty form', 'application/x-www-form-urlencoded', 'a=b'],
		['text', 'text/plain', 'hello'],
		['nothing', 'application/json', ''],
		['bytes', 'application/octet-stream', '{}'],
		['XML', 'application/xml', '<a/>'],
	])('are refused: %s starts nothing, and no error', async (_, type, body) => {
		const before = await executions();
		for (const url of [messengerUrl(), payPalUrl()]) {
			const { status } = await request('POST', url, { 'content-type': type }, body);
			// 400 and 422 are n8n's own, which reads some bodies before us.
			expect([400, 401, 422]).toContain(status);
		}
		expect(await executions()).toEqual(before);
	});

	it.each(['application/json; charset=utf-8', 'text/plain', 'application/octet-stream'])(
		'take a delivery of Facebook by its bytes, whatever it says it is: %s',
		async (type) => {
			const before = (await executions()).length;
			/** So many have come, and have come to their end. */
			const ended = async (count: number) =>
				await eventually('executions that ended', async () => {
					const all = await shop.api.executions();
					const isOver = all.every(({ status }) => ['success', 'error', 'waiting'].includes(status));
					return all.length === before + count && isOver;
				});
			// Who has written may be answered.
			await new Buyer(shop.simulators.origin, jamie).writes('hi');
			await ended(1);
			const text = `no order, as ${type}`;
			const event = { sender: { id: jamie }, timestamp: Date.now(), message: { mid: `m_${type}`, text } };
			const body = JSON.stringify({ object: 'page', entry: [{ id: page.id, time: 1, messaging: [event] }] });
			const signature = createHmac('sha256', app.secret).update(body).digest('hex');
			const headers = { 'content-type': type, 'x-hub-signature-256': `sha256=${signature}` };
			expect((await request('POST', messengerUrl(), headers, body)).status).toBe(200);
			await ended(2);
		},
	);

	it.each(['constructor', 'constructor-x', '__proto__;q=0.9,en;q=0.1', 'toString'])(
		'get a page in whatever language they ask for: %s',
		async (language) => {
			const before = await executions();
			const headers = { 'accept-language': language, 'user-agent': 'Mozilla' };
			const { status, data } = await request('GET', `${messengerUrl()}?c=x`, headers);
			expect(status).toBeLessThan(500);
			expect(data).toContain('<html lang="en"');
			expect(await executions()).toEqual(before);
		},
	);

	it('do not end the wait of a buyer whose link they have', async () => {
		const { buyer, payUrl, executionId } = await askToPay(shop, jamie, 'mug');
		const statusOf = async () => (await shop.api.executions()).find(({ id }) => id === executionId)!.status;
		for (const query of ['step[toString]=x', 'step=pay%0Aforged', 'token[]=a&token[]=b', 'checkout[x]=y']) {
			const headers = { 'accept-language': 'constructor', 'user-agent': 'Mozilla' };
			const { status } = await request('GET', `${payUrl}&${query}`, headers);
			expect(status).toBeLessThan(500);
			expect(await statusOf()).toBe('waiting');
		}
		expect(shop.n8n.log().filter((line) => line.startsWith('forged'))).toEqual([]);
		const returnUrl = await buyer.approves(await orderBehind(payUrl));
		expect((await tap(returnUrl, { 'User-Agent': 'Mozilla', 'Accept-Language': 'constructor' })).title).toBe(
			'Thank you, that is paid',
		);
		expect(await eventually('the end', async () => (await statusOf()) === 'success')).toBe(true);
	});

	it('a page says that it is to be shown nowhere else, and its address told to nobody', async () => {
		const { headers } = await request('GET', `${messengerUrl()}?c=x`, { 'user-agent': 'Mozilla' });
		expect(headers).toMatchObject({
			'referrer-policy': 'no-referrer',
			'x-content-type-options': 'nosniff',
			'cache-control': 'no-store',
			'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
		});
	});

	it('three people who tap at once, in one delivery, are all asked for their payment', async () => {
		const all = [jamie, lea, yuki].map((psid) => new Buyer(shop.simulators.origin, psid));
		const cardsOf = async (buyer: Buyer) => (await buyer.got()).map(payUrlOf).filter(Boolean).length;
		const before = await Promise.all(all.map(cardsOf));
		const deliveriesOfTaps = () =>
			shop.simulators.world.deliveries.filter(({ event }) => event.includes('postback')).length;
		const delivered = deliveriesOfTaps();
		shop.simulators.messenger.setBatchSize(3);
		await all[0]!.taps('Buy', 'BUY:syrup');
		await all[1]!.taps('Buy', 'BUY:towel');
		await all[2]!.taps('Buy', 'BUY:mug');
		for (const [index, buyer] of all.entries())
			await eventually('a card', async () => (await cardsOf(buyer)) === before[index]! + 1);
		shop.simulators.messenger.setBatchSize(1);
		expect(deliveriesOfTaps()).toBe(delivered + 1);
		await eventually('three who wait', async () => {
			const waiting = (await shop.api.executions()).filter(({ status }) => status === 'waiting');
			return waiting.length === 3;
		});
		expect((await shop.api.executions()).filter(({ status }) => status === 'error')).toEqual([]);
	});
});
