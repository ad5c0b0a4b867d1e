import { createHmac } from 'node:crypto';
import { crc32 } from 'node:zlib';

import axios from 'axios';

import { app, buyers, merchant, page, pageAccessToken } from '../../playground/seed.ts';
import type { World } from '../../playground/world/world.ts';
import { Buyer } from '../support/buyer.ts';
import { withSameChecksum } from '../support/checksumForgery.ts';
import { eventually } from '../support/eventually.ts';
import { withShop } from '../support/shop.ts';
import { selfSign } from '../support/signingCertificate.ts';
import { Receiver } from '../support/simulators.ts';
import { Books } from './books.ts';

type Delivery = Parameters<World['deliver']>[0];

const approved = 'CHECKOUT.ORDER.APPROVED';
const { psid } = buyers[0]!;

/** A story takes about ten seconds, on a busy machine several times as long. */
jest.setTimeout(180_000);

describe('what only looks like a delivery of PayPal or Facebook', () => {
	const shop = withShop();
	const books = new Books(shop);
	const sent: Delivery[] = [];
	let buyer: Buyer;

	beforeAll(() => {
		const { world } = shop.simulators;
		const deliver = world.deliver.bind(world);
		jest.spyOn(world, 'deliver').mockImplementation(async (delivery) => {
			sent.push(delivery);
			return await deliver(delivery);
		});
	});

	beforeEach(async () => {
		await books.beginStory();
		buyer = new Buyer(shop.simulators.origin, psid);
	});

	const post = async (url: string, body: Buffer | string, headers: Record<string, string>) => {
		const answer = await axios.post(url, Buffer.from(body), {
			headers: { 'content-type': 'application/json', ...headers },
			validateStatus: () => true,
		});
		return answer.status;
	};

	const orders = async (sku: string): Promise<string> => {
		const known = new Set(shop.simulators.payPal.state().orders.map(({ id }) => id));
		shop.simulators.messenger.buyer(psid).tapPostback({ title: 'Buy', payload: `BUY:${sku}` });
		return await eventually(
			'the order',
			() => shop.simulators.payPal.state().orders.find(({ id }) => !known.has(id))?.id as string | undefined,
		);
	};

	/** A buyer approves an order, and PayPal's word of it stays on the way until `release`. */
	const interceptApproval = async (orderId: string): Promise<Delivery> => {
		shop.simulators.world.faults.add({ on: 'delivery', action: 'hold', match: approved });
		await buyer.approves(orderId);
		return await eventually('the event', () =>
			sent.find(({ event, body }) => event === approved && body.includes(orderId)),
		);
	};

	const expectNothingHappened = async (orderId: string) => {
		expect(await books.runs()).toEqual([]);
		expect(books.captures(orderId)).toEqual([]);
		expect(books.receipts(psid)).not.toContain(orderId);
	};

	const refusals = () => shop.n8n.log().filter((line) => /refused/.test(line)).length;

	describe('in the name of PayPal', () => {
		it('is refused when it is signed by somebody else', async () => {
			const orderId = await orders('mug');
			const { url, headers, body } = await interceptApproval(orderId);
			await books.beginStory();
			const [{ id: webhookId = '' } = {}] = shop.simulators.payPal.state().webhooks;
			const day = 24 * 3_600_000;
			const forger = await selfSign('messageverificationcerts.sandbox.paypal.com', {
				notBefore: new Date(Date.now() - day),
				notAfter: new Date(Date.now() + day),
			});
			const elsewhere = new Receiver();
			await elsewhere.start();
			elsewhere.challengeAnswer = forger.pem;
			const forgersOwn = new URL('/v1/notifications/certs/CERT-1', elsewhere.url).href;
			const logged = refusals();
			try {
				for (const certificateUrl of [headers['paypal-cert-url']!, forgersOwn]) {
					const signed = forger.sign(body, webhookId, { 'paypal-cert-url': certificateUrl });
					expect(await post(url, body, signed)).toBe(401);
				}
				expect(elsewhere.handshakes).toEqual([]);
			} finally {
				await elsewhere.stop();
			}
			expect(await post(url, body, { ...headers, 'paypal-transmission-sig': 'AAAA' })).toBe(401);
			expect(await post(url, body, {})).toBe(401);
			await expectNothingHappened(orderId);
			expect(refusals() - logged).toBe(4);
		});

		it('is refused when a genuine delivery was changed, also when its checksum stays the same', async () => {
			const [cheap, dear] = [await orders('cookies'), await orders('box')];
			const genuine = await interceptApproval(cheap);
			await books.beginStory();
			const { url, headers } = genuine;
			const changed = genuine.body.toString().replaceAll(cheap, dear);
			expect(await post(url, changed, headers)).toBe(401);

			const dearer = withSameChecksum(genuine.body, '12.95', '53.95');
			const ofAnother = withSameChecksum(genuine.body, cheap, dear);
			const dearerOfAnother = withSameChecksum(ofAnother, '12.95', '53.95');
			const toAnotherChat = withSameChecksum(genuine.body, psid, buyers[1]!.psid);
			for (const forged of [dearer, ofAnother, dearerOfAnother, toAnotherChat]) {
				expect(crc32(forged)).toBe(crc32(genuine.body));
				expect(forged).not.toEqual(genuine.body);
				expect(await post(url, forged, headers)).toBe(401);
			}
			const unknown = withSameChecksum(dearerOfAnother, genuine.eventId, genuine.eventId.replace(/\d/g, '0'));
			expect(await post(url, unknown, headers)).toBe(503);
			await expectNothingHappened(dear);
			expect(books.captures(cheap)).toEqual([]);

			shop.simulators.world.release();
			await eventually('the genuine payment', () => books.captures(cheap).length === 1);
			await eventually('the genuine receipt', () => books.receipts(psid).includes(cheap));
			await books.beginStory();
			expect(await post(url, dearerOfAnother, headers)).toBe(401);
			await expectNothingHappened(dear);
		});
	});

	describe('in the name of Facebook', () => {
		const message = Buffer.from(
			JSON.stringify({
				object: 'page',
				entry: [
					{
						id: page.id,
						time: 1_795_000_000_000,
						messaging: [
							{
								sender: { id: psid },
								recipient: { id: page.id },
								timestamp: 1_795_000_000_000,
								postback: { mid: 'm_forged', title: 'Buy', payload: 'BUY:mug' },
							},
						],
					},
				],
			}),
		);
		const hmac = (algorithm: string, secret: string, body = message) =>
			`${algorithm}=${createHmac(algorithm, secret).update(body).digest('hex')}`;
		const callback = () => shop.simulators.messenger.state().app.subscription!.callbackUrl;

		it.each([
			['is signed with another secret', { 'x-hub-signature-256': hmac('sha256', 'f'.repeat(32)) }],
			['is not signed', {}],
			['is signed by SHA-1 only', { 'x-hub-signature': hmac('sha1', app.secret) }],
			[
				'carries the signature of other bytes',
				{ 'x-hub-signature-256': hmac('sha256', app.secret, Buffer.from('{}')) },
			],
		])(
			'is refused when it %s',
			async (_how, headers) => {
				const before = (await buyer.sees()).length;
				expect(await post(callback(), message, headers as Record<string, string>)).toBe(401);
				expect(await books.runs()).toEqual([]);
				expect(await buyer.sees()).toHaveLength(before);
			},
			30_000,
		);

		it('would be let in with the right signature', async () => {
			expect(await post(callback(), message, { 'x-hub-signature-256': hmac('sha256', app.secret) })).toBe(
				200,
			);
			expect(await books.runs()).toEqual([{ status: 'success', startedBy: 'Customer writes or taps' }]);
		});

		it('gets no handshake with a wrong verify token', async () => {
			const answer = await axios.get<string>(callback(), {
				params: { 'hub.mode': 'subscribe', 'hub.challenge': '12345', 'hub.verify_token': 'guessed' },
				validateStatus: () => true,
			});
			expect(answer.status).toBe(403);
			expect(answer.data).not.toContain('12345');
		});
	});

	it('leaves no secret in the log of n8n', () => {
		const log = shop.n8n.log().join('\n');
		for (const secret of [app.secret, pageAccessToken, merchant.clientSecret]) {
			expect(log).not.toContain(secret);
		}
		expect(log).not.toMatch(/A21AA|sha256=/);
	});
});
