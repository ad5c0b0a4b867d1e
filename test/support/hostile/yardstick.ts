import { randomUUID } from 'node:crypto';

import axios from 'axios';

import type { WorkflowNode } from '../../../playground/n8nSetup/n8nApi.ts';
import type { Shop } from '../../../playground/n8nSetup/shop.ts';
import { eventually } from '../eventually';
import type { Door, HostileRequest, Known } from './request';

/** n8n's own nodes at the same kind of address: what breaks them, too, has broken before any code of ours. */
export class Yardstick {
	private readonly paths = new Map<Door, string>();

	constructor(private readonly shop: Pick<Shop, 'api' | 'n8n'>) {}

	async open(): Promise<void> {
		const path = randomUUID();
		await this.publish('Bare webhook', [
			{ ...webhook, parameters: { multipleMethods: true, httpMethod: ['GET', 'POST'], path, options: {} } },
		]);
		for (const door of ['messenger', 'payPal', 'link'] as const) this.paths.set(door, path);
		const begin = randomUUID();
		const id = await this.publish('Bare wait', [
			{ ...webhook, parameters: { path: begin, options: {} } },
			{
				...{ name: 'Wait', type: 'n8n-nodes-base.wait', typeVersion: 1.1 },
				parameters: { resume: 'webhook', options: { webhookSuffix: 'checkout' } },
			},
		]);
		await axios.get(`${this.shop.n8n.origin}/webhook/${begin}`);
		const waiting = await eventually('an execution that waits', async () => {
			const [execution] = await this.shop.api.executions({ workflowId: id, status: ['waiting'] });
			return execution;
		});
		this.paths.set('waiting', `${waiting.id}/checkout`);
	}

	/** The same request, to n8n's own node. */
	inPlaceOf(request: HostileRequest, { addresses }: Known): HostileRequest {
		const path = this.paths.get(request.door)!;
		const [own = ''] = addresses[request.door].split('?');
		const tail = own.split('/').slice(2).join('/');
		const target = request.target.replace(tail, path).replace(tail.toUpperCase(), path.toUpperCase());
		return { ...request, target };
	}

	private async publish(
		name: string,
		nodes: Array<Pick<WorkflowNode, 'name' | 'type' | 'parameters'> & { typeVersion: number }>,
	): Promise<string> {
		const placed = nodes.map((node) => ({
			...node,
			id: randomUUID(),
			webhookId: randomUUID(),
			position: [0, 0],
		}));
		const [first, second] = placed;
		const { id } = await this.shop.api.createWorkflow({
			name,
			nodes: placed as unknown as WorkflowNode[],
			connections: second
				? { [first!.name]: { main: [[{ node: second.name, type: 'main', index: 0 }]] } }
				: {},
			settings: { executionOrder: 'v1', saveDataSuccessExecution: 'none', saveDataErrorExecution: 'none' },
		});
		await this.shop.api.publish(id);
		return id;
	}
}

const webhook = { name: 'Webhook', type: 'n8n-nodes-base.webhook', typeVersion: 2.1 };
