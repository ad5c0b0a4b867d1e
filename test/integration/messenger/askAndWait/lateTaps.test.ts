import { toQuestionToken } from '../../../../nodes/vendors/messenger/questions/questionToken';
import { eventually } from '../../../support/eventually';
import { gave, sizes, withQuestions } from '../../../support/questions';

const questions = withQuestions();
const { simulators, psid, other, person, items, delivered, replies, buttons, ask } = questions;

describe('a tap that is no answer any more', () => {
	it('starts the workflow like any other event when it comes after the time limit, with the payload of the merchant', async () => {
		const waiting = await ask({ ...sizes, waitAmount: 1, waitUnit: 'seconds' });
		waiting.execution.state = 'finished';
		person().tapQuickReply(replies()[1]!);
		const [item] = await eventually('an execution', () => items().length > 0 && items());
		expect(item).toMatchObject({ event: 'quickReply', text: 'Large', payload: 'SIZE_L', lateAnswer: true });
		expect(gave(waiting)).toEqual({});
	});

	it('is too late while n8n has not noticed the end of the time limit', async () => {
		const waiting = await ask({ ...sizes, waitAmount: 1, waitUnit: 'seconds' });
		await eventually('the end of the time limit', () => Date.now() > waiting.run.waitTill!.getTime() + 1000);
		person().tapQuickReply(replies()[1]!);
		const [item] = await eventually('an execution', () => items().length > 0 && items());
		expect(item).toMatchObject({ payload: 'SIZE_L', lateAnswer: true });
		expect(gave(waiting)).toEqual({});
	});

	it('is the same tap twice: the execution goes on once, and nothing else starts', async () => {
		const waiting = await ask({
			responseType: 'buttons',
			answers: { answer: [{ title: 'Yes' }, { title: 'No' }] },
		});
		const [yes] = buttons();
		person().tapPostback(yes!);
		person().tapPostback(yes!);
		await delivered(2);
		expect(gave(waiting)).toEqual({ answered: 'Yes' });
		expect(waiting.execution.calls).toBe(1);
		expect(items()).toEqual([]);
	});

	it('is a delivery that comes again: the execution is called once', async () => {
		const waiting = await ask(sizes);
		const mid = person().tapQuickReply(replies()[0]!);
		await delivered(1);
		simulators.messenger.redeliver(mid);
		await delivered(2);
		expect(waiting.execution.calls).toBe(1);
		expect(items()).toEqual([]);
	});

	it('is the second tap in another process: it starts the workflow, which can tell it by lateAnswer', async () => {
		const waiting = await ask(sizes);
		const [small] = replies();
		person().tapQuickReply(small!);
		await delivered(1);
		await questions.goToAnotherProcess();
		person().tapQuickReply(small!);
		await delivered(2);
		expect(waiting.execution.calls).toBe(1);
		expect(items()).toMatchObject([{ payload: 'SIZE_S', lateAnswer: true }]);
	});

	it('is that of another person', async () => {
		const waiting = await ask(sizes);
		person(other).tapQuickReply(replies()[0]!);
		const [item] = await eventually('an execution', () => items().length > 0 && items());
		expect(item).toMatchObject({ psid: other, event: 'quickReply' });
		expect([gave(waiting), waiting.execution.calls]).toEqual([{}, 0]);
	});

	it.each([
		['made up', () => 'ask.AAAA.BBBB'],
		[
			'closed with another secret',
			() =>
				toQuestionToken(
					{
						question: {
							executionId: '7001',
							resumeToken: 'x',
							waitingPath: '/webhook-waiting',
							questionId: 'q',
							untilSeconds: 2e9,
							attempt: 1,
						},
						tapped: { index: 0, payload: 'SIZE_S' },
					},
					{ pageId: '108542738901234', psid },
					'another secret',
				),
		],
	])('is %s, and starts the workflow as it is', async (_, payload) => {
		const waiting = await ask(sizes);
		const made = payload();
		person().tapQuickReply({ title: 'Small', payload: made });
		const [item] = await eventually('an execution', () => items().length > 0 && items());
		expect(item).toMatchObject({ payload: made });
		expect(waiting.execution.calls).toBe(0);
	});
});

describe('an execution that does not take the tap', () => {
	it('because it is just about to wait: the answer reaches it', async () => {
		const waiting = await ask(sizes);
		let calls = 0;
		waiting.execution.state = 'running';
		waiting.execution.beforeCall = () => {
			if (++calls === 2) waiting.execution.state = 'waiting';
		};
		person().tapQuickReply(replies()[0]!);
		expect(await delivered(1)).toEqual([200]);
		expect(gave(waiting)).toEqual({ answered: 'SIZE_S' });
	});

	it('because it runs for long: Facebook comes again, and at last the tap starts the workflow', async () => {
		const waiting = await ask(sizes);
		waiting.execution.state = 'running';
		person().tapQuickReply(replies()[0]!);
		expect(await delivered(3)).toEqual([503, 503, 200]);
		expect(items()).toMatchObject([{ payload: 'SIZE_S', lateAnswer: true }]);
	});

	it('because it was deleted: the tap starts the workflow at once', async () => {
		const waiting = await ask(sizes);
		waiting.execution.state = 'deleted';
		person().tapQuickReply(replies()[0]!);
		expect(await delivered(1)).toEqual([200]);
		expect(items()).toMatchObject([{ payload: 'SIZE_S', lateAnswer: true }]);
	});

	it('because it waits for something else by now: the tap starts the workflow', async () => {
		const first = await ask(sizes, { executionId: '9100' });
		const [small] = replies();
		await ask(sizes, { executionId: '9100' });
		person().tapQuickReply(small!);
		expect(await delivered(1)).toEqual([200]);
		expect(gave(first)).toEqual({});
		expect(items()).toMatchObject([{ payload: 'SIZE_S', lateAnswer: true }]);
	});
});
