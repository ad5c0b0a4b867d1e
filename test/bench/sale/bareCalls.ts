import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { pageAccessToken } from '../../../playground/seed.ts';
import type { WorkflowNode } from '../../../playground/n8nSetup/n8nApi.ts';
import type { Shop } from '../../../playground/n8nSetup/shop.ts';
import { executionsSince } from '../executions.ts';
import type { Pace } from './buyer.ts';
import { msOf } from './insideExecutions.ts';

const patienceMs = 60_000;

/**
 * How long n8n is at executions that do nothing but so many calls: its Webhook node, and one of its HTTP Request nodes for
 * each call, with no expression in any of them.
 *
 * @returns in milliseconds, by n8n's own books
 */
export async function timesOfBareCalls(shop: Shop, calls: number, pace: Pace): Promise<number[]> {
	const path = `calls-${randomUUID()}`;
	const url = `${shop.simulators.origin}/graph.facebook.com/v26.0/me?access_token=${pageAccessToken}`;
	const webhook = node('Webhook', 'webhook', 2, { httpMethod: 'POST', path, options: {} }, path);
	const requests = Array.from({ length: calls }, (_, number) =>
		node(`Call ${number + 1}`, 'httpRequest', 4.2, { url, options: {} }),
	);
	const chain = [webhook, ...requests];
	const connections = Object.fromEntries(
		requests.map(({ name }, at) => [chain[at]!.name, { main: [[{ node: name, type: 'main', index: 0 }]] }]),
	);
	const { id } = await shop.api.createWorkflow({ name: `${calls} calls`, nodes: chain, connections });
	await shop.api.publish(id);
	for (let begun = 0; begun < pace.sales; begun++) {
		const { status } = await fetch(`${shop.n8n.origin}/webhook/${path}`, { method: 'POST' });
		if (status !== 200) throw new Error(`The flow of ${calls} calls answers ${status}`);
		await sleep(1000 / pace.perSecond);
	}
	for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await sleep(250)) {
		const ended = (await executionsSince(shop, id, 0)).filter(({ status }) => status === 'success');
		if (ended.length === pace.sales)
			return await Promise.all(ended.map(async (one) => msOf(await shop.api.execution(one.id))));
	}
	throw new Error(`Not all of ${pace.sales} flows of ${calls} calls came to their end`);
}

const node = (
	name: string,
	type: string,
	typeVersion: number,
	parameters: WorkflowNode['parameters'],
	webhookId?: string,
) => ({
	id: randomUUID(),
	name,
	type: `n8n-nodes-base.${type}`,
	typeVersion,
	position: [0, 0],
	parameters,
	...(webhookId && { webhookId }),
});
