import { whenAsleep } from '../support/shortSleeps';

import { graphFailureOf } from '../../nodes/vendors/messenger/errors/errors';
import { failureOf, withMessengerChat } from '../support/messengerRun';
import type { NodeRun } from '../support/n8nCore';

const { simulators, run, chat, psid } = withMessengerChat();

let executions = 20_000;
const execution = (): Partial<NodeRun> => ({ executionId: String(++executions) });
const lose = (when: 'before' | 'after') =>
	simulators.world.faults.add({ on: 'call', action: 'drop', when, match: '/messages', method: 'POST' });
const texts = () => chat().messages.flatMap(({ from, text }) => (from === 'page' ? [text] : []));

/**
 * Facebook had sent a text, and its answer got lost. With Retry On Fail n8n ran the node again, and whoever had it in the chat
 * already got it once more.
 */
describe('a text whose answer got lost', () => {
	it.each(['before', 'after'] as const)('comes once when it got lost %s it was sent', async (when) => {
		const same = execution();
		lose(when);
		await failureOf(run('sendText', { text: 'It is on its way' }, same));
		const { json } = await run('sendText', { text: 'It is on its way' }, same);
		expect(texts()).toEqual(['It is on its way']);
		expect(json).toMatchObject([{ messageId: chat().messages.at(-1)!.mid }]);
	});

	it('is looked for when Facebook has had the time to show it', async () => {
		const same = execution();
		lose('after');
		await failureOf(run('sendText', { text: 'It is on its way' }, same));
		const waits: number[] = [];
		whenAsleep((ms) => waits.push(ms));
		await run('sendText', { text: 'It is on its way' }, same);
		whenAsleep(() => {});
		expect(Math.max(...waits)).toBeGreaterThan(2000);
	});

	it('is not taken for another one of the same run with the same words', async () => {
		const same = execution();
		const items = [{ psid }, { psid }];
		simulators.world.faults.add({
			on: 'call',
			action: 'drop',
			when: 'before',
			match: '/messages',
			method: 'POST',
			skip: 1,
		});
		for (const again of [false, true]) {
			const work = run('sendText', { text: 'Ready' }, { ...same, items });
			await (again ? work : failureOf(work));
		}
		expect(texts()).toEqual(['Ready', 'Ready']);
	});

	it('is not sent again while Facebook does not show the chat', async () => {
		const same = execution();
		lose('after');
		await failureOf(run('sendText', { text: 'It is on its way' }, same));
		const body = { error: { message: '(#10) No permission', code: 10 } };
		simulators.world.faults.add({ on: 'call', action: 'fail', status: 403, body, match: '/conversations' });
		const error = await failureOf(run('sendText', { text: 'It is on its way' }, same));
		expect(graphFailureOf(error)).toMatchObject({ mayHaveBeenSent: true });
		await run('sendText', { text: 'It is on its way' }, same);
		expect(texts()).toEqual(['It is on its way']);
	});

	it('is looked for by nobody else', async () => {
		lose('after');
		await failureOf(run('sendText', { text: 'Hello' }, execution()));
		await run('sendText', { text: 'Hello' }, execution());
		expect(texts()).toEqual(['Hello', 'Hello']);
	});
});
