import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import type { NodeType, WorkflowNode } from '../../../playground/n8nSetup/n8nApi.ts';
import type { Shop } from '../../../playground/n8nSetup/shop.ts';

const ownPrefix = 'n8n-nodes-messenger-checkout';
const drainTimeoutMs = 60_000;

/** A published workflow of one trigger and no further node. */
export interface TriggerWorkflow {
	id: string;
	/** Where the trigger takes requests. */
	url: string;
	/** Of the trigger. */
	nodeId: string;
}

type Trigger = Pick<WorkflowNode, 'name' | 'type' | 'parameters'>;

type Versioned = NodeType & { version: number | number[] };

/** n8n's own Webhook node: answers at once, as our triggers do. */
export const bareWebhook = async (shop: Shop, path: string): Promise<TriggerWorkflow> =>
	await publish(
		shop,
		{
			name: `Bare webhook ${path}`,
			type: 'n8n-nodes-base.webhook',
			parameters: { httpMethod: 'POST', path, responseMode: 'onReceived', options: {} },
		},
		() => path,
	);

export const messengerTrigger = async (shop: Shop): Promise<TriggerWorkflow> =>
	await publish(
		shop,
		{
			name: 'Messenger Trigger',
			type: `${ownPrefix}.messengerTrigger`,
			parameters: { events: ['message'], registration: 'manual', options: {} },
		},
		(webhookId) => `${webhookId}/messenger`,
	);

/** @param answers by itself when the workflow has ended, so that PayPal comes again after a failure; or as others do */
export const payPalTrigger = async (
	shop: Shop,
	answers: 'ended' | 'atOnce' = 'ended',
): Promise<TriggerWorkflow> =>
	await publish(
		shop,
		{
			name: 'PayPal Checkout Trigger',
			type: `${ownPrefix}.payPalCheckoutTrigger`,
			parameters: { events: ['CHECKOUT.ORDER.APPROVED'], options: { answerPayPal: answers } },
		},
		(webhookId) => `${webhookId}/${answers === 'atOnce' ? 'at-once' : 'webhook'}`,
	);

/**
 * Makes a workflow of this trigger alone, and publishes it.
 *
 * @param pathOf where below `/webhook/` the trigger takes requests
 * @param forms what is filled in for credentials that the shop does not have, by their type
 */
export async function publish(
	{ api, n8n, credentials }: Shop,
	trigger: Trigger,
	pathOf: (webhookId: string) => string,
	forms: Record<string, Record<string, unknown>> = {},
): Promise<TriggerWorkflow> {
	const further = Object.entries(forms).map(
		async ([type, data]) => [type, await api.saveCredential({ name: type, type, data })] as const,
	);
	const known = { ...credentials, ...Object.fromEntries(await Promise.all(further)) };
	const webhookId = randomUUID();
	const types = (await api.nodeTypes()).filter(({ name }) => name === trigger.type) as Versioned[];
	const chosen = (types[0]?.credentials ?? []).flatMap(({ name }) =>
		known[name] ? [[name, known[name]] as const] : [],
	);
	const nodeId = randomUUID();
	const node = {
		...trigger,
		// The newest, as the editor places it.
		typeVersion: Math.max(...types.flatMap(({ version }) => version)),
		id: nodeId,
		webhookId,
		position: [0, 0],
		credentials: Object.fromEntries(chosen),
	};
	const { id } = await api.createWorkflow({ name: trigger.name, nodes: [node], connections: {} });
	await api.publish(id);
	return { id, nodeId, url: `${n8n.origin}/webhook/${pathOf(webhookId)}` };
}

/**
 * Waits until n8n has finished so many executions of that workflow.
 *
 * @throws when it has finished more, or has not finished so many in time
 */
export async function whenFinished({ api }: Shop, workflow: TriggerWorkflow, count: number): Promise<void> {
	const filter = JSON.stringify({ workflowId: workflow.id, status: ['success'] });
	const query = new URLSearchParams({ filter, limit: '1' });
	let finished = 0;
	for (const deadline = Date.now() + drainTimeoutMs; Date.now() < deadline; await sleep(250)) {
		const answer = await api.call<{ count: number }>('GET', `/rest/executions?${query}`);
		finished = answer.count;
		if (finished >= count) break;
	}
	if (finished !== count)
		throw new Error(`${count} deliveries to ${workflow.url} became ${finished} executions`);
}
