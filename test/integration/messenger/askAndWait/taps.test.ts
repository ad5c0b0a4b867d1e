import { gave, sizes, type ToTap, withQuestions } from '../../../support/questions';
import { leftOf } from '../../../support/waitingQuestion';

const questions = withQuestions();
const { simulators, psid, other, person, items, delivered, newest, replies, buttons, calls, ask } = questions;

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
