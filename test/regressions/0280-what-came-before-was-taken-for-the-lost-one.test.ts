import '../support/shortSleeps';

import type { INodeParameters } from 'n8n-workflow';

import { graphOf } from '../support/graph';
import { failureOf, runMessenger, withMessengerChat } from '../support/messengerRun';

const { simulators, run, chat, psid } = withMessengerChat();

let executions = 28_000;
const nextExecution = () => ({ executionId: String(++executions) });
const sent = () => chat().messages.filter(({ from }) => from === 'page');

/** Facebook has not answered for the first message of this run, and it is not in the chat; n8n tries again. */
async function loseOnce(operation: string, parameters: INodeParameters): Promise<void> {
	const same = nextExecution();
	simulators.world.faults.add({
		on: 'call',
		action: 'drop',
		when: 'before',
		match: '/messages',
		method: 'POST',
	});
	await failureOf(run(operation, parameters, same));
	await run(operation, parameters, same);
}

const greeting = `Hello! ${'Thank you for writing to us. '.repeat(60)}`.trim();
const inParts = (rest: string): INodeParameters => ({
	text: `${greeting}\n\n${rest.repeat(40)}`,
	options: { splitLongText: true },
});

/**
 * Only what this node had sent whole counted as another message. A text that went in parts, and a question, were taken for the one
 * that got lost, where they showed the same words: the person never got it.
 */
describe('a message that got lost comes, though the same words are in the chat', () => {
	it('as the first part of another long text', async () => {
		await run('sendText', inParts('About our blue mugs. '), nextExecution());
		await loseOnce('sendText', inParts('About our red mugs. '));
		expect(sent()).toHaveLength(4);
	});

	it('as the first part of a long text, and it is a text by itself', async () => {
		await run('sendText', inParts('About our blue mugs. '), nextExecution());
		await loseOnce('sendText', { text: greeting });
		expect(sent()).toHaveLength(3);
	});

	it('as a question that somebody waits for', async () => {
		const answers = { answer: [{ title: 'Small' }, { title: 'Large' }] };
		const question = { message: 'Which size?', responseType: 'quickReplies', answers };
		await run('sendAndWait', { ...question, waitAmount: 1, waitUnit: 'hours' }, nextExecution());
		await loseOnce('sendText', { text: 'Which size?' });
		expect(sent()).toHaveLength(2);
	});
});

/** The same below a post: answers to answers stand side by side below the comment. */
it('a public reply comes, though another answer below the same comment says the same', async () => {
	const person = graphOf(simulators);
	const write = async (text: string, below: object = {}) =>
		(await person.chat(psid, 'POST', 'comments', { text, ...below })).data as {
			commentId: string;
			postId: string;
		};
	const { commentId: parentId, postId } = await write('+1');
	const [one, other] = [
		await write('and in blue?', { postId, parentId }),
		await write('and in red?', { postId, parentId }),
	];
	const reply = async ({ commentId }: { commentId: string }, more: object) =>
		await runMessenger(
			`${simulators.origin}/graph.facebook.com`,
			['comment', 'reply'],
			{ text: 'We wrote to you!' },
			{ items: [{ commentId }], ...more },
		);
	await reply(one, nextExecution());
	const same = nextExecution();
	simulators.world.faults.add({
		on: 'call',
		action: 'drop',
		when: 'before',
		match: '/comments',
		method: 'POST',
	});
	await failureOf(reply(other, same));
	await reply(other, same);
	const { replies } = simulators.messenger.comments.of(other.commentId);
	expect(replies.map(({ message }) => message)).toContain('We wrote to you!');
	expect(
		simulators.world.calls.filter(({ method, path }) => method === 'POST' && path.endsWith('/comments')),
	).toHaveLength(3);
});
