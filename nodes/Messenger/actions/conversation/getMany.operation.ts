import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import { toPsid } from '../../../vendors/messenger/sending/psid';
import { graphOf } from '../../../vendors/messenger/api/graph';
import type { Operation, OperationResult } from '../../../core/operation';
import { listDescription } from '../../panel/list.description';
import { readConversationList } from './readConversations';
import { conversationFields, simplifyConversation } from './simplifyConversation';

const properties: INodeProperties[] = [
	...listDescription,
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add filter',
		default: {},
		options: [
			{
				displayName: 'PSID',
				name: 'psid',
				type: 'string',
				default: '',
				description: 'Only the conversation with this person',
			},
		],
	},
];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const written = context.getNodeParameter('filters.psid', itemIndex, '');
	const psid = written === '' ? undefined : toPsid(written, 'PSID');
	const { pageId } = await graphOf(context).credentials();
	const conversations = await readConversationList(context, itemIndex, {
		path: [pageId, 'conversations'],
		query: { platform: 'MESSENGER', fields: conversationFields, ...(psid && { user_id: psid }) },
	});
	return conversations.map((conversation) => simplifyConversation(conversation, pageId));
}

export const getMany: Operation = {
	description: updateDisplayOptions(
		{ show: { resource: ['conversation'], operation: ['getMany'] } },
		properties,
	),
	execute,
};
