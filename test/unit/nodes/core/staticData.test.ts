import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { nodeData, workflowData } from '../../../../nodes/core/staticData';

const root = resolve(__dirname, '../../../../nodes');

it('is what n8n keeps: for the node, and for the workflow', () => {
	const kept = { node: {}, global: {} };
	const context = { getWorkflowStaticData: (type: 'node' | 'global') => kept[type] };
	nodeData(context).webhookId = 'WH-1';
	workflowData(context).messengerCheckout = { payPageUrl: 'https://n8n.example.com' };
	expect(kept).toEqual({
		node: { webhookId: 'WH-1' },
		global: { messengerCheckout: { payPageUrl: 'https://n8n.example.com' } },
	});
});

it('is all there is: nobody keeps anything by a key that is not in the list', () => {
	const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
	const keepers = files.filter(
		(file) =>
			file.endsWith('.ts') && readFileSync(join(root, file), 'utf8').includes('getWorkflowStaticData('),
	);
	expect(keepers).toEqual([join('core', 'staticData.ts')]);
});
