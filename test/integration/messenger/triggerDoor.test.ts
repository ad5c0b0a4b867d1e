import axios from 'axios';

import { signMessengerDelivery } from '../../../nodes/vendors/messenger/events/signature';
import { app, page } from '../../../playground/seed.ts';
import { withMessengerTrigger } from '../../support/messengerTrigger';
import { logLines, type PlacedNode } from '../../support/n8nCore';

const { host, psid, trigger, items } = withMessengerTrigger();

describe('a delivery of any kind of body', () => {
	const text = 'order';
	const body = Buffer.from(
		JSON.stringify({
			object: 'page',
			entry: [
				{
					id: page.id,
					time: 1795332600000,
					messaging: [
						{ sender: { id: psid }, timestamp: 1795332600000, message: { mid: 'm_genuine', text } },
					],
				},
			],
		}),
	);

	it.each(
		[1, 2].flatMap((version) =>
			[
				'application/json',
				'application/json; charset=utf-8',
				'text/plain',
				'application/octet-stream',
				'',
			].map((type) => [version, type] as const),
		),
	)('is proven by its bytes: version %i, %j', async (typeVersion, type) => {
		const placed = { ...trigger(), typeVersion };
		await host.publish(placed);
		const { status } = await axios.post(host.urlOf(placed), body, {
			headers: {
				'content-type': type === '' ? false : type,
				'x-hub-signature-256': signMessengerDelivery(body, app.secret),
			},
			validateStatus: () => true,
		});
		expect(status).toBe(200);
		expect(items()).toMatchObject([{ mid: 'm_genuine', text }]);
	});

	it.each([1, 2])(
		'can not be proven as a form with files, whoever sent it: version %i',
		async (typeVersion) => {
			const placed = { ...trigger(), typeVersion };
			await host.publish(placed);
			const { status } = await axios.post(host.urlOf(placed), body, {
				headers: {
					'content-type': 'multipart/form-data; boundary=b',
					'x-hub-signature-256': signMessengerDelivery(body, app.secret),
				},
				validateStatus: () => true,
			});
			expect(status).toBe(401);
			expect(host.executions).toEqual([]);
		},
	);
});

describe('a delivery that is not proven', () => {
	const body = Buffer.from(
		JSON.stringify({
			object: 'page',
			entry: [
				{
					id: page.id,
					time: 1795332600000,
					messaging: [
						{ sender: { id: psid }, timestamp: 1795332600000, message: { mid: 'm_forged', text: 'free!' } },
					],
				},
			],
		}),
	);
	const post = async (placed: PlacedNode, headers: Record<string, string>, content = body) =>
		await axios.post(host.urlOf(placed), content, {
			headers: { 'content-type': 'application/json', ...headers },
			validateStatus: () => true,
		});

	it.each([
		['has no signature', () => ({}), 'missing-signature'],
		[
			'is signed with another secret',
			() => ({ 'x-hub-signature-256': signMessengerDelivery(body, 'guess') }),
			'wrong-signature',
		],
		[
			'was changed on the way',
			() => ({ 'x-hub-signature-256': signMessengerDelivery(Buffer.from('{}'), app.secret) }),
			'wrong-signature',
		],
	])('gets 401, starts nothing and leaves one line in the log: it %s', async (_, headers, reason) => {
		const placed = trigger();
		await host.publish(placed);
		expect((await post(placed, headers())).status).toBe(401);
		expect(host.executions).toEqual([]);
		expect(logLines).toEqual([
			{ level: 'warn', message: `Messenger Trigger "Messenger Trigger" refused a delivery: ${reason}` },
		]);
	});

	it('is refused before it is read: nonsense gets the same answer', async () => {
		const placed = trigger();
		await host.publish(placed);
		const answer = await post(
			placed,
			{ 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` },
			Buffer.from('{'),
		);
		expect(answer.status).toBe(401);
	});

	it('while a genuine one that makes no sense gets 200', async () => {
		const placed = trigger();
		await host.publish(placed);
		const nonsense = Buffer.from('{');
		const headers = { 'x-hub-signature-256': signMessengerDelivery(nonsense, app.secret) };
		expect((await post(placed, headers, nonsense)).status).toBe(200);
		expect(host.executions).toEqual([]);
	});

	it('for another Page of the same app starts nothing', async () => {
		const placed = trigger();
		await host.publish(placed);
		const other = Buffer.from(body.toString().replace(`"id":"${page.id}"`, '"id":"999"'));
		const headers = { 'x-hub-signature-256': signMessengerDelivery(other, app.secret) };
		expect((await post(placed, headers, other)).status).toBe(200);
		expect(host.executions).toEqual([]);
	});
});

describe('the handshake', () => {
	const ask = async (placed: PlacedNode, params: Record<string, string>) =>
		await axios.get<string>(host.urlOf(placed), { params, validateStatus: () => true, responseType: 'text' });

	it.each([
		['with a wrong token', { 'hub.mode': 'subscribe', 'hub.verify_token': 'guess' }],
		['with no token', { 'hub.mode': 'subscribe' }],
		['with nothing', {}],
	])('%s gets 403 and no challenge', async (_, params) => {
		const placed = trigger();
		await host.publish(placed);
		const answer = await ask(placed, { ...params, 'hub.challenge': '1158201444' } as Record<string, string>);
		expect(answer.status).toBe(403);
		expect(answer.data).not.toContain('1158201444');
	});
});
