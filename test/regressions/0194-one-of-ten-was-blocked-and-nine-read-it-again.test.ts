import { buyers } from '../../playground/seed.ts';
import { failureOf, withMessengerChat } from '../support/messengerRun';
import type { NodeRun } from '../support/n8nCore';

const { simulators, run } = withMessengerChat();

let executions = 19_400;
const execution = (): Partial<NodeRun> & { executionId: string; resumeToken: string } => ({
	executionId: String(++executions),
	resumeToken: `token-${executions}`,
});
const people = [buyers[0]!, buyers[1]!, buyers[2]!];
const items = people.map(({ psid }) => ({ psid, commentId: '123_456' }));

const textsTo = (psid: string) =>
	simulators.messenger
		.thread(psid)
		.messages.filter(({ from }) => from === 'page')
		.map(({ text }) => text);
const refuseTheSecond = () =>
	simulators.world.faults.add({
		on: 'call',
		action: 'fail',
		status: 400,
		body: { error: { code: 551, message: "This person isn't available right now." } },
		match: '/messages',
		skip: 1,
	});

/**
 * n8n runs all items of a node again, at Retry On Fail and at Retry, when one of them has failed: of ten people one had
 * blocked the Page, and the other nine read the news once for each try.
 */
describe('a message to several people, of whom one can not be reached', () => {
	beforeEach(() => {
		for (const { psid } of people.slice(0, 2)) simulators.messenger.buyer(psid).write('hi');
	});

	it.each(['Retry On Fail', 'Retry'])('comes once to each of the others, at %s', async (how) => {
		const first = execution();
		const again =
			how === 'Retry' ? { ...execution(), resumeToken: first.resumeToken, mode: 'retry' as const } : first;
		const parameters = { text: 'We are open again' };
		const tried = await failureOf(run('sendText', parameters, { ...first, items }));
		expect(tried?.message).toContain('[item 2]');
		simulators.messenger.buyer(people[2]!.psid).write('hi');
		const { json } = await run('sendText', parameters, { ...again, items });
		expect(people.map(({ psid }) => textsTo(psid))).toEqual(people.map(() => ['We are open again']));
		expect(json.map(({ psid }) => psid)).toEqual(people.map(({ psid }) => psid));
		expect(json.every(({ messageId }) => typeof messageId === 'string')).toBe(true);
	});

	it('comes again in another execution, and in one that has gone well', async () => {
		const same = execution();
		for (const one of [same, same, execution()])
			await run('sendText', { text: 'Good morning' }, { ...one, items: items.slice(0, 1) });
		expect(textsTo(people[0]!.psid)).toHaveLength(3);
	});

	it('goes on with the cards of a carousel that are missing', async () => {
		const same = execution();
		const cards = Array.from({ length: 20 }, () => ({ psid: people[0]!.psid, name: 'Mug', price: '24' }));
		const parameters = {
			cardsFrom: 'items',
			rowTitle: '={{ $json.name }}',
			rowSubtitle: '={{ $json.price }}',
		};
		refuseTheSecond();
		await failureOf(run('sendCarousel', parameters, { ...same, items: cards }));
		await run('sendCarousel', parameters, { ...same, items: cards });
		expect(textsTo(people[0]!.psid)).toHaveLength(2);
	});
});
