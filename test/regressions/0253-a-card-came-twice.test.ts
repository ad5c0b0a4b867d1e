import '../support/shortSleeps';

import type { INodeParameters } from 'n8n-workflow';

import { graphFailureOf } from '../../nodes/vendors/messenger/errors/errors';
import { failureOf, withMessengerChat } from '../support/messengerRun';

const { simulators, run, chat } = withMessengerChat();

let executions = 25_000;
const nextExecution = () => ({ executionId: String(++executions) });
const lose = (when: 'before' | 'after') =>
	simulators.world.faults.add({ on: 'call', action: 'drop', when, match: '/messages', method: 'POST' });
/** The same in another process of this n8n. */
const runElsewhere = async (operation: string, parameters: INodeParameters) =>
	await jest.isolateModulesAsync(async () => {
		const { runMessenger } = await import('../support/messengerRun');
		const graph = `${simulators.origin}/graph.facebook.com`;
		await runMessenger(graph, ['message', operation], parameters, nextExecution());
	});
const sent = () => chat().messages.filter(({ from }) => from === 'page');

const button = { type: 'postback', title: 'Buy', payload: 'BUY' };
const cards: Array<[string, INodeParameters]> = [
	['sendButtons', { text: 'Anything  else?', buttons: { button: [button] } }],
	[
		'sendCarousel',
		{
			cards: {
				card: [
					{ title: 'Blue mug', subtitle: '12.00', buttons: { button: [button] } },
					{ title: 'Red mug', buttons: { button: [button] } },
				],
			},
		},
	],
];

/** Only plain texts were looked for: whoever got a card had it once more when its answer was lost, and n8n tried again. */
describe.each(cards)('what %s sent and Facebook did not answer for', (operation, parameters) => {
	it.each(['before', 'after'] as const)('comes once when it got lost %s it was sent', async (when) => {
		const same = nextExecution();
		lose(when);
		await failureOf(run(operation, parameters, same));
		const { json } = await run(operation, parameters, same);
		expect(sent()).toHaveLength(1);
		expect(json).toMatchObject([{ messageId: chat().messages.at(-1)!.mid }]);
	});

	it('is told from another one that shows the same title', async () => {
		const same = nextExecution();
		lose('before');
		await failureOf(run(operation, parameters, same));
		const other = { ...button, title: 'Later' };
		const [first] = (parameters as unknown as { cards?: { card: object[] } }).cards?.card ?? [];
		await runElsewhere(
			operation,
			first
				? { cards: { card: [{ ...first, buttons: { button: [other] } }] } }
				: { ...parameters, buttons: { button: [other] } },
		);
		const error = await failureOf(run(operation, parameters, same));
		expect(graphFailureOf(error)).toMatchObject({ mayHaveBeenSent: true });
		expect(sent()).toHaveLength(1);
	});

	it('is sent where other words came since', async () => {
		const same = nextExecution();
		lose('before');
		await failureOf(run(operation, parameters, same));
		await run('sendText', { text: 'One moment' }, nextExecution());
		await run(operation, parameters, same);
		expect(sent()).toHaveLength(2);
	});
});

it('a receipt, of which a chat may show nothing, is sent again', async () => {
	const same = nextExecution();
	const receipt = {
		recipientName: 'Jamie',
		orderNumber: '1042',
		currency: 'USD',
		paymentMethod: 'PayPal',
		totalCost: '12.00',
	};
	lose('before');
	await failureOf(run('sendReceipt', receipt, same));
	await run('sendReceipt', receipt, same);
	expect(sent()).toHaveLength(1);
});
