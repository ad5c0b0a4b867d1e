import '../support/shortSleeps';

import { buyers } from '../../playground/seed.ts';
import { runMessenger } from '../support/messengerRun';
import { resetN8nServices } from '../support/n8nCore';
import { withSimulators } from '../support/simulators';

const simulators = withSimulators();
const { psid } = buyers[0]!;
const graph = () => `${simulators.origin}/graph.facebook.com`;
const buyer = () => simulators.messenger.buyer(psid);

const waits = async (mid: string, text: string) =>
	(
		await runMessenger(
			graph(),
			['conversation', 'waitForMore'],
			{ silenceSeconds: 8 },
			{
				items: [{ psid, mid, text }],
			},
		)
	).json;

beforeEach(async () => {
	resetN8nServices();
	simulators.messenger.limits.enforced = false;
	buyer().write('hi');
	const button = [{ type: 'postback', title: 'Buy', payload: 'BUY_mug' }];
	await runMessenger(graph(), ['message', 'sendCarousel'], {
		cardsFrom: 'json',
		cardsJson: JSON.stringify([{ title: 'Mug', buttons: button }]),
	});
	simulators.world.clock.advance(120_000);
});

/**
 * What is tapped is in the chat as a word, and has an execution of its own, which does not wait: the question right before it was
 * taken for the beginning of a burst, and nobody answered it.
 */
it('what was written right before a tap is answered', async () => {
	const mid = buyer().write('Does it come in blue?');
	simulators.world.clock.advance(3000);
	buyer().tapPostback({ title: 'Buy', payload: 'BUY_mug' });
	expect(await waits(mid, 'Does it come in blue?')).toMatchObject([
		{ text: 'Does it come in blue?', messageCount: 1, chatRead: true },
	]);
});

it('and what was written before and after it is one burst', async () => {
	const first = buyer().write('Does it come in blue?');
	simulators.world.clock.advance(3000);
	buyer().tapPostback({ title: 'Buy', payload: 'BUY_mug' });
	simulators.world.clock.advance(3000);
	const last = buyer().write('Or in red?');
	expect(await waits(first, 'Does it come in blue?')).toEqual([]);
	expect(await waits(last, 'Or in red?')).toMatchObject([
		{ text: 'Does it come in blue?\nOr in red?', messageCount: 2 },
	]);
});

it('the same word is answered where it was written', async () => {
	const mid = buyer().write('Buy');
	expect(await waits(mid, 'Buy')).toMatchObject([{ text: 'Buy', messageCount: 1 }]);
});
