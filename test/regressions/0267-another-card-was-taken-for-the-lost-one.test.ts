import '../support/shortSleeps';

import type { INodeParameters } from 'n8n-workflow';

import { failureOf, withMessengerChat } from '../support/messengerRun';

const { simulators, run, chat } = withMessengerChat();

let executions = 26_000;
const nextExecution = () => ({ executionId: String(++executions) });
const loseOne = () =>
	simulators.world.faults.add({
		on: 'call',
		action: 'drop',
		when: 'before',
		match: '/messages',
		method: 'POST',
	});
const sent = () => chat().messages.filter(({ from }) => from === 'page');

/**
 * A chat shows neither what a button carries nor more than the first card. Where an answer got lost, another message of the last
 * seconds that shows the same was taken for the one that got lost: the buyer never got it.
 */
it.each<[string, INodeParameters, INodeParameters]>([
	[
		'sendButtons',
		{ text: 'Cancel it?', buttons: { button: [{ title: 'Yes', payload: 'CANCEL_1' }] } },
		{ text: 'Cancel it?', buttons: { button: [{ title: 'Yes', payload: 'CANCEL_2' }] } },
	],
	[
		'sendCarousel',
		{
			cards: {
				card: [
					{ title: 'Mugs', subtitle: 'All' },
					{ title: 'Blue', subtitle: '1' },
				],
			},
		},
		{
			cards: {
				card: [
					{ title: 'Mugs', subtitle: 'All' },
					{ title: 'Red', subtitle: '1' },
				],
			},
		},
	],
	['sendText', { text: 'Anything else?' }, { text: 'Anything else?' }],
])('%s comes, though another execution has sent what shows the same', async (operation, before, lost) => {
	await run(operation, before, nextExecution());
	const same = nextExecution();
	loseOne();
	await failureOf(run(operation, lost, same));
	await run(operation, lost, same);
	expect(sent()).toHaveLength(2);
});

it('a text comes, though a question has a button of the same words', async () => {
	const answers = { answer: [{ title: 'Yes' }, { title: 'No' }] };
	const question = { message: 'Sure?', responseType: 'buttons', answers, waitAmount: 1, waitUnit: 'hours' };
	await run('sendAndWait', question, nextExecution());
	const same = nextExecution();
	loseOne();
	await failureOf(run('sendText', { text: 'Yes' }, same));
	await run('sendText', { text: 'Yes' }, same);
	expect(sent().at(-1)).toMatchObject({ text: 'Yes' });
});
