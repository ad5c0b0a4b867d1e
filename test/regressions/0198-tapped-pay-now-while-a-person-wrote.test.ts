import '../support/shortSleeps';

import { Messenger } from '../../nodes/Messenger/Messenger.node';
import { toQuestionToken } from '../../nodes/vendors/messenger/questions/questionToken';
import { app, page } from '../../playground/seed.ts';
import { messengerCredential } from '../support/messengerCredential';
import { runNode } from '../support/n8nCore';
import { withLinkedCharge } from '../support/linkedCharge';

const charge = withLinkedCharge();
const { simulators, host, psid } = charge;

/** Facebook does not route the conversations of this Page: the trigger itself stays silent. */
const handOver = async (cards: number) => {
	simulators.world.faults.add({
		on: 'call',
		action: 'fail',
		status: 400,
		match: 'pass_thread_control',
		body: { error: { message: '(#10) No routing.', code: 10 } },
	});
	await runNode({
		node: new Messenger(),
		parameters: { resource: 'conversation', operation: 'handOver', psid },
		credentials: [messengerCredential(`${simulators.origin}/graph.facebook.com`)],
	});
	await answered('echo', cards + 1);
};

/** The trigger hears of all that the Page sends, too. */
const answered = async (event: string, count: number) =>
	await charge.settled(`${event} ${count}`, () => {
		const those = simulators.world.deliveries.filter((one) => one.event.includes(event) && one.status);
		return those.length >= count;
	});

const tap = async (button: { title: string; payload?: string }, count: number) => {
	await charge.tap(button, 1);
	await answered('postback', count);
};

/**
 * With Stay Silent While a Person Answers, a tap on "Pay now" was dropped like any word to the bot: nobody was charged, and
 * whoever had tapped read nothing. Where Facebook routes the chat itself, such taps have always counted.
 */
describe('while a person of the shop has the chat', () => {
	beforeEach(async () => {
		await charge.save();
		await host.publish(charge.trigger({ options: { quietForPerson: true, takeOver: true } }));
	});

	it('a tap on "Pay now" pays', async () => {
		const asked = await charge.ask();
		await handOver(1);
		await tap(asked.payNow, 1);
		await charge.settled('the payment', () => asked.left !== undefined);
		expect(asked.left?.map(({ length }) => length)).toEqual([0, 1]);
		expect(charge.taken()).toHaveLength(1);
		expect(charge.items()).toEqual([]);
	});

	it('any other tap starts nothing, also an answer that nobody waits for any more', async () => {
		await handOver(0);
		const question = {
			executionId: '1',
			resumeToken: 'none',
			waitingPath: '/webhook-waiting',
			questionId: 'which-size',
			untilSeconds: 4_000_000_000,
			attempt: 1,
		};
		const chat = { pageId: page.id, psid };
		const late = toQuestionToken({ question, tapped: { index: 0, payload: 'SIZE_M' } }, chat, app.secret);
		await tap({ title: 'M', payload: late }, 1);
		await tap({ title: 'Buy', payload: 'BUY:mug' }, 2);
		await tap({ title: 'Which sizes?', payload: 'ask.sizes' }, 3);
		expect(charge.items()).toEqual([]);
	});
});
