import { createServer, type Server } from 'node:http';

import Fastify, { type FastifyInstance } from 'fastify';

import { serveWebView } from '../../../../playground/pages/webView.ts';
import { close, listen } from '../../../support/localServer';

describe('The web view of a phone', () => {
	let app: FastifyInstance;
	let origin: string;
	let shop: Server;
	let shopHost: string;

	beforeAll(async () => {
		shop = createServer((request, response) => {
			const { pathname, searchParams } = new URL(request.url ?? '/', 'http://shop');
			if (pathname === '/to') return response.writeHead(302, { location: searchParams.get('url')! }).end();
			if (pathname === '/cookie') return response.writeHead(200, { 'set-cookie': 'login=a=b; Path=/' }).end();
			const chunks: Buffer[] = [];
			request.on('data', (chunk: Buffer) => chunks.push(chunk));
			return request.on('end', () =>
				response
					.writeHead(200, {
						'content-type': 'text/html; charset=utf-8',
						'x-frame-options': 'DENY',
						'content-security-policy': "frame-ancestors 'none'",
					})
					.end(
						`<a href="http://${shopHost}/next">${request.headers.cookie ?? 'no cookie'} ${Buffer.concat(chunks).toString()}</a>`,
					),
			);
		});
		shopHost = (await listen(shop)).replace('http://', '');
		app = Fastify({ forceCloseConnections: true });
		await app.register(serveWebView);
		origin = await app.listen({ host: '127.0.0.1', port: 0 });
	});

	afterAll(async () => {
		await app.close();
		await close(shop);
	});

	const look = async (path: string, { phone = 'jamie', ...init }: RequestInit & { phone?: string } = {}) =>
		await fetch(`${origin}/_playground/webView/${phone}/${shopHost}${path}`, {
			redirect: 'manual',
			...init,
		});

	it('shows a page that refuses frames, and keeps its links in the frame', async () => {
		const answer = await look('/pay?checkout=1');
		expect(answer.headers.get('x-frame-options')).toBeNull();
		expect(answer.headers.get('content-security-policy')).toBeNull();
		expect(await answer.text()).toContain(`href="/_playground/webView/jamie/${shopHost}/next"`);
	});

	it('sends forms on', async () => {
		const body = new URLSearchParams({ size: 'M' });
		expect(await (await look('/form', { method: 'POST', body })).text()).toContain('size=M');
	});

	it.each([
		[
			'a page of the playground',
			() => `${origin}/www.paypal.com/checkoutnow?token=1`,
			() => '/www.paypal.com/checkoutnow?token=1',
		],
		['another page of n8n', () => '/done?ok=1', () => `/_playground/webView/jamie/${shopHost}/done?ok=1`],
	])('leads on to %s', async (_, url, expected) => {
		const answer = await look(`/to?url=${encodeURIComponent(url())}`);
		expect([answer.status, answer.headers.get('location')]).toEqual([302, expected()]);
	});

	it('says where a page leads out of the playground', async () => {
		const answer = await look(`/to?url=${encodeURIComponent('https://mapleandmug.example/a?b="<')}`);
		expect(await answer.text()).toContain('<a href="https://mapleandmug.example/a?b=%22%3C" target="_blank"');
	});

	it('keeps the cookies of each phone', async () => {
		await look('/cookie', { phone: 'lea' });
		expect(await (await look('/', { phone: 'lea' })).text()).toContain('login=a=b');
		expect(await (await look('/', { phone: 'yuki' })).text()).toContain('no cookie');
	});

	it.each(['mapleandmug.example:80', 'localhost', '169.254.169.254:80', 'localhost:80@evil.example'])(
		'fetches nothing from %s',
		async (host) => {
			const answer = await fetch(`${origin}/_playground/webView/jamie/${encodeURIComponent(host)}/`);
			expect(answer.status).toBe(404);
		},
	);

	it('says so when nobody answers', async () => {
		const answer = await fetch(`${origin}/_playground/webView/jamie/localhost:10/`);
		expect(answer.status).toBe(502);
		expect(await answer.text()).toContain('This page does not answer');
	});
});
