import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { Messenger } from '../../nodes/Messenger/Messenger.node';
import { buyers } from '../../playground/seed.ts';
import { messengerCredential } from './messengerCredential';
import { runNode, runWebhook, type NodeRun, type NodeRunResult, type PlacedNode } from './n8nCore';
import type { TriggerHost, WaitingExecution } from './triggerHost';

let executions = 7000;

/** An execution that has asked, by the real node, and waits on the n8n of the trigger. */
export interface Waiting {
	executionId: string;
	/** What it goes on with, per output; undefined while it waits. */
	left?: INodeExecutionData[][];
	/** What n8n passes on through the first output when the time is over. */
	timedOut: IDataObject;
	run: NodeRunResult;
	execution: WaitingExecution;
}

/** The node that asks the first buyer, unless the parameters say otherwise, on this n8n. */
export function toQuestion(
	origin: string,
	host: TriggerHost,
	parameters: IDataObject,
	more: Partial<NodeRun> = {},
): NodeRun & { executionId: string } {
	const executionId = String(++executions);
	return {
		node: new Messenger(),
		credentials: [messengerCredential(`${origin}/graph.facebook.com`)],
		executionId,
		baseUrl: host.baseUrl,
		items: [{ psid: buyers[0]!.psid, sku: 'mug' }],
		...more,
		parameters: {
			resource: 'message',
			operation: 'sendAndWait',
			psid: buyers[0]!.psid,
			message: 'Which size?',
			waitAmount: 1,
			waitUnit: 'hours',
			...parameters,
		} as NonNullable<PlacedNode['parameters']>,
	};
}

/** Asks, and lets the execution wait on this n8n. */
export async function ask(
	origin: string,
	host: TriggerHost,
	parameters: IDataObject,
	more: Partial<NodeRun> = {},
): Promise<Waiting> {
	const placed = toQuestion(origin, host, parameters, more);
	const run = await runNode(placed);
	if (!run.waitTill) throw new Error('The execution does not wait');
	const [[item]] = run.executeData.data.main as [[INodeExecutionData]];
	const waiting: Waiting = {
		executionId: placed.executionId,
		timedOut: item.json,
		run,
		execution: {
			state: 'waiting',
			signature: new URL(run.context.getWorkflowDataProxy(0).$execution.resumeUrl as string).searchParams.get(
				'signature',
			)!,
			suffix: 'answer',
			calls: 0,
			async take(request, response) {
				const result = await runWebhook({ ...placed, parked: run.executeData }, 'default', request, response);
				if (result.workflowData) waiting.left = result.workflowData as INodeExecutionData[][];
				return result;
			},
		},
	};
	host.waiting.set(placed.executionId, waiting.execution);
	return waiting;
}

/** What left through each output of an execution that went on, as plain data. */
export const leftOf = ({ left }: Waiting): IDataObject[][] | undefined =>
	left?.map((items) => items.map(({ json }) => json));
