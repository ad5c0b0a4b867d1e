import { createHash } from 'node:crypto';

import { ExecuteContext, HookContext, WebhookContext } from 'n8n-core';
import {
	createRunExecutionData,
	Workflow,
	type IDataObject,
	type IExecuteData,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type INodeType,
	type INodeTypes,
	type IWebhookData,
	type IWebhookResponseData,
	type IWorkflowExecuteAdditionalData,
	type WebhookType,
	type WorkflowActivateMode,
	type WorkflowExecuteMode,
} from 'n8n-workflow';

import { MemoryCredentials, type StoredCredential } from './memoryCredentials';
import './n8nServices';
import { placeFields } from './placedFields';

export { logLines, resetN8nServices } from './n8nServices';
export type { StoredCredential } from './memoryCredentials';

/** A node on a canvas: what n8n knows about it before it runs. */
export interface PlacedNode {
	node: INodeType;
	/** Full type; default `n8n-nodes-messenger-checkout.` and the node's own name. */
	type?: string;
	parameters?: INodeParameters;
	credentials?: StoredCredential[];
	name?: string;
	nodeId?: string;
	webhookId?: string;
	typeVersion?: number;
	workflowId?: string;
	workflowName?: string;
	/** Time zone in the settings of the workflow; that of the n8n when left out. */
	timezone?: string;
	/** Further settings of the workflow. */
	settings?: IDataObject;
	/** Static data of the workflow; changed in place, as n8n keeps it. */
	staticData?: IDataObject;
	/** Address of this n8n, no slash at the end. */
	baseUrl?: string;
	continueOnFail?: boolean;
	executionId?: string;
	mode?: WorkflowExecuteMode;
}

export interface NodeRun extends PlacedNode {
	/** Items at the first input; plain objects become their `json`. Default: one empty item. */
	items?: Array<IDataObject | INodeExecutionData>;
	/** The name of the node it came from. */
	previousNode?: string;
	/** n8n's key to the execution; follows from `executionId` when left out. A Retry has another ID and the same key. */
	resumeToken?: string;
	/** How often the node has run in this execution: in a loop. */
	runIndex?: number;
}

export interface NodeRunResult {
	/** One list of items per output. */
	outputs: INodeExecutionData[][];
	/** The `json` of what left the first output. */
	json: IDataObject[];
	/** Until when the execution was parked, if it was. */
	waitTill?: Date;
	executeData: IExecuteData;
	context: ExecuteContext;
}

/** The pieces n8n makes of a node before it runs it. */
export function place(placed: PlacedNode): {
	workflow: Workflow;
	node: INode;
	additionalData: IWorkflowExecuteAdditionalData;
} {
	const { node: nodeType, credentials = [] } = placed;
	const typeVersion = placed.typeVersion ?? [nodeType.description.version].flat().at(-1)!;
	const node: INode = {
		id: placed.nodeId ?? '7b0f9c1e-0000-4000-8000-000000000001',
		name: placed.name ?? nodeType.description.displayName,
		type: placed.type ?? `n8n-nodes-messenger-checkout.${nodeType.description.name}`,
		typeVersion,
		position: [0, 0],
		parameters: structuredClone(placeFields(nodeType.description, typeVersion, placed.parameters ?? {})),
		webhookId: placed.webhookId ?? '5e6f7a8b-0000-4000-8000-000000000002',
		credentials: Object.fromEntries(
			credentials.map(({ type, name = type.displayName }) => [type.name, { id: `id-of-${type.name}`, name }]),
		),
		...(placed.continueOnFail && { onError: 'continueRegularOutput' as const }),
	};
	const nodeTypes = {
		getByName: () => nodeType,
		getByNameAndVersion: () => nodeType,
		getKnownTypes: () => ({}),
	} as INodeTypes;
	const workflow = new Workflow({
		id: placed.workflowId ?? 'workflow-1',
		name: placed.workflowName ?? 'Workflow under test',
		nodes: [node],
		connections: {},
		active: true,
		nodeTypes,
		staticData: placed.staticData ?? {},
		settings: { ...(placed.timezone && { timezone: placed.timezone }), ...placed.settings },
	});
	const baseUrl = placed.baseUrl ?? 'http://localhost:5678';
	const additionalData = {
		credentialsHelper: new MemoryCredentials(credentials),
		executionId: placed.executionId ?? '4711',
		currentNodeExecutionIndex: 0,
		restApiUrl: `${baseUrl}/rest`,
		instanceBaseUrl: `${baseUrl}/`,
		webhookBaseUrl: `${baseUrl}/webhook`,
		webhookTestBaseUrl: `${baseUrl}/webhook-test`,
		webhookWaitingBaseUrl: `${baseUrl}/webhook-waiting`,
		formBaseUrl: `${baseUrl}/form`,
		formTestBaseUrl: `${baseUrl}/form-test`,
		formWaitingBaseUrl: `${baseUrl}/form-waiting`,
		variables: {},
	} as unknown as IWorkflowExecuteAdditionalData;
	return { workflow, node: workflow.getNode(node.name)!, additionalData };
}

