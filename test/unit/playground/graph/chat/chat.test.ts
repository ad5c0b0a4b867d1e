import axios from 'axios';

import type { ChatThread } from '../../../../../playground/graph/index.ts';
import { ads, app, buyers, page, pageAccessToken } from '../../../../../playground/seed.ts';
import { withSimulators } from '../../../../support/simulators';

const psid = buyers[1]!.psid;

describe('Chat API', () => {
	const simulators = withSimulators();
	const { receiver } = simulators;

	const chat = async (method: string, path: string, body?: object, as = psid) =>
		await axios.request({
			method,
			url: `${simulators.origin}/m.me/${page.id}/${path}`,
			params: { as },
			data: body,
			validateStatus: () => true,
		});
	const thread = async (): Promise<ChatThread> => (await chat('GET', 'thread')).data as ChatThread;
	const send = async (body: object) =>
		await axios.post(
			`${simulators.origin}/graph.facebook.com/v26.0/me/messages`,
			{ recipient: { id: psid }, ...body },
			{ params: { access_token: pageAccessToken } },
		);
	const events = () =>
		receiver.deliveries.flatMap(({ rawBody }) => JSON.parse(rawBody.toString()).entry[0].messaging);

	beforeEach(async () => {
		const fields = 'messages,messaging_postbacks,messaging_referrals,message_reads,message_deliveries';
		const graph = `${simulators.origin}/graph.facebook.com/v26.0`;
		await axios.post(`${graph}/${app.id}/subscriptions`, {
			access_token: `${app.id}|${app.secret}`,
			object: 'page',
			callback_url: receiver.url,
			verify_token: 'x',
			fields,
		});
		await axios.post(`${graph}/${page.id}/subscribed_apps`, {
			access_token: pageAccessToken,
			subscribed_fields: fields,
		});
	});

	it('shows an empty conversation at first', async () => {
		expect(await thread()).toEqual({
			page: { id: page.id, name: page.name, picture: expect.any(String) },
			buyer: { psid, firstName: 'Léa', lastName: 'Moreau', picture: expect.any(String) },
			typing: false,
			messages: [],
		});
	});

	it('sends what the person writes to the Page', async () => {
		const { status, data } = await chat('POST', 'messages', { text: 'Bonjour' });
		expect(status).toBe(202);
		await receiver.received(1);
		expect(events()).toMatchObject([{ sender: { id: psid }, message: { mid: data.mid, text: 'Bonjour' } }]);
		expect((await thread()).messages).toMatchObject([{ mid: data.mid, from: 'buyer', text: 'Bonjour' }]);
	});

	it('offers quick replies on the newest message only', async () => {
		await chat('POST', 'messages', { text: 'hi' });
		await send({
			message: { text: 'Which?', quick_replies: [{ content_type: 'text', title: 'Red', payload: 'RED' }] },
		});
		expect((await thread()).messages.at(-1)!.quickReplies).toEqual([
			{ title: 'Red', payload: 'RED', contentType: 'text' },
		]);
		const tapped = await chat('POST', 'messages', { quickReply: { title: 'Red', payload: 'RED' } });
		await receiver.received(2);
		expect(events()[1].message).toEqual({
			quick_reply: { payload: 'RED' },
			mid: tapped.data.mid,
			text: 'Red',
		});
		expect((await thread()).messages.some(({ quickReplies }) => quickReplies)).toBe(false);
	});

	it('passes templates on as they were sent, and taps on their buttons back', async () => {
		await chat('POST', 'messages', { text: 'hi' });
		const attachment = {
			type: 'template',
			payload: {
				template_type: 'button',
				text: 'Pay?',
				buttons: [{ type: 'postback', title: 'Pay', payload: 'PAY' }],
			},
		};
		const { data } = await send({ message: { attachment } });
		expect((await thread()).messages.at(-1)).toMatchObject({ mid: data.message_id, attachment });
		const body = { mid: data.message_id, title: 'Pay', payload: 'PAY' };
		const tap = await chat('POST', 'postbacks', body);
		await receiver.received(2);
		expect(events()[1].postback).toEqual({ title: 'Pay', payload: 'PAY', mid: tap.data.mid });
		expect((await thread()).messages.at(-1)).toMatchObject({ from: 'buyer', text: 'Pay' });
	});

	it('shows typing until a message comes, or for 20 seconds', async () => {
		await chat('POST', 'messages', { text: 'hi' });
		await send({ sender_action: 'typing_on' });
		expect((await thread()).typing).toBe(true);
		await send({ message: { text: 'Hello' } });
		expect((await thread()).typing).toBe(false);
		await send({ sender_action: 'typing_on' });
		simulators.world.clock.advance(20_000);
		expect((await thread()).typing).toBe(false);
	});

	it('shows that the Page has seen the messages', async () => {
		await chat('POST', 'messages', { text: 'hi' });
		await send({ sender_action: 'mark_seen' });
		expect(Date.parse((await thread()).seenAt!)).toBeLessThanOrEqual(simulators.world.clock.now().getTime());
	});

	it('tells the app once that its messages were read', async () => {
		await chat('POST', 'messages', { text: 'hi' });
		await send({ message: { text: 'Hello' } });
		await chat('POST', 'read');
		await chat('POST', 'read');
		await receiver.received(2);
		const sentAt = Date.parse((await thread()).messages.at(-1)!.at);
		expect(events()[1]).toMatchObject({ sender: { id: psid }, read: { watermark: sentAt } });
		expect(simulators.world.deliveries).toHaveLength(2);
	});

	it('streams the conversation, and counts messages as delivered while it is open', async () => {
		await chat('POST', 'messages', { text: 'hi' });
		await send({ message: { text: 'Hello' } });
		const abort = new AbortController();
		const stream = await fetch(`${simulators.origin}/m.me/${page.id}/events?as=${psid}`, {
			signal: abort.signal,
		});
		expect(stream.headers.get('content-type')).toBe('text/event-stream');
		const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
		const nextThread = async (): Promise<ChatThread> => {
			const { value } = await reader.read();
			const [, json] = /^event: thread\ndata: (.+)\n\n$/.exec(value!)!;
			return JSON.parse(json!) as ChatThread;
		};
		expect((await nextThread()).messages).toHaveLength(2);

		const { data } = await send({ message: { text: 'Still there?' } });
		expect((await nextThread()).messages.at(-1)!.text).toBe('Still there?');
		await receiver.received(3);
		const delivered = events().filter(({ delivery }) => delivery);
		expect(delivered).toHaveLength(2);
		expect(delivered[1].delivery).toMatchObject({ mids: [data.message_id] });
		abort.abort();
	});

	describe('m.me link with a ref', () => {
		it('is a referral in a conversation that exists, and opens the window', async () => {
			await chat('POST', 'messages', { text: 'hi' });
			simulators.world.clock.advance(30 * 3_600_000);
			await chat('POST', 'referrals', { ref: 'cart-7' });
			await receiver.received(2);
			expect(events()[1].referral).toEqual({ ref: 'cart-7', source: 'SHORTLINK', type: 'OPEN_THREAD' });
			expect((await send({ message: { text: 'Welcome back' } })).status).toBe(200);
		});

		it('waits for Get Started in a new one', async () => {
			await axios.post(`${simulators.origin}/graph.facebook.com/v26.0/me/messenger_profile`, {
				access_token: pageAccessToken,
				get_started: { payload: 'START' },
			});
			expect((await thread()).getStarted).toBe('START');
			await chat('POST', 'referrals', { ref: 'cart-7' });
			await chat('POST', 'postbacks', { title: 'Get Started', payload: 'START' });
			await receiver.received(1);
			expect(events()).toHaveLength(1);
			expect(events()[0].postback).toMatchObject({ payload: 'START', referral: { ref: 'cart-7' } });
		});
	});

	describe('an ad', () => {
		const [ad] = ads;
		const tapped = { ad_id: ad!.id, ref: ad!.ref, source: 'ADS', type: 'OPEN_THREAD' };

		it('is a referral with what it showed, in a conversation that exists', async () => {
			await chat('POST', 'messages', { text: 'hi' });
			await chat('POST', 'referrals', { adId: ad!.id });
			await receiver.received(2);
			expect(events()[1].referral).toEqual({
				...tapped,
				ads_context_data: { ad_title: ad!.title, photo_url: ad!.picture, post_id: ad!.postId },
			});
		});

		it('comes with the first message of a new one, once', async () => {
			await chat('POST', 'referrals', { adId: ad!.id });
			await chat('POST', 'messages', { text: 'hi' });
			await chat('POST', 'messages', { text: 'hello?' });
			await receiver.received(2);
			expect(events()[0].message.referral).toMatchObject(tapped);
			expect(events()[1].message).not.toHaveProperty('referral');
		});

		it.each([
			['that is not there', { adId: '1' }, 404],
			['beside a link', { adId: ad!.id, ref: 'x' }, 400],
			['without an ID', {}, 400],
		])('%s is refused', async (_, body, status) => {
			expect((await chat('POST', 'referrals', body)).status).toBe(status);
		});
	});

	it.each([
		['an unknown person', 'thread', 404, undefined, '1'],
		['a message without text', 'messages', 400, {}, psid],
		['an empty message', 'messages', 400, { text: '' }, psid],
		[
			'a tap on a message that is not there',
			'postbacks',
			404,
			{ mid: 'm_1', title: 'x', payload: 'x' },
			psid,
		],
	])('refuses %s', async (_case, path, status, body, as) => {
		expect((await chat(body ? 'POST' : 'GET', path, body, as)).status).toBe(status);
	});
});
