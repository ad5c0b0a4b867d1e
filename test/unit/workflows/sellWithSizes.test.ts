import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { INode, INodeTypeDescription } from 'n8n-workflow';

import { Messenger } from '../../../nodes/Messenger/Messenger.node';
import { MessengerCheckout } from '../../../nodes/MessengerCheckout/MessengerCheckout.node';
import { MessengerTrigger } from '../../../nodes/MessengerTrigger/MessengerTrigger.node';
import { PayPalCheckoutTrigger } from '../../../nodes/PayPalCheckoutTrigger/PayPalCheckoutTrigger.node';
import { describeWhere } from '../../support/describeWhere';
import { countEffort, n8nDescriptions, n8nTypesFile } from '../../support/workflowEffort';

type WorkflowFile = Parameters<typeof countEffort>[0];

const own = Object.fromEntries(
	[Messenger, MessengerCheckout, MessengerTrigger, PayPalCheckoutTrigger].map((NodeType) => {
		const { description } = new NodeType();
		return [`n8n-nodes-messenger-checkout.${description.name}`, description];
	}),
);

const root = path.resolve(__dirname, '../../..');
const workflow = JSON.parse(
	readFileSync(path.join(root, 'workflows/sell-with-sizes.json'), 'utf8'),
) as WorkflowFile;

/** What somebody has to place who wants this: everything that one node leads to, itself included. */
function startingAt(first: string): WorkflowFile {
	const names = new Set([first]);
	for (const name of names)
		for (const { node } of workflow.connections[name]?.main.flat() ?? []) names.add(node);
	return {
		nodes: workflow.nodes.filter(({ name }) => names.has(name)),
		connections: Object.fromEntries(Object.entries(workflow.connections).filter(([name]) => names.has(name))),
	};
}

const whereN8nIs = describeWhere(existsSync(n8nTypesFile), 'n8n is not installed in playground/n8n yet');

whereN8nIs.describe('sell-with-sizes.json', () => {
	const ofN8n = existsSync(n8nTypesFile) ? n8nDescriptions() : undefined;
	const describeNode = (node: INode): INodeTypeDescription => own[node.type] ?? ofN8n!(node);
	const flow = startingAt('Customer writes');
	const effortOf = (part: WorkflowFile) => countEffort(part, describeNode);

	it('sells with at most 8 nodes and 20 fields, and without a line of code', () => {
		const { nodes, afterPicking, lines } = effortOf(flow);
		expect(nodes).toBeLessThanOrEqual(8);
		expect(afterPicking).toBeLessThanOrEqual(20);
		expect(lines).toBe(0);
	});

	it('has nothing to fill in for buyers who close the window', () => {
		expect(effortOf(startingAt('PayPal tells us'))).toMatchObject({ nodes: 3, afterPicking: 0 });
	});

	it('is what workflows/README.md says of it', () => {
		const document = readFileSync(path.join(root, 'workflows/README.md'), 'utf8');
		const { nodes, afterPicking, expressions } = effortOf(flow);
		expect(document).toMatch(
			new RegExp(`\\| +${nodes} +\\| +${afterPicking} +\\| +${expressions} +\\| +0 +\\|`),
		);
	});
});
