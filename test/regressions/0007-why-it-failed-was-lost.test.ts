import { WorkflowExecute } from 'n8n-core';
import type { INodeExecutionData } from 'n8n-workflow';

import { buyers } from '../../playground/seed.ts';
import { runMessenger } from '../support/messengerRun';
import { resetN8nServices, type NodeRunResult } from '../support/n8nCore';
import { withSimulators } from '../support/simulators';

/** The two steps of n8n's engine between what a node gives and what the next one gets. */
interface Engine {
	handleNodeErrorOutput(workflow: unknown, executeData: unknown, outputs: unknown, runIndex: number): void;
	normalizeNodeErrors(outputs: unknown): void;
}

/** n8n empties an item that has an `error` beside its `json`, and knows a failed one without it by its keys. */
describe('an item that failed', () => {
	const simulators = withSimulators();
	const { psid } = buyers[0]!;
	beforeEach(() => resetN8nServices());

	const failing = async () => {
		simulators.messenger.buyer(psid).write('hi');
		simulators.world.clock.advance(25 * 60 * 60 * 1000);
		const items = [{ psid, name: 'Jamie' }];
		const base = `${simulators.origin}/graph.facebook.com`;
		return await runMessenger(base, ['message', 'sendText'], { text: 'hi' }, { items, continueOnFail: true });
	};

	/** What the next nodes get, output by output. */
	const leaving = (
		{ context, executeData, outputs }: NodeRunResult,
		onError: 'continueErrorOutput' | 'continueRegularOutput',
	) => {
		const { workflow, additionalData, runExecutionData } = context as unknown as Record<string, object>;
		const engine = Object.assign(Object.create(WorkflowExecute.prototype) as Engine, {
			additionalData,
			runExecutionData,
			mode: 'trigger',
			abortController: new AbortController(),
		});
		const given: INodeExecutionData[][] = [...outputs];
		executeData.node.onError = onError;
		Object.assign((runExecutionData as { resultData: { runData: object } }).resultData.runData, {
			'Previous node': [{ data: executeData.data, source: [] }],
		});
		if (onError === 'continueErrorOutput') engine.handleNodeErrorOutput(workflow, executeData, given, 0);
		engine.normalizeNodeErrors(given);
		return given.map((items) => items.map(({ json }) => json));
	};

	const why = {
		error: expect.stringContaining('more than 24 hours ago'),
		details: {
			description: expect.stringContaining('utility template'),
			reason: 'outside-window',
			code: 10,
			subcode: 2018278,
			mayHaveBeenSent: false,
			itemIndex: 0,
		},
	};

	it('leaves through the error output with why it did and with all it had', async () => {
		expect(leaving(await failing(), 'continueErrorOutput')).toEqual([[], [{ psid, name: 'Jamie', ...why }]]);
	});

	it('says why it did when it goes on through the regular output', async () => {
		expect(leaving(await failing(), 'continueRegularOutput')).toEqual([[why]]);
	});
});
