import { toQuestionToken } from '../../../../nodes/vendors/messenger/questions/questionToken';
import { eventually } from '../../../support/eventually';
import { gave, withQuestions, type ToTap } from '../../../support/questions';
import { leftOf } from '../../../support/waitingQuestion';

const questions = withQuestions();
const { simulators, psid, other, person, items, delivered, newest, replies, buttons, calls, ask } = questions;

const sizes = {
	responseType: 'quickReplies',
	answers: {
		answer: [
			{ title: 'Small', payload: 'SIZE_S' },
			{ title: 'Large', payload: 'SIZE_L' },
		],
	},
};

describe('an answer that is tapped', () => {
	it('goes on with the answer through Answered, with everything that came in, and starts nothing', async () => {
		const waiting = await ask(sizes);
		expect(replies().map(({ title }) => title)).toEqual(['Small', 'Large']);
		person().tapQuickReply(replies()[1]!);
		await delivered(1);
		expect(leftOf(waiting)).toEqual([
			[],
			[
				{
					psid,
					sku: 'mug',
					answer: {
						status: 'ANSWERED',
						text: 'Large',
						value: 'SIZE_L',
						payload: 'SIZE_L',
						title: 'Large',
						event: 'quickReply',
						mid: expect.any(String) as string,
						timestamp: expect.any(String) as string,
					},
				},
			],
			[],
		]);
		expect(items()).toEqual([]);
	});

	it('costs one call to Facebook: the question itself', async () => {
		await ask(sizes);
		person().tapQuickReply(replies()[0]!);
		await delivered(1);
		expect(calls()).toEqual(['POST messages']);
	});

	it('is the title where an answer has no payload', async () => {
		const waiting = await ask({
			responseType: 'buttons',
			answers: { answer: [{ title: 'Yes' }, { title: 'No' }] },
		});
		person().tapPostback(buttons()[1]!);
		await delivered(1);
		expect(gave(waiting)).toEqual({ answered: 'No' });
	});

	it('is yes or no where it is an approval', async () => {
		const waiting = await ask({ responseType: 'approval' });
		person().tapQuickReply(replies()[0]!);
		await delivered(1);
		expect(leftOf(waiting)![1]![0]).toMatchObject({ answer: { approved: true, title: 'Approve' } });
	});

	it.each([
		['quick replies', { responseType: 'quickReplyRows' }, () => replies()],
		['buttons', { responseType: 'buttonRows' }, () => buttons()],
		[
			'cards',
			{ responseType: 'carousel', rowButtonTitle: 'Choose' },
			() =>
				(newest().attachment!.payload as { elements: Array<{ buttons: ToTap[] }> }).elements.map(
					({ buttons: [button] }) => button!,
				),
		],
	])('is one of the input items, as %s, and goes on with the fields of that one', async (_, how, offered) => {
		const rows = ['Mug', 'Towel'].map((title, index) => ({
			psid,
			title,
			id: `sku-${index}`,
			price: '24.00',
		}));
		const waiting = await ask(
			{
				...how,
				rowTitle: '={{ $json.title }}',
				rowPayload: '={{ $json.id }}',
				rowPrice: '={{ $json.price }}',
			},
			{ items: rows },
		);
		const [, towel] = offered();
		if (how.responseType === 'quickReplies') person().tapQuickReply(towel!);
		else person().tapPostback(towel!);
		await delivered(1);
		expect(leftOf(waiting)![1]).toMatchObject([
			{ title: 'Towel', price: '24.00', answer: { value: 'sku-1' } },
		]);
	});

	it('finds its own execution when two people are asked at once', async () => {
		const one = await ask(sizes);
		const two = await ask({ ...sizes, psid: other });
		person(other).tapQuickReply(replies(other)[0]!);
		person().tapQuickReply(replies()[1]!);
		await delivered(2);
		expect([gave(one), gave(two)]).toEqual([{ answered: 'SIZE_L' }, { answered: 'SIZE_S' }]);
	});

	it('finds the question it belongs to when two flows ask the same person', async () => {
		const older = await ask(sizes);
		const olderReplies = replies();
		const newer = await ask(sizes);
		person().tapQuickReply(replies()[0]!);
		await delivered(1);
		expect([gave(older), gave(newer)]).toEqual([{}, { answered: 'SIZE_S' }]);
		person().tapQuickReply(olderReplies[1]!);
		await delivered(2);
		expect(gave(older)).toEqual({ answered: 'SIZE_L' });
		expect(items()).toEqual([]);
	});

	it('gets through whatever the trigger is told to start on', async () => {
		questions.change({ events: ['referral'], options: { payloadPrefix: 'BUY_', keywords: 'order' } });
		const waiting = await ask(sizes);
		person().tapQuickReply(replies()[0]!);
		await delivered(1);
		expect(gave(waiting)).toEqual({ answered: 'SIZE_S' });
	});

	it('reaches its execution through another process, or after a restart', async () => {
		const waiting = await ask(sizes);
		await questions.goToAnotherProcess();
		person().tapQuickReply(replies()[0]!);
		await delivered(1);
		expect(gave(waiting)).toEqual({ answered: 'SIZE_S' });
	});
});

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

