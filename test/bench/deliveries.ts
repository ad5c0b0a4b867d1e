import { createHmac, randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import axios from 'axios';

import { toWire } from '../../playground/graph/webhooks/wireEncoding.ts';
import { app, buyers, page } from '../../playground/seed.ts';
import type { Simulators } from '../../playground/server.ts';

/** One webhook request as a vendor sends it. */
export interface Delivery {
	body: Buffer;
	headers: Record<string, string>;
}

/** What people write: more than ASCII, which Facebook escapes in its own way. */
export const longText =
	'Bonjour, is the stoneware mug still there? It is for my sister – she would love the green one 💚';

/** Somebody writes something. */
export interface Written {
	psid: string;
	text: string;
}

/** A genuine delivery of Facebook's with so many text messages, none of which was ever sent before. */
export const messengerDelivery = (messages: number): Delivery =>
	messengerDeliveryOf(
		Array.from({ length: messages }, (_, index) => ({
			psid: buyers[index % buyers.length]!.psid,
			text: longText,
		})),
	);

/** The same of these messages, in this order. */
export function messengerDeliveryOf(written: Written[]): Delivery {
	const at = Date.now();
	const messaging = written.map(({ psid, text }, index) => ({
		sender: { id: psid },
		recipient: { id: page.id },
		timestamp: at + index,
		message: { mid: `m_${randomBytes(54).toString('base64url')}`, text },
	}));
	const body = toWire({ object: 'page', entry: [{ id: page.id, time: at, messaging }] });
	const sign = (algorithm: string) => createHmac(algorithm, app.secret).update(body).digest('hex');
	return {
		body,
		headers: {
			accept: '*/*',
			'content-type': 'application/json',
			'user-agent': 'facebookexternalua',
			'x-hub-signature': `sha1=${sign('sha1')}`,
			'x-hub-signature-256': `sha256=${sign('sha256')}`,
		},
	};
}

/** Takes every delivery that reaches it, and answers 200. */
class DeliveryBox {
	readonly deliveries: Delivery[] = [];
	private readonly server: Server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const wanted = Object.entries(request.headers).filter(
				(entry): entry is [string, string] =>
					typeof entry[1] === 'string' && !['host', 'connection', 'content-length'].includes(entry[0]),
			);
			this.deliveries.push({ body: Buffer.concat(chunks), headers: Object.fromEntries(wanted) });
			response.end();
		});
	});

	get url(): string {
		return `http://localhost:${(this.server.address() as AddressInfo).port}/`;
	}

	async open(): Promise<void> {
		await new Promise<void>((resolve) => this.server.listen(0, 'localhost', resolve));
	}

	async close(): Promise<void> {
		this.server.closeAllConnections();
		await new Promise<void>((resolve) => this.server.close(() => resolve()));
	}
}

/** The simulated PayPal as its merchant and its buyers use it. */
export class PayPalActor {
	private readonly simulators: Simulators;
	private token = '';

	constructor(simulators: Simulators) {
		this.simulators = simulators;
	}

	/** One call of the merchant's to the REST API. */
	async call<T>(method: 'GET' | 'POST' | 'PATCH', path: string, data?: unknown): Promise<T> {
		const { clientId, clientSecret, baseUrl } = this.simulators.payPal.credentials();
		if (this.token === '') {
			const auth = { username: clientId, password: clientSecret };
			const form = 'grant_type=client_credentials';
			const answer = await axios.post<{ access_token: string }>(`${baseUrl}/v1/oauth2/token`, form, { auth });
			this.token = answer.data.access_token;
		}
		const headers = { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' };
		return (await axios.request<T>({ method, url: baseUrl + path, data, headers })).data;
	}

	/** An order comes about and is approved, which PayPal tells all who listen. */
	async approvedOrder(): Promise<void> {
		const { id } = await this.call<{ id: string }>('POST', '/v2/checkout/orders', {
			intent: 'CAPTURE',
			purchase_units: [
				{
					custom_id: `messenger:${page.id}:${buyers[0]!.psid}`,
					amount: { currency_code: 'USD', value: '24.00' },
				},
			],
		});
		const approve = `${this.simulators.origin}/www.paypal.com/checkoutnow/approve?token=${id}`;
		await axios.post(approve, { fundingSource: 'paypal' });
	}

	/**
	 * Deliveries of so many different events, signed for that webhook, which sends to a box of ours from now on. PayPal
	 * knows the events: whoever asks for one by its id gets it.
	 */
	async deliveriesFor(webhookId: string, count: number): Promise<Delivery[]> {
		return (await this.deliveriesForEach([webhookId], count))[0]!;
	}

	/** The same for several webhooks that all want the same events. */
	async deliveriesForEach(webhookIds: string[], count: number): Promise<Delivery[][]> {
		const boxes = webhookIds.map((webhookId) => ({ webhookId, box: new DeliveryBox() }));
		await Promise.all(boxes.map(async ({ box }) => await box.open()));
		try {
			for (const { webhookId, box } of boxes)
				await this.call('PATCH', `/v1/notifications/webhooks/${webhookId}`, [
					{ op: 'replace', path: '/url', value: box.url },
				]);
			for (let made = 0; made < count; made++) await this.approvedOrder();
			const sizes = () => boxes.map(({ box }) => box.deliveries.length);
			for (const deadline = Date.now() + 60_000; sizes().some((size) => size < count);) {
				if (Date.now() > deadline) throw new Error(`${sizes().join(', ')} of ${count} deliveries came`);
				await new Promise((resolve) => setTimeout(resolve, 20));
			}
			return boxes.map(({ box }) => box.deliveries);
		} finally {
			await Promise.all(boxes.map(async ({ box }) => await box.close()));
		}
	}
}
