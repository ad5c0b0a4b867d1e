import { withLinkedCharge } from '../support/linkedCharge';
import { sizes, withQuestions } from '../support/questions';

/**
 * n8n sends whoever calls at an execution that waits for a form on to the form. The trigger took that for something that stands
 * in front of n8n, and had Facebook come again twice with what somebody had tapped or written.
 */
describe('an execution that has gone on to a form', () => {
	const { simulators, person, items, replies, ask, delivered } = withQuestions();

	it('takes no tap on what it had asked before: the tap starts the workflow at once', async () => {
		const waiting = await ask(sizes);
		waiting.execution.state = 'form';
		person().tapQuickReply(replies()[1]!);
		await delivered(1);
		expect(items()).toMatchObject([{ payload: 'SIZE_L', lateAnswer: true }]);
		expect(simulators.world.deliveries.at(-1)).toMatchObject({ status: 200 });
	});
});

/** The page in front of the execution sent buyers on as well: to a form of the shop's. */
describe('the pay link of such an execution', () => {
	const charge = withLinkedCharge();

	it('leads no buyer to the form', async () => {
		await charge.save();
		const asked = await charge.ask();
		asked.execution.state = 'form';
		const { status, headers } = await fetch(asked.otherWay.url!, { redirect: 'manual' });
		expect([status, headers.get('location'), headers.get('X-Checkout-Over')]).toEqual([200, null, '1']);
	});
});