describe('the execution that waits', () => {
	it('passes on what came in when nobody answers', async () => {
		const waiting = await ask(sizes);
		expect(waiting.timedOut).toEqual({
			psid,
			sku: 'mug',
			answer: { status: 'NO_ANSWER', reason: 'Nobody answered in time.' },
		});
	});

	it('keeps its key to itself: neither the item nor the chat shows it', async () => {
		const waiting = await ask(sizes);
		const { signature } = waiting.execution;
		expect(JSON.stringify(waiting.timedOut)).not.toContain(signature);
		expect(JSON.stringify(simulators.messenger.state())).not.toContain(signature);
	});

	it('lets nobody wait for an answer when the question can not be delivered', async () => {
		simulators.world.faults.add({
			on: 'call',
			vendor: 'messenger',
			method: 'POST',
			match: '/messages',
			action: 'fail',
			status: 400,
			body: { error: { code: 10, error_subcode: 2018278, message: 'outside of allowed window' } },
		});
		const { run } = await questions.askOnly(sizes);
		expect(run.waitTill).toBeUndefined();
		expect(run.outputs.map((items) => items.map(({ json }) => json))).toEqual([
			[{ psid, sku: 'mug', answer: { status: 'NOT_ASKED', reason: expect.any(String) as string } }],
			[],
			[],
		]);
	});

	it('keeps the files that came in', async () => {
		const file = { data: { mimeType: 'text/plain', data: 'aGk=' } };
		const waiting = await ask(sizes, { items: [{ json: { psid }, binary: file }] });
		person().tapQuickReply(replies()[0]!);
		await delivered(1);
		expect(waiting.left![1]![0]!.binary).toEqual(file);
	});

	it('asks under the persona of the node, which Facebook has to know', async () => {
		const personaId = { __rl: true, mode: 'id', value: '42' };
		await expect(questions.askOnly({ ...sizes, options: { personaId } })).rejects.toThrow(
			'does not accept a value',
		);
	});

	it('names no product but the chosen one: nothing leads from a choice back to the first item', async () => {
		const rows = ['Mug', 'Towel'].map((title) => ({ psid, title, id: title, color: 'white' }));
		const { run, timedOut } = await ask(
			{ responseType: 'quickReplyRows', rowTitle: '={{ $json.title }}', rowPayload: '={{ $json.id }}' },
			{ items: rows },
		);
		const [noAnswer, chosen] = run.executeData.source!.main!;
		expect([noAnswer, chosen]).toEqual([{ previousNode: 'Previous node' }, null]);
		expect(timedOut).toMatchObject({ psid, color: 'white' });
		expect(timedOut).not.toHaveProperty('title');
	});

	it('has every output lead back to what came before it', async () => {
		const { run } = await ask(sizes);
		expect(run.executeData.source!.main).toEqual(
			Array.from({ length: 3 }, () => ({ previousNode: 'Previous node' })),
		);
	});
});

describe('as a tool of an AI agent', () => {
	const type = 'n8n-nodes-messenger-checkout.messengerTool';

	it('tells the model through its only output what was answered', async () => {
		const waiting = await ask(sizes, { type });
		person().tapQuickReply(replies()[0]!);
		await delivered(1);
		const [first, ...others] = leftOf(waiting)!;
		expect(first).toMatchObject([{ answer: { status: 'ANSWERED', value: 'SIZE_S' } }]);
		expect(others).toEqual([[], []]);
	});

	it.each([
		['Approve', true],
		['Decline', false],
	])('lets a person decide before another tool is used: %s', async (title, approved) => {
		const waiting = await ask({ responseType: 'approval' }, { type: type.replace('Tool', 'HitlTool') });
		person().tapQuickReply(replies().find((reply) => reply.title === title)!);
		await delivered(1);
		expect(leftOf(waiting)![0]).toMatchObject([{ approved, answer: { title } }]);
	});

	it('counts silence as no approval', async () => {
		const { timedOut } = await ask({ responseType: 'approval' }, { type: type.replace('Tool', 'HitlTool') });
		expect(timedOut).not.toHaveProperty('approved');
		expect(timedOut).toMatchObject({ answer: { status: 'NO_ANSWER' } });
	});
});
