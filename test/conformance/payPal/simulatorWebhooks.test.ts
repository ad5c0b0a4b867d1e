import { createVerify, X509Certificate } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { crc32 } from 'node:zlib';

import { send, startPayPalApp, type Parsed, type PayPalApp } from '../../support/payPalApp';

interface Delivery {
	path: string;
	headers: IncomingHttpHeaders;
	body: Buffer;
}

/** Answers what the test wants and hands over what came in. */
class Listener {
	readonly deliveries: Delivery[] = [];
	status = 200;
	private waiting: Array<() => void> = [];
	private readonly server: Server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			response.writeHead(this.status).end();
			this.deliveries.push({ path: request.url!, headers: request.headers, body: Buffer.concat(chunks) });
			for (const wake of this.waiting.splice(0)) wake();
		});
	});

	async start(): Promise<string> {
		await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
	}

	async next(match: (delivery: Delivery) => boolean): Promise<Delivery> {
		for (;;) {
			const found = this.deliveries.find(match);
			if (found) return found;
			await new Promise<void>((resolve) => this.waiting.push(resolve));
		}
	}

	async stop(): Promise<void> {
		this.server.closeAllConnections();
		await new Promise((resolve) => this.server.close(resolve));
	}
}

const eventOf = ({ body }: Delivery) =>
	JSON.parse(body.toString()) as { id: string; event_type: string; resource: Parsed };
const ofType = (type: string) => (delivery: Delivery) => eventOf(delivery).event_type === type;

/** https://developer.paypal.com/api/rest/webhooks/rest/: "self verification", with nothing but Node.js. */
async function isSignedFor(webhookId: string, { headers, body }: Delivery): Promise<boolean> {
	const certificate = await send('GET', String(headers['paypal-cert-url']), undefined, {});
	const { publicKey } = new X509Certificate(String(certificate.body));
	const text = [
		headers['paypal-transmission-id'],
		headers['paypal-transmission-time'],
		webhookId,
		crc32(body),
	].join('|');
	return createVerify('SHA256')
		.update(text)
		.verify(publicKey, String(headers['paypal-transmission-sig']), 'base64');
}

