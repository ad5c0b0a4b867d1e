import axios from 'axios';

import { signMessengerDelivery } from '../../../nodes/vendors/messenger/events/signature';
import { app, buyers, page } from '../../../playground/seed.ts';
import { eventually } from '../../support/eventually';
import { graphOf } from '../../support/graph';
import { placeTrigger } from '../../support/messengerTrigger';
import { logLines, resetN8nServices, type PlacedNode } from '../../support/n8nCore';
import { withSimulators } from '../../support/simulators';
import { withTriggerHost } from '../../support/triggerHost';

const simulators = withSimulators();
const { chat, send } = graphOf(simulators);
const host = withTriggerHost();
const psid = buyers[0]!.psid;

beforeEach(() => resetN8nServices());

const items = () => host.executions.flat();
const nextItem = async () => await eventually('an item', () => items()[0]);
const listenTo = async (...events: string[]): Promise<PlacedNode> => {
	const placed = placeTrigger(simulators.origin, { events });
	await host.publish(placed);
	return placed;
};

describe('what happens in a chat starts the workflow:', () => {
	it('a reaction, and an edited message', async () => {
		await listenTo('reaction', 'edit');
		const mid = simulators.messenger.buyer(psid).write('one mug');
		await chat(psid, 'POST', 'reactions', { mid, emoji: '❤' });
		expect(await nextItem()).toMatchObject({
			event: 'reaction',
			psid,
			mid,
			action: 'react',
			reaction: 'love',
		});
		await chat(psid, 'POST', 'edits', { mid, text: 'two mugs' });
		await eventually('the edit', () => items().length === 2);
		expect(items()[1]).toMatchObject({ event: 'edit', psid, mid, text: 'two mugs', edits: 1 });
	});

	it('the same reaction a second time, which names the same message', async () => {
		await listenTo('reaction');
		const mid = simulators.messenger.buyer(psid).write('one mug');
		for (const emoji of ['❤', undefined, '❤']) {
			simulators.world.clock.advance(1000);
			await chat(psid, 'POST', 'reactions', { mid, ...(emoji && { emoji }) });
		}
		await eventually('all three', () => items().length === 3);
		expect(
			items()
				.map(({ action }) => action)
				.sort(),
		).toEqual(['react', 'react', 'unreact']);
	});

	it('an opt-in', async () => {
		await listenTo('optin');
		await chat(psid, 'POST', 'optins', { ref: 'checkout-7' });
		expect(await nextItem()).toMatchObject({ event: 'optin', psid, ref: 'checkout-7' });
	});

	it('a comment below a post', async () => {
		await listenTo('feed');
		await chat(psid, 'POST', 'comments', { text: 'How much is it?' });
		expect(await nextItem()).toMatchObject({
			event: 'feed',
			pageId: page.id,
			item: 'comment',
			verb: 'add',
			text: 'How much is it?',
			fromPage: false,
			commentId: expect.any(String),
		});
	});

	it('a conversation that somebody in the Page inbox takes', async () => {
		await listenTo('handover');
		simulators.messenger.buyer(psid).write('hi');
		await send(psid, { messaging_type: 'RESPONSE', message: { text: 'hello' } });
		simulators.messenger.routing.pass(simulators.messenger.thread(psid), app.id, '263902037430900', 'please');
		expect(await nextItem()).toMatchObject({
			event: 'handover',
			psid,
			action: 'pass',
			newOwnerAppId: '263902037430900',
			metadata: 'please',
		});
	});

	it('a Page that Facebook stops from sending', async () => {
		await listenTo('policyEnforcement');
		simulators.messenger.policy.enforce(page.id, 'block', 'Too many complaints');
		const item = await nextItem();
		expect(item).toMatchObject({
			event: 'policyEnforcement',
			action: 'block',
			reason: 'Too many complaints',
		});
		expect(item).not.toHaveProperty('psid');
	});
});

it('a batch of a thousand events becomes a thousand items', async () => {
	const placed = await listenTo('message');
	const messaging = Array.from({ length: 1000 }, (_, index) => ({
		sender: { id: psid },
		recipient: { id: page.id },
		timestamp: 1795332600000 + index,
		message: { mid: `m_${index}`, text: `${index}` },
	}));
	const body = Buffer.from(JSON.stringify({ object: 'page', entry: [{ id: page.id, messaging }] }));
	const headers = {
		'content-type': 'application/json',
		'x-hub-signature-256': signMessengerDelivery(body, app.secret),
	};
	expect((await axios.post(host.urlOf(placed), body, { headers })).status).toBe(200);
	expect((await axios.post(host.urlOf(placed), body, { headers })).status).toBe(200);
	expect(items().map(({ text }) => text)).toEqual(messaging.map(({ message }) => message.text));
});

it('an ID that has lost digits is refused with a line in the log, and 200: coming again would not help', async () => {
	const placed = await listenTo('message');
	const body = Buffer.from(
		`{"object":"page","entry":[{"id":"${page.id}","messaging":[{"sender":{"id":2.877780539181947e16},"timestamp":1795332600000,"message":{"mid":"m_1","text":"hi"}}]}]}`,
	);
	const headers = {
		'content-type': 'application/json',
		'x-hub-signature-256': signMessengerDelivery(body, app.secret),
	};
	expect((await axios.post(host.urlOf(placed), body, { headers })).status).toBe(200);
	expect(items()).toEqual([]);
	expect(logLines).toEqual([
		{ level: 'error', message: expect.stringContaining('"id" is 28777805391819470') },
	]);
});