/**
 * Runs an action node as n8n's engine would: real execute context, real request helpers, real HTTP.
 * What the node throws is thrown.
 */
export async function runNode(run: NodeRun): Promise<NodeRunResult> {
	const { workflow, node, additionalData } = place(run);
	const items = (run.items ?? [{}]).map((item, index) => toItem(item, index));
	const executeData: IExecuteData = {
		node,
		data: { main: [items] },
		source: { main: [{ previousNode: run.previousNode ?? 'Previous node' }] },
	};
	const runExecutionData = createRunExecutionData({
		executionData: { nodeExecutionStack: [executeData] },
		resumeToken: run.resumeToken ?? resumeTokenOf(additionalData.executionId!),
	});
	const context = new ExecuteContext(
		workflow,
		node,
		additionalData,
		run.mode ?? 'trigger',
		runExecutionData,
		run.runIndex ?? 0,
		items,
		executeData.data,
		executeData,
		[],
	);
	const result = await run.node.execute!.call(context);
	const outputs = (Array.isArray(result) ? result : []) as INodeExecutionData[][];
	const { waitTill } = runExecutionData;
	return {
		outputs,
		json: (outputs[0] ?? []).map((item) => item.json),
		...(waitTill && { waitTill }),
		executeData,
		context,
	};
}

/** n8n draws it once per execution, so that the same execution always has the same. */
const resumeTokenOf = (executionId: string): string =>
	createHash('sha256').update(`resume token of ${executionId}`).digest('hex');

/** Runs `checkExists`, `create` or `delete` of one of a trigger's webhooks. */
export async function runHook(
	placed: PlacedNode & { isTest?: boolean },
	method: 'checkExists' | 'create' | 'delete',
	webhook: WebhookType = 'default',
): Promise<boolean> {
	const { workflow, node, additionalData } = place(placed);
	const webhookData = toWebhookData(placed, webhook, additionalData, node);
	const context = new HookContext(
		workflow,
		node,
		additionalData,
		...hookModes(method, placed.isTest),
		webhookData,
	);
	return (await placed.node.webhookMethods?.[webhook]?.[method]?.call(context)) ?? true;
}

/** n8n ends a test run and a published workflow alike, and says `internal` of both. */
function hookModes(method: string, isTest = false): [WorkflowExecuteMode, WorkflowActivateMode] {
	if (method === 'delete') return ['internal', 'update'];
	return isTest ? ['manual', 'manual'] : ['trigger', 'activate'];
}

/**
 * Hands one request to a node's `webhook`; request and response are Express-like objects. A node that waits gets
 * what it has parked.
 */
export async function runWebhook(
	placed: PlacedNode & { isTest?: boolean; parked?: IExecuteData },
	webhook: WebhookType,
	request: object,
	response: object,
): Promise<IWebhookResponseData> {
	const { workflow, node, additionalData } = place(placed);
	Object.assign(additionalData, { httpRequest: request, httpResponse: response, executionId: undefined });
	const webhookData = toWebhookData(placed, webhook, additionalData, node);
	const mode = placed.isTest ? 'manual' : 'webhook';
	const runData = placed.parked
		? createRunExecutionData({ executionData: { nodeExecutionStack: [placed.parked] } })
		: null;
	const context = new WebhookContext(workflow, node, additionalData, mode, webhookData, [], runData);
	return (await placed.node.webhook!.call(context)) as IWebhookResponseData;
}

const toItem = (item: IDataObject | INodeExecutionData, index: number): INodeExecutionData =>
	'json' in item && typeof item.json === 'object'
		? (item as INodeExecutionData)
		: { json: item as IDataObject, pairedItem: { item: index } };

function toWebhookData(
	{ node: nodeType, isTest, workflowId }: PlacedNode & { isTest?: boolean },
	name: WebhookType,
	workflowExecuteAdditionalData: IWorkflowExecuteAdditionalData,
	node: INode,
): IWebhookData {
	const webhookDescription = nodeType.description.webhooks?.find((webhook) => webhook.name === name);
	if (!webhookDescription) throw new Error(`${nodeType.description.displayName} has no webhook "${name}"`);
	return {
		httpMethod: webhookDescription.httpMethod as IWebhookData['httpMethod'],
		node: node.name,
		path: webhookDescription.path,
		webhookDescription,
		workflowId: workflowId ?? 'workflow-1',
		workflowExecuteAdditionalData,
		isTest: isTest ?? false,
	};
}
