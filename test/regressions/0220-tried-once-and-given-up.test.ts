import type { IDataObject } from 'n8n-workflow';

import { Messenger } from '../../nodes/Messenger/Messenger.node';
import { MessengerCheckout } from '../../nodes/MessengerCheckout/MessengerCheckout.node';
import { buyers } from '../../playground/seed.ts';
import { withCheckout } from '../support/checkoutNode';
import { runEngine } from '../support/engineRun';

const { simulators, checkout, buyer } = withCheckout();

const refuse = (times: number, about?: string) =>
	simulators.world.faults.add({
		on: 'call',
		action: 'fail',
		status: 400,
		body: { error: { code: 190, message: 'Session has expired' } },
		match: '/messages',
		times,
		...(about && { about }),
	});

const run = async (node: Messenger | MessengerCheckout, parameters: object, events: IDataObject[]) => {
	const { Node } = await runEngine({
		nodes: { Node: { node, parameters: parameters as never, continueOnFail: true, maxTries: 3 } },
		events: [events],
		credentials: checkout.credentials,
	});
	return Node!.map((items) => items.map(({ error }) => error !== undefined));
};

/**
 * With On Error: Continue, n8n runs a node again only when the first item of its first output has failed. One that failed leaves
 * through Not Sent by now, so Retry On Fail did nothing any more: the buyer was not told after a hiccup.
 */
describe('with Retry On Fail and On Error: Continue, a notification that failed', () => {
	beforeEach(() => (simulators.world.calls.length = 0));
	const tell = async () => {
		const orderId = await checkout.order();
		await buyer.approves(orderId);
		await checkout.settle(orderId);
		const notify = { resource: 'notification', operation: 'sendNotification', orderId };
		return async () => await run(new MessengerCheckout(), notify, [{}]);
	};

	it('is tried again', async () => {
		const notify = await tell();
		refuse(2);
		expect(await notify()).toEqual([[false], []]);
	});

	it('leaves through Not Sent after the last try', async () => {
		const notify = await tell();
		refuse(3);
		expect(await notify()).toEqual([[], [true]]);
	});
});

/** n8n runs all items again then, too: whoever had the message read it once for each try. */
it('with both, a message to several people comes once to each of them', async () => {
	const people = [buyers[0]!, buyers[1]!];
	for (const { psid } of people) simulators.messenger.buyer(psid).write('hi');
	const parameters = { resource: 'message', operation: 'sendText', text: 'We are open again' };
	const events = people.map(({ psid }) => ({ psid }));
	simulators.world.concerns.follow(people[0]!.psid);
	const refusal = refuse(1, people[0]!.psid);
	expect(await run(new Messenger(), parameters, events)).toEqual([[false, false]]);
	expect(refusal.times).toBe(0);
	const texts = people.map(({ psid }) =>
		simulators.messenger.thread(psid).messages.flatMap(({ from, text }) => (from === 'page' ? [text] : [])),
	);
	expect(texts).toEqual([['We are open again'], ['We are open again']]);
});
