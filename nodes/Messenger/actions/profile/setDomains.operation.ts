import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import type { Operation, OperationResult } from '../../../core/operation';
import { setProfile } from './profile';
import { toDomains } from './profileProperties';

const properties: INodeProperties[] = [
	{
		displayName: 'Domains',
		name: 'domains',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		required: true,
		placeholder: 'e.g. https://example.com, https://shop.example.com',
		description:
			"Websites that may use Messenger Extensions and your Page's plugins: at most 50, separated by commas or one per line. They replace the current ones.",
	},
];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const domains = toDomains(context.getNodeParameter('domains', itemIndex, ''));
	return await setProfile(context, { whitelisted_domains: domains });
}

export const setDomains: Operation = {
	description: updateDisplayOptions(
		{ show: { resource: ['profile'], operation: ['setDomains'] } },
		properties,
	),
	execute,
};
