import { freePort } from '../../../playground/n8nSetup/freePort.ts';
import { fromOutside, ReverseProxy } from '../../support/reverseProxy.ts';
import { withShop } from '../../support/shop.ts';
import { jamie, lea, yuki } from '../customers.ts';
import { withHonestBooks } from '../invariants.ts';
import { orderIdOf, tap } from '../pages/payLink.ts';
import { askToPay, holdEvents, nextReceipt } from './customer.ts';

jest.setTimeout(180_000);

/** An n8n that the world calls through a proxy, in a folder of its address. Call it where tests begin. */
function withShopBehindProxy(folder: string, n8nEnv: Record<string, string>) {
	let n8nPort = 0;
	const proxy = new ReverseProxy(folder, () => n8nPort);
	afterAll(async () => await proxy.stop());

	const shop = withShop(async () => {
		n8nPort = await freePort();
		await proxy.start();
		return {
			published: ['pay-and-wait.json'],
			n8nPort,
			n8nEnv: { N8N_WEBHOOK_URL: proxy.publicUrl, ...n8nEnv },
		};
	});
	return { proxy, shop, books: withHonestBooks(shop) };
}

describe('an n8n behind a proxy, in a folder of a public address, with endpoints of other names', () => {
	const { proxy, shop, books } = withShopBehindProxy('/shop/n8n', {
		N8N_ENDPOINT_WEBHOOK: 'hooks',
		N8N_ENDPOINT_WEBHOOK_WAIT: 'parked',
		N8N_PROXY_HOPS: '1',
	});

	/** Follows a link, and a redirect to this n8n, as a browser at home does. */
	const follow = async (url: string) => {
		const answer = await tap(url, { ...fromOutside, 'User-Agent': 'Mozilla/5.0', 'Accept-Language': 'en' });
		const isOwn = answer.location.startsWith(proxy.publicUrl);
		return isOwn ? await tap(answer.location, { ...fromOutside, 'User-Agent': 'Mozilla/5.0' }) : answer;
	};

	afterEach(() => (proxy.refusesInside = false));

	it('sells', async () => {
		const { payUrl, buyer } = await askToPay(shop, jamie);
		expect(payUrl).toMatch(new RegExp(`^${proxy.publicUrl}hooks/`));
		proxy.passed.length = 0;
		const orderId = orderIdOf(await tap(payUrl));
		expect(proxy.passed).toEqual([
			expect.stringMatching(/^GET \/shop\/n8n\/hooks\//),
			expect.stringMatching(/^GET \/shop\/n8n\/parked\/\d+\//),
		]);
		const back = await tap(await buyer.approves(orderId));
		expect(back.title).toBe('Thank you, that is paid');
		await nextReceipt(books, jamie, 0);
	});

	it("is paid by PayPal's event alone", async () => {
		const { payUrl, buyer } = await askToPay(shop, lea);
		const orderId = orderIdOf(await tap(payUrl));
		await buyer.approves(orderId);
		await nextReceipt(books, lea, 0);
		expect(books.captures(orderId)).toHaveLength(1);
	});

	it('sells when n8n cannot call its own public address', async () => {
		proxy.refusesInside = true;
		const { payUrl, buyer } = await askToPay(shop, yuki);
		holdEvents(shop);
		const orderId = orderIdOf(await follow(payUrl));
		expect((await follow(await buyer.approves(orderId))).title).toBe('Thank you, that is paid');
		await nextReceipt(books, yuki, 0);
		expect((await follow(payUrl)).title).toBe('Thank you, that is paid');
	});
});

describe('an n8n that refuses calls to private addresses, and whose own address is one', () => {
	const { shop, books } = withShopBehindProxy('', {
		N8N_SSRF_PROTECTION_ENABLED: 'true',
		// Where the vendors are; the proxy is at 127.0.0.1.
		N8N_SSRF_ALLOWED_HOSTNAMES: 'localhost',
	});

	it('sells: the browser goes where n8n may not', async () => {
		const { payUrl, buyer } = await askToPay(shop, jamie);
		holdEvents(shop);
		const toExecution = await tap(payUrl);
		expect(toExecution.location).toMatch(/\/webhook-waiting\//);
		const back = await tap(await buyer.approves(orderIdOf(await tap(toExecution.location))));
		expect((await tap(back.location)).title).toBe('Thank you, that is paid');
		await nextReceipt(books, jamie, 0);
		expect((await tap(payUrl)).title).toBe('Thank you, that is paid');
	});
});
