import Fastify from 'fastify';

import { watchTraffic } from '../../playground/control/traffic.ts';
import { createPayPalSimulator, type PayPalSimulator } from '../../playground/payPal/index.ts';
import { merchant } from '../../playground/seed.ts';
import { World } from '../../playground/world/world.ts';

/** Less than a token is good for. */
const tokenLifeMs = 8 * 60 * 60 * 1000;

/** Whatever the JSON holds. */
export type Parsed = ReturnType<JSON['parse']>;

export interface Answer {
	status: number;
	headers: Headers;
	/** Parsed JSON, or undefined for an empty answer. */
	body: Parsed;
}

/** The simulated PayPal alone on a free port. */
export interface PayPalApp {
	world: World;
	payPal: PayPalSimulator;
	origin: string;
	/** Calls the API with a valid access token; `path` begins after the host. */
	call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
	/** A new access token, good for nine hours of the clock. `call` gets one by itself. */
	accessToken(): Promise<string>;
	/** Does what the approval page does for the buyer: `order`, `approve` or `cancel`. */
	buyer(action: string, orderId: string, body?: unknown): Promise<Answer>;
	stop(): Promise<void>;
}

export async function startPayPalApp(): Promise<PayPalApp> {
	const world = new World();
	const payPal = createPayPalSimulator(world);
	const app = Fastify({ forceCloseConnections: true, pluginTimeout: 0 });
	watchTraffic(app, world);
	await app.register(async (scope) => await payPal.register(scope));
	await app.listen({ host: '127.0.0.1', port: 0 });
	const address = app.server.address() as { port: number };
	world.origin = `http://127.0.0.1:${address.port}`;
	const api = `${world.origin}/api-m.paypal.com`;
	let token: { text: string; until: number } | undefined;

	async function accessToken(): Promise<string> {
		const answer = await send('POST', `${api}/v1/oauth2/token`, 'grant_type=client_credentials', {
			authorization: `Basic ${Buffer.from(`${merchant.clientId}:${merchant.clientSecret}`).toString('base64')}`,
			'content-type': 'application/x-www-form-urlencoded',
		});
		return String((answer.body as { access_token: string }).access_token);
	}

	return {
		world,
		payPal,
		origin: world.origin,
		accessToken,
		call: async (method, path, body, headers = {}) => {
			const now = world.clock.now().getTime();
			if (!token || token.until < now) token = { text: await accessToken(), until: now + tokenLifeMs };
			return await send(method, `${api}${path}`, body === undefined ? undefined : JSON.stringify(body), {
				authorization: `Bearer ${token.text}`,
				...(method !== 'GET' && { 'content-type': 'application/json' }),
				...headers,
			});
		},
		buyer: async (action, orderId, body) => {
			const url = `${world.origin}/www.paypal.com/checkoutnow/${action}?token=${orderId}`;
			if (action === 'order') return await send('GET', url, undefined, {});
			return await send('POST', url, JSON.stringify(body ?? {}), { 'content-type': 'application/json' });
		},
		stop: async () => {
			world.stop();
			await app.close();
		},
	};
}

/** One request on a connection of its own. */
export async function send(
	method: string,
	url: string,
	body: string | undefined,
	headers: Record<string, string>,
): Promise<Answer> {
	const response = await fetch(url, { method, body, headers: { connection: 'close', ...headers } });
	const text = await response.text();
	const isJson = response.headers.get('content-type')?.includes('json');
	return {
		status: response.status,
		headers: response.headers,
		body: text === '' ? undefined : isJson ? (JSON.parse(text) as unknown) : text,
	};
}