describe('webhooks of the simulated PayPal', () => {
	let app: PayPalApp;
	let listener: Listener;
	let url: string;

	beforeEach(async () => {
		app = await startPayPalApp();
		listener = new Listener();
		url = await listener.start();
	});
	afterEach(async () => {
		await app.stop();
		await listener.stop();
	});

	const subscribe = async (path: string, ...names: string[]): Promise<string> => {
		const body = { url: `${url}${path}`, event_types: names.map((name) => ({ name })) };
		return (await app.call('POST', '/v1/notifications/webhooks', body)).body.id;
	};
	const approvedOrder = async (approval?: object): Promise<string> => {
		const unit = { custom_id: 'messenger:1:2', amount: { currency_code: 'EUR', value: '9.90' } };
		const order = { intent: 'CAPTURE', purchase_units: [unit] };
		const { id } = (await app.call('POST', '/v2/checkout/orders', order)).body;
		await app.buyer('approve', id, approval);
		return id;
	};

	it('are signed the way PayPal documents it, with a certificate of the right name', async () => {
		const webhookId = await subscribe('/hook', '*');
		const id = await approvedOrder();
		const approved = await listener.next(ofType('CHECKOUT.ORDER.APPROVED'));
		expect(await isSignedFor(webhookId, approved)).toBe(true);
		expect(await isSignedFor('WEBHOOK_ID', approved)).toBe(false);
		const altered = { ...approved, body: Buffer.from(approved.body.toString().replace('9.90', '8.90')) };
		expect(await isSignedFor(webhookId, altered)).toBe(false);
		expect(eventOf(approved).resource).toMatchObject({ id, status: 'APPROVED' });
		expect(approved.headers).toMatchObject({
			'content-type': 'application/json',
			'user-agent': expect.stringMatching(/^PayPal\/AUHD-/),
			'paypal-auth-algo': 'SHA256withRSA',
			'paypal-auth-version': 'v2',
			'paypal-transmission-id': expect.stringMatching(
				/^[0-9a-f]{8}-[0-9a-f]{4}-1[0-9a-f]{3}-[89ab][0-9a-f]{3}-/,
			),
			'paypal-transmission-time': expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
			'correlation-id': expect.any(String),
		});

		const answer = await send('GET', String(approved.headers['paypal-cert-url']), undefined, {});
		expect(answer.headers.get('content-type')).toBe('application/x-pem-file');
		expect(answer.headers.get('cache-control')).toBe('public,max-age=86400');
		const leaf = new X509Certificate(String(answer.body));
		expect(leaf.checkHost('messageverificationcerts.sandbox.paypal.com')).toBeDefined();
		expect(String(answer.body).match(/BEGIN CERTIFICATE/g)).toHaveLength(1);
		const now = app.world.clock.now();
		expect(leaf.validFromDate < now && now < leaf.validToDate).toBe(true);
		expect(leaf.issuer).not.toBe(leaf.subject);
	});

	it('reach only webhooks that asked for the type', async () => {
		await subscribe('/captures', 'PAYMENT.CAPTURE.COMPLETED');
		await subscribe('/all', '*');
		const id = await approvedOrder();
		await app.call('POST', `/v2/checkout/orders/${id}/capture`);
		await listener.next((delivery) => delivery.path === '/captures');
		await listener.next(ofType('CHECKOUT.ORDER.COMPLETED'));
		const to = (path: string) =>
			listener.deliveries.filter((delivery) => delivery.path === path).map(eventOf);
		expect(to('/captures').map((event) => event.event_type)).toEqual(['PAYMENT.CAPTURE.COMPLETED']);
		expect(
			to('/all')
				.map((event) => event.event_type)
				.sort(),
		).toEqual(['CHECKOUT.ORDER.APPROVED', 'CHECKOUT.ORDER.COMPLETED', 'PAYMENT.CAPTURE.COMPLETED']);
		expect(to('/captures')[0]?.resource).toMatchObject({
			custom_id: 'messenger:1:2',
			amount: { currency_code: 'EUR', value: '9.90' },
			supplementary_data: { related_ids: { order_id: id } },
		});
	});

	it.each([
		[{ pendingReason: 'PENDING_REVIEW' }, 'PAYMENT.CAPTURE.PENDING'],
		[{ captureDecline: true }, 'PAYMENT.CAPTURE.DECLINED'],
	])('tell that a capture with %j is not paid: %s', async (approval, type) => {
		await subscribe('/hook', '*');
		const id = await approvedOrder(approval);
		const captured = await app.call('POST', `/v2/checkout/orders/${id}/capture`);
		const capture = captured.body.purchase_units[0].payments.captures[0];
		const told = eventOf(await listener.next(ofType(type)));
		expect(told.resource).toMatchObject({ id: capture.id, status: capture.status });
	});

	it('tell when a pending capture has come in', async () => {
		await subscribe('/hook', '*');
		const id = await approvedOrder({ pendingReason: 'PENDING_REVIEW' });
		await app.call('POST', `/v2/checkout/orders/${id}/capture`);
		await listener.next(ofType('PAYMENT.CAPTURE.PENDING'));
		app.world.clock.advance(24 * 3_600_000);
		app.world.clock.advance(1000);
		expect(eventOf(await listener.next(ofType('PAYMENT.CAPTURE.COMPLETED'))).resource.status).toBe(
			'COMPLETED',
		);
	});

	it('can be read again by id, and sent again', async () => {
		const webhookId = await subscribe('/hook', '*');
		await approvedOrder();
		const first = await listener.next(ofType('CHECKOUT.ORDER.APPROVED'));
		const { id } = eventOf(first);
		const read = await app.call('GET', `/v1/notifications/webhooks-events/${id}`);
		expect(read.body).toEqual(eventOf(first));
		const resent = await app.call('POST', `/v1/notifications/webhooks-events/${id}/resend`, {
			webhook_ids: [webhookId],
		});
		expect(resent.status).toBe(202);
		const again = await listener.next((delivery) => delivery !== first && eventOf(delivery).id === id);
		expect(again.body.equals(first.body)).toBe(true);
		expect(await isSignedFor(webhookId, again)).toBe(true);
	});

	it('of simulated events are signed for WEBHOOK_ID, and unknown afterwards', async () => {
		const webhookId = await subscribe('/hook', '*');
		const request = { url: `${url}/simulated`, event_type: 'PAYMENT.CAPTURE.COMPLETED' };
		const answer = await app.call('POST', '/v1/notifications/simulate-event', request);
		expect(answer.status).toBe(202);
		const delivery = await listener.next(({ path }) => path === '/simulated');
		expect(await isSignedFor('WEBHOOK_ID', delivery)).toBe(true);
		expect(await isSignedFor(webhookId, delivery)).toBe(false);
		expect((await app.call('GET', `/v1/notifications/webhooks-events/${answer.body.id}`)).status).toBe(404);
	});

	it('are verified by PayPal itself over the bytes the caller spliced in', async () => {
		const webhookId = await subscribe('/hook', '*');
		await approvedOrder();
		const { headers, body } = await listener.next(ofType('CHECKOUT.ORDER.APPROVED'));
		const token = await send(
			'POST',
			`${app.origin}/api-m.paypal.com/v1/oauth2/token`,
			'grant_type=client_credentials',
			{
				authorization: `Basic ${Buffer.from(`${app.payPal.credentials().clientId}:${app.payPal.credentials().clientSecret}`).toString('base64')}`,
				'content-type': 'application/x-www-form-urlencoded',
			},
		);
		const verify = async (event: string) => {
			const rest = JSON.stringify({
				auth_algo: headers['paypal-auth-algo'],
				cert_url: headers['paypal-cert-url'],
				transmission_id: headers['paypal-transmission-id'],
				transmission_sig: headers['paypal-transmission-sig'],
				transmission_time: headers['paypal-transmission-time'],
				webhook_id: webhookId,
			});
			const text = `${rest.slice(0, -1)},"webhook_event":${event}}`;
			const answer = await send(
				'POST',
				`${app.origin}/api-m.paypal.com/v1/notifications/verify-webhook-signature`,
				text,
				{
					authorization: `Bearer ${token.body.access_token}`,
					'content-type': 'application/json',
				},
			);
			return answer.body.verification_status;
		};
		expect(await verify(body.toString())).toBe('SUCCESS');
		expect(await verify(JSON.stringify(JSON.parse(body.toString()), null, 1))).toBe('FAILURE');
	});
});
