import { MessengerCheckout } from '../../nodes/MessengerCheckout/MessengerCheckout.node';
import { buyers } from '../../playground/seed.ts';
import { withCheckout } from '../support/checkoutNode';
import { runNode, type NodeRun } from '../support/n8nCore';
import { withQuestions } from '../support/questions';

const engine2 = { settings: { engineType: 'v2' } };
const refusal =
	/^(?:Operation:? )?This workflow runs on Engine 2\.0 of n8n, which cannot continue an execution that waits/;

/** On n8n's Engine 2.0 a pay card was sent whose execution could never continue: whoever tapped it could not pay. */
describe('on an engine that cannot continue what waits', () => {
	const { simulators, checkout } = withCheckout();

	it.each(['requestPaymentAndWait', 'remindAndWait'])('%s sends nothing', async (operation) => {
		const run = runNode({
			node: new MessengerCheckout(),
			parameters: {
				resource: 'payment',
				operation,
				psid: buyers[0]!.psid,
				currency: 'USD',
				linesSource: 'json',
				linesJson: [{ name: 'Mug', quantity: 1, unitPrice: '24.00' }],
				waitAmount: 1,
				waitUnit: 'hours',
			} as NodeRun['parameters'],
			credentials: checkout.credentials,
			...engine2,
		});
		await expect(run).rejects.toMatchObject({
			message: expect.stringMatching(refusal) as string,
			description: expect.stringContaining('Nothing was sent.') as string,
		});
		expect(simulators.world.calls).toEqual([]);
	});
});

describe('on an engine that cannot continue what waits, Ask and Wait', () => {
	const { askOnly, calls } = withQuestions();

	it('asks nothing', async () => {
		const answers = { answer: [{ title: 'Yes', payload: '' }] };
		await expect(askOnly({ answers }, engine2)).rejects.toMatchObject({
			message: expect.stringMatching(refusal) as string,
			description: expect.stringContaining('Nothing was asked.') as string,
		});
		expect(calls()).toEqual([]);
	});
});
