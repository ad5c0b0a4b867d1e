import type { IDataObject, INodeExecutionData, INodeType } from 'n8n-workflow';

import { runNode, type NodeRun, type PlacedNode } from '../support/n8nCore';
import type { Execution } from './execution';
import type { Ground } from './ground';

/** Runs of the real nodes, as the workflows make them; all that leaves them is noted. */
export class NodeRuns {
	constructor(private readonly ground: Ground) {}

	/** Runs a node of one execution. @returns what left it, by output */
	async run(
		execution: Execution,
		operation: string,
		items: IDataObject[],
		parameters: IDataObject,
	): Promise<IDataObject[][]> {
		const resource = resources[operation] ?? 'payment';
		const { payPal, checkout } = this.ground.process();
		const node = resource === 'capture' || resource === 'authorization' ? payPal : checkout;
		const placed = this.placed(execution, node, { resource, operation, ...parameters });
		const wires = wiresOf(operation);
		const { outputs } = await this.tries(async () => await runNode({ ...placed, ...wires, items }));
		this.note(operation, outputs, items);
		return toJson(outputs);
	}

	/** n8n's Retry On Fail: the same node, the same items, the same execution, up to three times. */
	async tries<T>(run: () => Promise<T>): Promise<T> {
		for (let left = this.ground.settings.retryOnFail ? 2 : 0; left > 0; left--)
			try {
				return await run();
			} catch {
				continue;
			}
		return await run();
	}

	placed(execution: Execution, node: INodeType, parameters: IDataObject): RunOfNode {
		const { credentials, settings, room } = this.ground;
		return {
			node,
			parameters: parameters as PlacedNode['parameters'] & object,
			credentials,
			executionId: execution.id,
			resumeToken: execution.resumeToken,
			baseUrl: room.baseUrl,
			workflowId: 'workflow-1',
			continueOnFail: settings.continueOnFail,
		};
	}

	note(node: string, outputs: INodeExecutionData[][], cameIn: IDataObject[] = []): void {
		for (const [output, items] of outputs.entries())
			for (const { json, pairedItem } of items) {
				const index = typeof pairedItem === 'object' && 'item' in pairedItem ? pairedItem.item : 0;
				const orderId = json.orderId ?? cameIn[index]?.orderId;
				this.ground.model.left.push({
					node,
					output,
					json,
					...(orderId !== undefined && { orderId: String(orderId) }),
				});
			}
	}
}

/** Of operations that are not about a payment. */
const resources: Record<string, string> = {
	sendNotification: 'notification',
	refund: 'capture',
	capture: 'authorization',
	void: 'authorization',
	getTotal: 'cart',
	moveStock: 'cart',
	askToSave: 'linkedAccount',
	forget: 'linkedAccount',
};

/** In the workflows, Send Notification comes right behind Settle Payment. */
const wiresOf = (operation: string): Pick<NodeRun, 'name' | 'previousNode'> => ({
	...(operation === 'settlePayment' && { name: 'Settle payment' }),
	...(operation === 'sendNotification' && { previousNode: 'Settle payment' }),
});

export const toJson = (outputs: INodeExecutionData[][]): IDataObject[][] =>
	outputs.map((leaving) => leaving.map(({ json }) => json));

type RunOfNode = PlacedNode & { resumeToken: string };
