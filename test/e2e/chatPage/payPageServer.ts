import { createServer, type Server } from 'node:http';

import { toPayPage } from '../../../nodes/payPage/payPage';
import { page } from '../../../playground/seed.ts';
import { close, listen } from '../../support/localServer';

/** What stands in the place of n8n: it sends a buyer to PayPal, and says on their return that it is paid. */
export function withPayPages(playground: { origin: string }): {
	host: string;
	payUrlOf(orderId: string): string;
} {
	let server: Server;
	const around = {
		host: '',
		payUrlOf: (orderId: string) => `http://${around.host}/pay?order=${orderId}`,
	};
	beforeAll(async () => {
		server = createServer((request, response) => {
			const { pathname, searchParams } = new URL(request.url ?? '/', 'http://n8n');
			if (pathname === '/pay') {
				const location = `${playground.origin}/www.paypal.com/checkoutnow?token=${searchParams.get('order')}`;
				return response.writeHead(302, { location }).end();
			}
			const chatUrl = `${playground.origin}/m.me/${page.id}?ref=paid`;
			// As our nodes answer.
			return response
				.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'x-frame-options': 'DENY' })
				.end(toPayPage({ kind: 'paid', acceptLanguage: 'en', chatUrl }));
		});
		around.host = (await listen(server)).replace('http://', '');
	});
	afterAll(async () => await close(server));
	return around;
}
