import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import Fastify, { type FastifyInstance } from 'fastify';

import { registerPages } from '../../../../playground/pages/index';

const pictures = readdirSync(path.resolve(__dirname, '../../../../playground/pages/pictures'));

/** The file names that the shop's table gives its products. */
function productsOnSale(): string[] {
	const table = readFileSync(path.resolve(__dirname, '../../../../workflows/products.csv'), 'utf8');
	return [...table.matchAll(/mapleandmug\.example\/pictures\/([\w.-]+)/g)].map(([, file]) => file!);
}

describe('registerPages', () => {
	let app: FastifyInstance;
	let origin: string;

	beforeAll(async () => {
		app = Fastify({ forceCloseConnections: true, pluginTimeout: 0 });
		await registerPages(app);
		origin = await app.listen({ host: '127.0.0.1', port: 0 });
	});

	afterAll(async () => await app.close());

	const get = async (url: string) => {
		const answer = await fetch(origin + url);
		return { status: answer.status, type: answer.headers.get('content-type'), body: await answer.text() };
	};

	it.each([
		['/', 'landing'],
		['/stage', 'stage'],
		['/m.me/mapleandmug', 'chat'],
		['/m.me/108542738901234?as=28777805391819468', 'chat'],
		['/business.facebook.com/latest/inbox', 'inbox'],
		['/www.paypal.com/checkoutnow?token=5O190127TN364715T', 'checkout'],
		['/www.paypal.com/webapps/billing/subscriptions?ba_token=BA-1', 'subscribe'],
		['/www.paypal.com/webapps/billing/subscriptions/update?ba_token=BA-2', 'subscribe'],
		['/www.paypal.com/agreements/approve?approval_session_id=5C991763VB2781612', 'agreement'],
		['/www.paypal.com/ncp/payment/PLB-X7MNK9P2QR8T', 'paymentLink'],
		['/www.paypal.com/invoice/p/#Z56S5LLAQ52LCPZ5', 'invoice'],
	])('%s is the %s page', async (url, bundle) => {
		const answer = await get(url);
		expect(answer.status).toBe(200);
		expect(answer.type).toBe('text/html; charset=utf-8');
		expect(answer.body).toContain(`/_playground/assets/${bundle}.js`);
	});

	it('knows no other Page', async () => {
		expect((await get('/m.me/somebodyelse')).status).toBe(404);
	});

	it.each(['landing', 'chat', 'inbox', 'checkout', 'invoice', 'subscribe', 'agreement', 'paymentLink'])(
		'builds the %s bundle, which needs nothing from elsewhere',
		async (name) => {
			const script = await get(`/_playground/assets/${name}.js`);
			const styles = await get(`/_playground/assets/${name}.css`);
			expect([script.status, styles.status]).toEqual([200, 200]);
			const addresses = styles.body.match(/url\(([^)]+)\)/g) ?? [];
			expect(addresses.length).toBeGreaterThan(0);
			for (const address of addresses) expect(address).toMatch(/^url\("?\.\/files\//);
		},
	);

	it('serves every font the style sheets name', async () => {
		const { body } = await get('/_playground/assets/chat.css');
		const files = [...new Set([...body.matchAll(/\.\/files\/([\w.-]+\.woff2)/g)].map(([, file]) => file))];
		expect(files.length).toBeGreaterThan(1);
		for (const file of files) {
			expect((await get(`/_playground/assets/files/${file}`)).type).toBe('font/woff2');
		}
	});

	it.each(pictures.filter((name) => name.endsWith('.svg')))('shows the drawing %s', async (file) => {
		const answer = await get(`/shop/pictures/${file}`);
		expect(answer.type).toContain('image/svg+xml');
		expect(answer.body).toMatch(/^<svg /);
	});

	it.each(productsOnSale())('shows the picture %s, as Messenger needs it', async (file) => {
		const answer = await fetch(`${origin}/shop/pictures/${file}`);
		expect(answer.headers.get('content-type')).toBe('image/png');
		const picture = Buffer.from(await answer.arrayBuffer());
		expect([...picture.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
		expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([800, 418]);
		expect(picture.length).toBeLessThan(60_000);
	});

	it.each([
		'/shop/pictures/nothing.svg',
		'/shop/pictures/..%2Findex.ts',
		'/_playground/assets/unknown.js',
		'/_playground/assets/chat.map',
		'/_playground/assets/files/..%2Fpackage.json',
		'/_playground/assets/files/inter-no-such-font.woff2',
	])('has no %s', async (url) => {
		expect((await get(url)).status).toBe(404);
	});
});
