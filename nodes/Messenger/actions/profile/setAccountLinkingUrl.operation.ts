import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import type { Operation, OperationResult } from '../../../core/operation';
import { setProfile } from './profile';
import { requiredHttps } from './profileProperties';

const properties: INodeProperties[] = [
	{
		displayName: 'URL',
		name: 'url',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. https://example.com/connect-messenger',
		description:
			'Where people log in to your shop to link their account to the chat. Works only in the Messenger app on phones, and not for Pages in Europe or Japan.',
	},
];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const url = requiredHttps('URL', context.getNodeParameter('url', itemIndex, ''));
	return await setProfile(context, { account_linking_url: url });
}

export const setAccountLinkingUrl: Operation = {
	description: updateDisplayOptions(
		{ show: { resource: ['profile'], operation: ['setAccountLinkingUrl'] } },
		properties,
	),
	execute,
};
