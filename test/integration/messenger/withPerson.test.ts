import { app, page } from '../../../playground/seed.ts';
import { withMessengerTrigger } from '../../support/messengerTrigger';
import { eventually } from '../../support/eventually';
import { Messenger } from '../../../nodes/Messenger/Messenger.node';
import { messengerCredential } from '../../support/messengerCredential';
import { runNode } from '../../support/n8nCore';

const { simulators, host, psid, trigger, items, delivered, subscribedFields } = withMessengerTrigger();

const quiet = () => trigger({ options: { quietForPerson: true } });
const buyer = () => simulators.messenger.buyer(psid);
const texts = () => items().map(({ text }) => text);
const said = async (text: string) => {
	const before = simulators.world.deliveries.length;
	buyer().write(text);
	await delivered(before + 1);
};
const handOver = async () => {
	const before = simulators.world.deliveries.length;
	const { json } = await runNode({
		node: new Messenger(),
		parameters: { resource: 'conversation', operation: 'handOver', psid },
		credentials: [messengerCredential(`${simulators.origin}/graph.facebook.com`)],
	});
	await delivered(before + 1);
	return json[0]!;
};
const withoutRouting = () =>
	simulators.world.faults.add({
		on: 'call',
		action: 'fail',
		status: 400,
		match: 'pass_thread_control',
		body: { error: { message: '(#10) No routing.', code: 10 } },
		times: 1,
	});

describe('while a person has the chat', () => {
	it('the trigger asks Facebook for what it has to know', async () => {
		await host.publish(quiet());
		expect(subscribedFields()).toEqual(
			expect.arrayContaining(['message_echoes', 'messaging_handovers', 'standby']),
		);
	});

	it('nothing starts, also where Facebook does not route; a day later the bot is back', async () => {
		await host.publish(quiet());
		await said('a person please');
		expect(items().at(-1)).toMatchObject({ asksFor: 'person' });
		withoutRouting();
		expect(await handOver()).toMatchObject({ silentBy: 'trigger' });
		await said('are you there?');
		buyer().tapPostback({ title: 'Buy', payload: 'BUY:mug' });
		await delivered(simulators.world.deliveries.length);
		expect(texts()).toEqual(['a person please']);
		simulators.world.clock.advance(25 * 60 * 60_000);
		await said('good morning');
		expect(texts()).toEqual(['a person please', 'good morning']);
	});

	it('where Facebook routes, the bot is back as soon as the person is done', async () => {
		await host.publish(quiet());
		await said('hi');
		expect(await handOver()).toMatchObject({ silentBy: 'facebook' });
		await said('where is my order?');
		expect(texts()).toEqual(['hi']);
		simulators.messenger.pageInbox.release(psid);
		await said('thanks');
		expect(texts()).toEqual(['hi', 'thanks']);
	});

	it('also when they are done before the buyer has written another word', async () => {
		await host.publish(quiet());
		await said('hi');
		await handOver();
		await eventually('the news of the handover', () =>
			simulators.world.deliveries.some(({ event }) => event.includes('handover')),
		);
		simulators.messenger.pageInbox.release(psid);
		await said('thanks');
		expect(texts()).toEqual(['hi', 'thanks']);
	});

	it('without the option, a trigger does as it always has', async () => {
		await host.publish(trigger());
		withoutRouting();
		buyer().write('hi');
		await delivered(1);
		await handOver().catch(() => undefined);
		await said('are you there?');
		expect(texts()).toEqual(['hi', 'are you there?']);
	});

	it('is nobody else in the same Page', async () => {
		await host.publish(quiet());
		await said('hi');
		withoutRouting();
		await handOver();
		const before = simulators.world.deliveries.length;
		simulators.messenger.buyer('27190446518230957').write('bonjour');
		await delivered(before + 1);
		expect(texts()).toEqual(['hi', 'bonjour']);
		expect([app.id, page.id]).toHaveLength(2);
	});
});

it.each([
	['STOP', 'stop'],
	['Bitte abmelden', 'stop'],
	['start', 'start'],
	['un conseiller svp', 'person'],
])('what somebody asks for with "%s" is on the item', async (text, asksFor) => {
	await host.publish(trigger());
	await said(text);
	expect(items()[0]).toMatchObject({ text, asksFor });
});

it('a button can ask for it, too, and other words ask for nothing', async () => {
	await host.publish(trigger());
	buyer().tapPostback({ title: 'Talk to a person', payload: 'HELP' });
	await delivered(1);
	await said('stop the blue one');
	expect(items().map(({ asksFor }) => asksFor)).toEqual(['person', undefined]);
});
