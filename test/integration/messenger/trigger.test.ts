import { page } from '../../../playground/seed.ts';
import { withMessengerTrigger } from '../../support/messengerTrigger';
import type { PlacedNode } from '../../support/n8nCore';

const { simulators, host, psid, trigger, subscription, subscribedFields, items, delivered } =
	withMessengerTrigger();

describe('published, the Messenger Trigger', () => {
	it('registers app and Page, and passes the handshake', async () => {
		const placed = trigger();
		await host.publish(placed);
		expect(subscription()).toMatchObject({
			callbackUrl: host.urlOf(placed),
			fields: ['messages', 'messaging_postbacks', 'messaging_referrals'],
		});
		expect(subscribedFields()).toEqual(['messages', 'messaging_postbacks', 'messaging_referrals']);
	});

	it('is not registered again when all is as it should be', async () => {
		const placed = trigger();
		await host.publish(placed);
		simulators.world.calls.length = 0;
		await host.publish(placed);
		expect(simulators.world.calls.map(({ method }) => method)).toEqual(['GET', 'GET']);
	});

	it('starts the workflow when a person writes', async () => {
		await host.publish(trigger());
		const mid = simulators.messenger.buyer(psid).write('Größe 50% & mehr? 🎁 <b>');
		expect(await delivered(1)).toEqual([200]);
		expect(items()).toMatchObject([
			{ event: 'message', pageId: page.id, psid, mid, text: 'Größe 50% & mehr? 🎁 <b>', standby: false },
		]);
	});

	it('gives taps their payload in one place', async () => {
		await host.publish(trigger());
		const buyer = simulators.messenger.buyer(psid);
		buyer.tapQuickReply({ title: 'M', payload: 'SIZE_M' });
		buyer.tapPostback({ title: 'Buy', payload: 'BUY_MUG' });
		await delivered(2);
		expect(items().map(({ event, payload }) => [event, payload])).toEqual(
			expect.arrayContaining([
				['quickReply', 'SIZE_M'],
				['postback', 'BUY_MUG'],
			]),
		);
	});

	it('starts one execution for each event of a batch, in order', async () => {
		await host.publish(trigger());
		simulators.messenger.setBatchSize(3);
		for (const text of ['1', '2', '3']) simulators.messenger.buyer(psid).write(text);
		expect(await delivered(1)).toEqual([200]);
		expect(host.executions).toHaveLength(3);
		expect(items().map(({ text }) => text)).toEqual(['1', '2', '3']);
	});

	it('adds everything Facebook sent, when wanted', async () => {
		await host.publish(trigger({ options: { includeRaw: true } }));
		simulators.messenger.buyer(psid).write('hi');
		await delivered(1);
		expect(items()[0]!.raw).toMatchObject({ sender: { id: psid }, message: { text: 'hi' } });
	});

	it('starts on chosen taps only, and answers 200 to the rest', async () => {
		await host.publish(trigger({ options: { payloadPrefix: 'BUY_' } }));
		simulators.messenger.buyer(psid).tapPostback({ title: 'Help', payload: 'HELP' });
		expect(await delivered(1)).toEqual([200]);
		expect(host.executions).toEqual([]);
	});

	it('starts on reads when chosen, and not on its own echoes', async () => {
		await host.publish(trigger({ events: ['message', 'read'] }));
		expect(subscription()!.fields).toEqual(['messages', 'message_reads']);
	});

	it('starts when a person of the shop answers in the Page inbox, whoever has the conversation', async () => {
		const placed = trigger({ events: ['message', 'inboxReply'] });
		await host.publish(placed);
		expect(subscribedFields()).toEqual(['messages', 'message_echoes', 'standby']);
		const mid = simulators.messenger.pageInbox.write(psid, 'Refund approved');
		simulators.messenger.buyer(psid).write('Thank you');
		expect(await delivered(2)).toEqual([200, 200]);
		expect(items()).toMatchObject([
			{ event: 'inboxReply', psid, mid, text: 'Refund approved', appId: '263902037430900', standby: true },
		]);
		expect(items()).toHaveLength(1);
	});

	it('leaves nothing behind when it is switched off', async () => {
		const placed = trigger();
		await host.publish(placed);
		await host.unpublish(placed);
		expect(subscription()).toBeNull();
	});
});

describe('a tap', () => {
	const taps = async (placed: PlacedNode) => {
		await host.publish(placed);
		const buyer = simulators.messenger.buyer(psid);
		buyer.tapQuickReply({ title: 'M', payload: 'SIZE_M' });
		buyer.tapPostback({ title: 'Help', payload: 'HELP' });
		buyer.write('no tap');
		await delivered(3);
		return items().map(({ payload, action, value }) => ({ payload, action, value }));
	};

	it('says what is wanted, and of what', async () => {
		expect(await taps(trigger())).toEqual(
			expect.arrayContaining([
				{ payload: 'SIZE_M', action: 'SIZE', value: 'M' },
				{ payload: 'HELP', action: 'HELP', value: '' },
				{ payload: undefined, action: undefined, value: undefined },
			]),
		);
	});

	it('gives a trigger of version 1 the item it always gave', async () => {
		const given = await taps({ ...trigger(), typeVersion: 1 });
		expect(given).toHaveLength(3);
		for (const item of given) expect(item).toMatchObject({ action: undefined, value: undefined });
	});
});

describe('the same event', () => {
	it('delivered three times starts the workflow once, and gets three times 200', async () => {
		await host.publish(trigger());
		const mid = simulators.messenger.buyer(psid).write('hi');
		await delivered(1);
		simulators.messenger.redeliver(mid);
		simulators.messenger.redeliver(mid);
		expect(await delivered(3)).toEqual([200, 200, 200]);
		expect(items()).toHaveLength(1);
	});

	it('delivered again while the first is being worked on starts the workflow once', async () => {
		await host.publish(trigger());
		let letGo = (): void => undefined;
		const arrived = new Promise<void>((resolve) => {
			host.beforeAnswer = async () => {
				resolve();
				await new Promise<void>((go) => (letGo = go));
			};
		});
		const mid = simulators.messenger.buyer(psid).write('hi');
		await arrived;
		simulators.messenger.redeliver(mid);
		letGo();
		expect(await delivered(2)).toEqual([200, 200]);
		expect(items()).toHaveLength(1);
	});

	it('comes through when n8n could not start the workflow the first time', async () => {
		await host.publish(trigger());
		host.failuresToStart = 1;
		simulators.messenger.buyer(psid).write('hi');
		expect(await delivered(2)).toEqual([500, 200]);
		expect(items()).toHaveLength(1);
	});
});
