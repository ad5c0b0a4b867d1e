import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { INode, INodeTypeDescription } from 'n8n-workflow';

import { Messenger } from '../../../nodes/Messenger/Messenger.node';
import { MessengerCheckout } from '../../../nodes/MessengerCheckout/MessengerCheckout.node';
import { MessengerTrigger } from '../../../nodes/MessengerTrigger/MessengerTrigger.node';
import { PayPalCheckoutTrigger } from '../../../nodes/PayPalCheckoutTrigger/PayPalCheckoutTrigger.node';
import { describeWhere } from '../../support/describeWhere';
import { countEffort, n8nDescriptions, n8nTypesFile } from '../../support/workflowEffort';

const root = path.resolve(__dirname, '../../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const workflow = (file: string) => JSON.parse(read(file)) as Parameters<typeof countEffort>[0];

const own = Object.fromEntries(
	[Messenger, MessengerCheckout, MessengerTrigger, PayPalCheckoutTrigger].map((NodeType) => {
		const { description } = new NodeType();
		return [`n8n-nodes-messenger-checkout.${description.name}`, description];
	}),
);

/** n8n's own descriptions come with the n8n of the playground, which is there after the first `npm start` or `npm test`. */
const whereN8nIs = describeWhere(existsSync(n8nTypesFile), 'n8n is not installed in playground/n8n yet');

whereN8nIs.describe('docs/comparison.md', () => {
	const ofN8n = existsSync(n8nTypesFile) ? n8nDescriptions() : undefined;
	const describeNode = (node: INode): INodeTypeDescription => own[node.type] ?? ofN8n!(node);

	it('has the numbers that the two workflows have', () => {
		const ours = countEffort(workflow('workflows/first-sale.json'), describeNode);
		const generic = countEffort(workflow('docs/comparison/first-sale-from-generic-nodes.json'), describeNode);
		const row = (what: string, count: keyof typeof ours) =>
			new RegExp(`\\| ${what} +\\| +${ours[count]} \\| +${generic[count]} \\|`);
		const document = read('docs/comparison.md');
		expect(document).toMatch(row('Nodes', 'nodes'));
		expect(document).toMatch(row('Connections', 'connections'));
		expect(document).toMatch(row('Fields filled in or changed', 'fields'));
		expect(document).toMatch(row('of them expressions', 'expressions'));
		expect(document).toMatch(row('Lines of expressions and code', 'lines'));
		expect(document).toMatch(row('Nodes that need a credential chosen', 'credentialChoices'));
	});
});

describe('counting', () => {
	const description = {
		properties: [
			{ displayName: 'Kind', name: 'kind', type: 'options', default: 'a', options: [] },
			{ displayName: 'Text', name: 'text', type: 'string', default: '' },
			{
				displayName: 'Only for b',
				name: 'more',
				type: 'string',
				default: '',
				displayOptions: { show: { kind: ['b'] } },
			},
			{ displayName: 'Code', name: 'code', type: 'string', default: '' },
		],
		credentials: [{ name: 'someApi' }],
	} as unknown as INodeTypeDescription;
	const effort = (parameters: object) =>
		countEffort(
			{ nodes: [{ type: 'x', typeVersion: 1, parameters } as unknown as INode], connections: {} },
			() => description,
		);

	it('leaves out what n8n proposes and what is not shown', () => {
		expect(effort({ kind: 'a', text: '', more: 'not shown' }).fields).toBe(0);
		expect(effort({ kind: 'b', text: '', more: 'shown' }).fields).toBe(2);
	});

	it('counts expressions, and the lines of long ones', () => {
		expect(effort({ text: '={{ $json.a }}', code: 'let a;\nlet b;' })).toMatchObject({
			fields: 2,
			expressions: 1,
			lines: 2,
		});
	});
});
