import { sizes, withQuestions } from '../../../support/questions';
import { leftOf } from '../../../support/waitingQuestion';

const questions = withQuestions();
const { person, delivered, replies, ask } = questions;

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
