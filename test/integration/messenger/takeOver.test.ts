import { eventually } from '../../support/eventually';
import { withMessengerTrigger } from '../../support/messengerTrigger';
import { type PlacedNode } from '../../support/n8nCore';

const { simulators, host, psid, trigger, subscription, subscribedFields, items, delivered } =
	withMessengerTrigger();

const takeOver = { options: { takeOver: true } };
const usual = ['messages', 'messaging_postbacks', 'messaging_referrals'];
const texts = () => items().map(({ text }) => text);
const testOf = (placed: PlacedNode): PlacedNode => ({ ...placed, staticData: {} });

describe('a test of one workflow while another is published', () => {
	it('is refused, and told why', async () => {
		const published = { ...trigger(), workflowName: 'First sale' };
		await host.publish(published);
		const refused = (name: string) => ({
			message: `Another workflow of this n8n${name} already gets the events of your Facebook app. A Facebook app sends them to one workflow only. Unpublish that workflow, or turn on Options > Take Over From Another Workflow in this node. One workflow can also get all events and pass them on: see messenger-hub.json among the example workflows.`,
			description: undefined,
		});
		await expect(host.test(trigger())).rejects.toMatchObject(refused(', "First sale",'));
		await expect(host.publish(trigger())).rejects.toMatchObject(refused(', "First sale",'));
		expect(subscription()!.callbackUrl).toBe(host.urlOf(published));
	});

	it('takes over when wanted, and gives back the address and the fields', async () => {
		const published = trigger();
		await host.publish(published);
		const other = trigger({ ...takeOver, events: ['message', 'read', 'feed'] });
		await host.test(other);
		expect(subscription()!.fields).toEqual([...usual, 'message_reads', 'feed']);
		simulators.messenger.buyer(psid).write('test');
		await delivered(1);
		// The last thing that is given back: the address and its fields come before, in one call.
		await eventually('the fields of the Page', () => subscribedFields()?.length === usual.length);
		expect(subscription()).toMatchObject({ callbackUrl: host.urlOf(published), fields: usual });
		expect(subscribedFields()).toEqual(usual);
		simulators.messenger.buyer(psid).write('for real');
		expect(await delivered(2)).toEqual([200, 200]);
		expect(texts()).toEqual(['test', 'for real']);
	});

	it('that crashed: publishing again repairs it, without Take Over', async () => {
		const published = trigger();
		await host.publish(published);
		const other = trigger(takeOver);
		await host.test(other);
		expect(subscription()!.callbackUrl).toBe(host.urlOf(other, true));
		await host.publish(published);
		expect(subscription()!.callbackUrl).toBe(host.urlOf(published));
	});
});

describe('a test of the published workflow itself', () => {
	it('gives back the fields it had added', async () => {
		const published = trigger();
		await host.publish(published);
		const tested = testOf({ ...published, parameters: { events: ['message', 'reaction'] } });
		await host.test(tested);
		expect(subscribedFields()).toEqual([...usual, 'message_reactions']);
		await host.stopTest(tested);
		expect(subscription()).toMatchObject({ callbackUrl: host.urlOf(published), fields: usual });
		expect(subscribedFields()).toEqual(usual);
	});

	it('that crashed: the next test gives the address back', async () => {
		const published = trigger();
		await host.publish(published);
		await host.test(testOf(published));
		const next = testOf(published);
		await host.test(next);
		await host.stopTest(next);
		expect(subscription()!.callbackUrl).toBe(host.urlOf(published));
	});
});

describe('of two published workflows', () => {
	it('the one that has taken over gives back when it is switched off', async () => {
		const first = trigger();
		await host.publish(first);
		const second = trigger(takeOver);
		await host.publish(second);
		simulators.messenger.buyer(psid).write('to the second');
		await delivered(1);
		await host.unpublish(second);
		expect(subscription()!.callbackUrl).toBe(host.urlOf(first));
		simulators.messenger.buyer(psid).write('to the first');
		expect(await delivered(2)).toEqual([200, 200]);
		expect(texts()).toEqual(['to the second', 'to the first']);
	});

	it('the one that was taken over leaves the other alone when it is switched off', async () => {
		const first = trigger();
		await host.publish(first);
		const second = trigger(takeOver);
		await host.publish(second);
		await host.unpublish(first);
		simulators.messenger.buyer(psid).write('hi');
		expect(await delivered(1)).toEqual([200]);
		await host.unpublish(second);
		expect(subscription()).toBeNull();
	});
});

describe('the chosen events', () => {
	it('decide what Facebook is asked for, with more fields and standby', async () => {
		await host.publish(
			trigger({
				events: ['feed', 'unknown'],
				options: { moreFields: 'ratings, feed', includeStandby: true },
			}),
		);
		expect(subscribedFields()).toEqual(['feed', 'ratings', 'standby']);
		expect(subscription()!.fields).toEqual(['feed', 'ratings', 'standby']);
	});

	it('each have an output when wanted', async () => {
		const placed = trigger({
			events: ['reaction', 'message'],
			options: { outputPerEvent: true },
		});
		await host.publish(placed);
		simulators.messenger.buyer(psid).write('hi');
		await delivered(1);
		expect(host.outputs).toEqual([[[], [expect.objectContaining({ event: 'message', text: 'hi' })]]]);
	});
});
