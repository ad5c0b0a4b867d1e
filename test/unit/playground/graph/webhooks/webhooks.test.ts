import { createHmac } from 'node:crypto';

import axios from 'axios';

import { app, buyers, page, pageAccessToken } from '../../../../../playground/seed.ts';
import { withSimulators, type ReceivedDelivery } from '../../../../support/simulators';

interface ReceivedEvent {
	sender: { id: string };
	message: { mid: string; is_echo?: boolean };
}

const minuteMs = 60_000;
const psid = buyers[0]!.psid;

describe('Webhooks of the Page', () => {
	const simulators = withSimulators();
	const { receiver } = simulators;

	const graph = async (method: string, path: string, params: object): Promise<unknown> =>
		(
			await axios.request({
				method,
				url: `${simulators.origin}/graph.facebook.com/v26.0${path}`,
				params: { access_token: pageAccessToken, ...params },
				validateStatus: () => true,
			})
		).data;

	const subscribeApp = async (fields: string, callback = receiver.url) =>
		await graph('POST', `/${app.id}/subscriptions`, {
			access_token: `${app.id}|${app.secret}`,
			object: 'page',
			callback_url: callback,
			verify_token: 'open sesame',
			fields,
		});
	const subscribePage = async (fields: string) =>
		await graph('POST', `/${page.id}/subscribed_apps`, { subscribed_fields: fields });
	const subscribe = async (fields: string) => {
		await subscribeApp(fields);
		await subscribePage(fields);
	};

	const eventsOf = ({ rawBody }: ReceivedDelivery): ReceivedEvent[] =>
		JSON.parse(rawBody.toString()).entry[0].messaging as ReceivedEvent[];
	const write = (text = 'hi') => simulators.messenger.buyer(psid).write(text);
	const sendText = async (text: string) =>
		await graph('POST', '/me/messages', {
			recipient: JSON.stringify({ id: psid }),
			message: JSON.stringify({ text, metadata: 'order 7' }),
		});
	/** Resolves once every delivery that is under way was answered and seen to. */
	const attempts = async (count: number) => {
		while (simulators.world.deliveries.filter(({ status }) => status !== null).length < count) {
			await new Promise((resolve) => simulators.world.bus.once('delivery', resolve));
		}
		await new Promise((resolve) => setImmediate(resolve));
	};

	it('are signed over the escaped bytes', async () => {
		await subscribe('messages');
		const mid = write('5 € @ 50%');
		const [delivery] = await receiver.received(1);
		const { rawBody, headers } = delivery!;

		expect(rawBody.toString()).toContain('"text":"5 \\u20ac \\u0040 50\\u0025"');
		const hmac = (algorithm: string) => createHmac(algorithm, app.secret).update(rawBody).digest('hex');
		expect(headers['x-hub-signature-256']).toBe(`sha256=${hmac('sha256')}`);
		expect(headers['x-hub-signature']).toBe(`sha1=${hmac('sha1')}`);
		expect(JSON.parse(rawBody.toString())).toEqual({
			object: 'page',
			entry: [
				{
					id: page.id,
					time: expect.any(Number),
					messaging: [
						{
							sender: { id: psid },
							recipient: { id: page.id },
							timestamp: expect.any(Number),
							message: { mid, text: '5 € @ 50%' },
						},
					],
				},
			],
		});
	});

	it('come only for fields that both the app and the Page subscribed to', async () => {
		await subscribeApp('messages,messaging_postbacks');
		await subscribePage('messages');
		const { tapPostback, tapQuickReply } = simulators.messenger.buyer(psid);
		tapPostback({ title: 'Buy', payload: 'BUY' });
		tapQuickReply({ title: 'Red', payload: 'RED' });
		const deliveries = await receiver.received(1);
		expect(deliveries.flatMap(eventsOf)).toEqual([
			expect.objectContaining({
				message: expect.objectContaining({ quick_reply: { payload: 'RED' }, text: 'Red' }),
			}),
		]);
		expect(simulators.world.deliveries).toHaveLength(1);
	});

	it('stop when the app or the Page is unsubscribed', async () => {
		await subscribe('messages');
		await graph('DELETE', `/${page.id}/subscribed_apps`, {});
		write();
		await subscribePage('messages');
		await graph('DELETE', `/${app.id}/subscriptions`, {
			access_token: `${app.id}|${app.secret}`,
			object: 'page',
		});
		write();
		expect(simulators.world.deliveries).toEqual([]);
	});

	it('echo what the Page says, from the Page to the person', async () => {
		await subscribe('messages,message_echoes');
		write();
		await sendText('Hello');
		const deliveries = await receiver.received(2);
		const echo = deliveries.flatMap(eventsOf).find(({ message }) => message.is_echo);
		expect(echo).toMatchObject({
			sender: { id: page.id },
			recipient: { id: psid },
			message: { text: 'Hello', metadata: 'order 7', app_id: Number(app.id) },
		});
	});

	it('try again at once and then later, the same bytes, until they are taken', async () => {
		await subscribe('messages');
		receiver.status = 500;
		write();
		await attempts(4);
		simulators.world.clock.advance(minuteMs);
		await attempts(5);
		receiver.status = 200;
		simulators.world.clock.advance(5 * minuteMs);
		await attempts(6);
		simulators.world.clock.advance(60 * minuteMs);

		expect(simulators.world.deliveries.map(({ attempt, status }) => [attempt, status])).toEqual([
			[1, 500],
			[2, 500],
			[3, 500],
			[4, 500],
			[5, 500],
			[6, 200],
		]);
		expect(new Set(receiver.deliveries.map(({ rawBody }) => rawBody.toString())).size).toBe(1);
		expect(simulators.messenger.state().page.subscribedFields).toEqual(['messages']);
	});

	it('end after an hour without a 200: the app is unsubscribed from the Page', async () => {
		await subscribe('messages');
		receiver.status = 404;
		write();
		await attempts(4);
		simulators.world.clock.advance(60 * minuteMs);
		await attempts(5);
		expect(simulators.messenger.state().page.subscribedFields).toBeNull();
		write();
		expect(simulators.world.deliveries).toHaveLength(5);
	});

	it('share a delivery when told to', async () => {
		await subscribe('messages');
		simulators.messenger.setBatchSize(3);
		const mids = [write('1'), write('2'), write('3')];
		const [delivery] = await receiver.received(1);
		expect(eventsOf(delivery!).map(({ message }) => message.mid)).toEqual(mids);
		write('4');
		expect(receiver.deliveries).toHaveLength(1);
		simulators.messenger.setBatchSize(1);
		expect(eventsOf((await receiver.received(2))[1]!)).toHaveLength(1);
	});

	it('come again on request', async () => {
		await subscribe('messages');
		const mid = write();
		await receiver.received(1);
		expect(simulators.messenger.redeliver(mid)).toBe(true);
		const [first, second] = await receiver.received(2);
		expect(second!.rawBody.equals(first!.rawBody)).toBe(true);
		expect(simulators.messenger.redeliver('m_unknown')).toBe(false);
	});

	describe('handshake', () => {
		it('asks the callback to echo a challenge', async () => {
			expect(await subscribeApp('messages')).toEqual({ success: true });
			expect(Object.fromEntries(receiver.handshakes[0]!)).toEqual({
				'hub.mode': 'subscribe',
				'hub.verify_token': 'open sesame',
				'hub.challenge': expect.stringMatching(/^\d+$/),
			});
		});

		it.each([
			['answers 403', () => void (receiver.status = 403), 'HTTP Status Code = 403; HTTP Message = Forbidden'],
			['echoes something else', () => void (receiver.challengeAnswer = 'hello'), 'received="hello"'],
		])('fails when the callback %s', async (_case, prepare, why) => {
			prepare();
			const answer = await subscribeApp('messages');
			expect(answer).toMatchObject({ error: { code: 2200, message: expect.stringContaining(why) } });
			expect(simulators.messenger.state().app.subscription).toBeNull();
		});

		it('fails when nobody is there, and leaves the old callback alone', async () => {
			await subscribeApp('messages');
			const answer = await subscribeApp('messages', 'http://127.0.0.1:1/');
			expect(answer).toMatchObject({ error: { code: 2200 } });
			expect(simulators.messenger.state().app.subscription?.callbackUrl).toBe(receiver.url);
		});
	});

	it('list what is subscribed', async () => {
		await subscribe('messages,messaging_postbacks');
		const appSide = await graph('GET', `/${app.id}/subscriptions`, {
			access_token: `${app.id}|${app.secret}`,
		});
		const version = 'v26.0';
		expect(appSide).toEqual({
			data: [
				{
					object: 'page',
					callback_url: receiver.url,
					active: true,
					fields: [
						{ name: 'messages', version },
						{ name: 'messaging_postbacks', version },
					],
				},
			],
		});
		expect(await graph('GET', `/${page.id}/subscribed_apps`, {})).toMatchObject({
			data: [{ id: app.id, name: app.name, subscribed_fields: ['messages', 'messaging_postbacks'] }],
		});
	});

	it('replace the list of fields, and refuse unknown ones', async () => {
		await subscribePage('messages,messaging_postbacks');
		await subscribePage('message_reads');
		expect(simulators.messenger.state().page.subscribedFields).toEqual(['message_reads']);
		expect(await subscribePage('messaging_referral')).toMatchObject({ error: { code: 100 } });
		expect(await graph('POST', `/${page.id}/subscribed_apps`, {})).toMatchObject({
			error: { message: '(#100) The parameter subscribed_fields is required' },
		});
	});
});
