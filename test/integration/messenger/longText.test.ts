import { whenAsleep } from '../../support/shortSleeps';

import { failureOf, withMessengerChat } from '../../support/messengerRun';

const { simulators, psid, run, chat, graphCalls } = withMessengerChat();
beforeEach(() => whenAsleep((ms) => simulators.world.clock.advance(ms)));
const split = { options: { splitLongText: true } };
const text = ['a', 'b', 'c'].map((letter) => `${letter.repeat(1500)}.`).join('\n\n');
const parts = text.split('\n\n');

const fromPage = () => chat().messages.filter(({ from }) => from === 'page');
const texts = () => fromPage().map((message) => message.text);
const reads = () => graphCalls().filter(({ path }) => path.endsWith('/conversations'));
const asTool = { type: 'n8n-nodes-messenger-checkout.messengerTool' };

let executions = 0;
/** Another one each time, as in n8n. */
const execution = () => ({ executionId: `long-${++executions}` });
const retryOf = ({ executionId }: { executionId: string }) => ({
	executionId,
	mode: 'retry' as const,
	// n8n tells a Retry in another process the same key, and nothing is remembered there.
	nodeId: `another process ${++executions}`,
});
const goesWrong = (skip: number, more: object = {}) =>
	simulators.world.faults.add({
		on: 'call',
		action: 'fail',
		status: 500,
		body: {},
		match: '/messages',
		method: 'POST',
		skip,
		...more,
	});

describe('a long text', () => {
	it('is refused before anything is sent, as before', async () => {
		await expect(run('sendText', { text: 'x'.repeat(2001) }, execution())).rejects.toThrow(
			'Text has 2001 characters',
		);
		expect(graphCalls()).toEqual([]);
	});

	it('is sent in parts where the merchant wants it, in order', async () => {
		const { json } = await run('sendText', { text, ...split }, execution());
		expect(texts()).toEqual(parts);
		const messageIds = fromPage().map(({ mid }) => mid);
		expect(json).toEqual([{ psid, messageId: messageIds.at(-1), messageIds }]);
	});

	it('is sent in parts as a tool of an agent, without marks, unless it is switched off', async () => {
		await run('sendText', { text: `**${parts[0]}**\n\n- ${parts[1]}` }, { ...execution(), ...asTool });
		expect(texts()).toEqual([parts[0], `• ${parts[1]}`]);
		const off = { options: { splitLongText: false, plainText: false } };
		await expect(run('sendText', { text, ...off }, { ...execution(), ...asTool })).rejects.toThrow(
			'characters',
		);
		await run('sendText', { text: '**bold**', ...off }, { ...execution(), ...asTool });
		expect(texts().at(-1)).toBe('**bold**');
	});

	it('is said twice by a model that says it twice', async () => {
		const same = execution();
		for (let time = 0; time < 2; time++) await run('sendText', { text }, { ...same, ...asTool });
		expect(texts()).toEqual([...parts, ...parts]);
	});

	it('goes to two people side by side, each in order', async () => {
		const items = [{ psid }, { psid }];
		await run('sendText', { text, ...split }, { ...execution(), items });
		expect(texts()).toEqual([...parts, ...parts]);
	});

	it('with only the first part as the reply to a message', async () => {
		const { mid } = chat().messages[0]!;
		await run('sendText', { text, options: { ...split.options, replyToMid: mid } }, execution());
		expect(fromPage().map(({ replyTo }) => replyTo)).toEqual([mid, undefined, undefined]);
	});
});

describe('when a part is refused,', () => {
	it('it says what was sent, and Retry On Fail sends the rest', async () => {
		const same = execution();
		goesWrong(1, { status: 400, body: { error: { message: '(#100) No', code: 100 } } });
		const error = (await failureOf(run('sendText', { text, ...split }, same))) as { description?: string };
		expect(error.description).toContain('1 of 3 messages were already sent.');
		expect(texts()).toEqual([parts[0]]);
		await run('sendText', { text, ...split }, same);
		expect(texts()).toEqual(parts);
		expect(reads()).toEqual([]);
	});

	it('Retry of the execution in another process sends the rest', async () => {
		const first = execution();
		goesWrong(2, { status: 400, body: { error: { message: '(#100) No', code: 100 } } });
		await failureOf(run('sendText', { text, ...split }, first));
		const { json } = await run('sendText', { text, ...split }, retryOf(first));
		expect(texts()).toEqual(parts);
		expect(json[0]!.messageIds).toEqual(fromPage().map(({ mid }) => mid));
	});

	it('a Retry before anything was sent sends all of it', async () => {
		const first = execution();
		goesWrong(0, { status: 400, body: { error: { message: '(#100) No', code: 100 } } });
		await failureOf(run('sendText', { text, ...split }, first));
		await run('sendText', { text, ...split }, retryOf(first));
		expect(texts()).toEqual(parts);
	});

	it.each(['before', 'after'] as const)(
		'a part whose answer got lost %s it was sent comes once',
		async (when) => {
			const same = execution();
			simulators.world.faults.add({
				on: 'call',
				action: 'drop',
				when,
				match: '/messages',
				method: 'POST',
				skip: 1,
			});
			await failureOf(run('sendText', { text, ...split }, same));
			await run('sendText', { text, ...split }, same);
			expect(texts()).toEqual(parts);
			expect(reads().length).toBeGreaterThan(0);
		},
	);

	it('nothing is sent again when the chat can not be read', async () => {
		const first = execution();
		goesWrong(1, { status: 400, body: { error: { message: '(#100) No', code: 100 } } });
		await failureOf(run('sendText', { text, ...split }, first));
		const body = { error: { message: '(#10) No permission', code: 10 } };
		simulators.world.faults.add({ on: 'call', action: 'fail', status: 403, body, match: '/conversations' });
		await expect(run('sendText', { text, ...split }, retryOf(first))).rejects.toThrow(
			'Facebook does not show whether part 1 of 3 is in the chat, so nothing was sent again',
		);
		expect(texts()).toEqual([parts[0]]);
	});

	it('a part that is the same as another one is counted for itself', async () => {
		const twice = `${parts[0]}\n\n${parts[0]}`;
		const first = execution();
		goesWrong(1, { status: 400, body: { error: { message: '(#100) No', code: 100 } } });
		await failureOf(run('sendText', { text: twice, ...split }, first));
		await run('sendText', { text: twice, ...split }, retryOf(first));
		expect(texts()).toEqual([parts[0], parts[0]]);
	});
});
