import { ExecutionLifecycleHooks, WorkflowExecute } from 'n8n-core';
import {
	createRunExecutionData,
	Workflow,
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type INodeType,
	type INodeTypes,
	type IRun,
} from 'n8n-workflow';

import type { StoredCredential } from './memoryCredentials';
import { place } from './n8nCore';

/** A node on a canvas, and where its outputs lead: names of nodes, output by output. */
export interface CanvasNode {
	node: INodeType;
	parameters?: INodeParameters;
	to?: string[][];
	continueOnFail?: boolean;
	/** How often n8n tries it; once when left out. */
	maxTries?: number;
}

export interface EngineRun {
	/** By name; the first is where the execution starts. */
	nodes: Record<string, CanvasNode>;
	/** What the first gives, output by output. */
	events: IDataObject[][];
	credentials?: StoredCredential[];
	/** Somebody tries it out in the editor, with the events pinned to the first node. */
	isPinned?: boolean;
}

/**
 * Runs a whole workflow through n8n's engine, which pairs items between the nodes. What stopped it is thrown.
 *
 * @returns what left each node that ran, output by output
 */
export async function runEngine({
	nodes,
	events,
	credentials = [],
	isPinned = false,
}: EngineRun): Promise<Record<string, IDataObject[][]>> {
	const types = new Map(Object.values(nodes).map(({ node }) => [typeOf(node), node]));
	const placed = Object.entries(nodes).map(
		([name, { node, parameters, continueOnFail = false, maxTries }]) => {
			const { additionalData, ...more } = place({
				node,
				type: typeOf(node),
				name,
				credentials,
				continueOnFail,
				...(parameters && { parameters }),
			});
			const retry = maxTries !== undefined && { retryOnFail: true, maxTries, waitBetweenTries: 1 };
			return { additionalData, node: { ...more.node, ...retry, id: name } satisfies INode };
		},
	);
	const workflow = new Workflow({
		id: 'workflow-1',
		name: 'Workflow under test',
		nodes: placed.map(({ node }) => node),
		connections: Object.fromEntries(
			Object.entries(nodes).map(([name, { to = [] }]) => [
				name,
				{ main: to.map((names) => names.map((node) => ({ node, type: 'main' as const, index: 0 }))) },
			]),
		),
		active: true,
		nodeTypes: {
			getByName: (type) => types.get(type)!,
			getByNameAndVersion: (type) => types.get(type)!,
			getKnownTypes: () => ({}),
		} satisfies INodeTypes,
		settings: { executionOrder: 'v1' },
		...(isPinned && { pinData: { [placed[0]!.node.name]: events.flat().map((json) => ({ json })) } }),
	});
	const { additionalData, node } = placed[0]!;
	const mode = isPinned ? 'manual' : 'trigger';
	const hooks = new ExecutionLifecycleHooks(mode, additionalData.executionId!, {
		id: 'workflow-1',
	} as never);
	const main = events.map((items) => items.map((json): INodeExecutionData => ({ json })));
	const engine = new WorkflowExecute(
		{ ...additionalData, hooks },
		mode,
		createRunExecutionData({
			executionData: { nodeExecutionStack: [{ node, data: { main }, source: null }] },
		}),
	);
	const { data }: IRun = await engine.processRunExecutionData(workflow);
	if (data.resultData.error) throw data.resultData.error;
	return Object.fromEntries(
		Object.entries(data.resultData.runData).map(([name, runs]) => [
			name,
			(runs.at(-1)!.data?.main ?? []).map((items) => (items ?? []).map(({ json }) => json)),
		]),
	);
}

const typeOf = ({ description: { name } }: INodeType): string =>
	name.includes('.') ? name : `n8n-nodes-messenger-checkout.${name}`;
