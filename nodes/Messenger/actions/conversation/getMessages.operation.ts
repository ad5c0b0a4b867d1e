import type { IExecuteFunctions, INodeParameterResourceLocator, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import { InvalidInput } from '../../../core/invalidInput';
import { requiredText } from '../../../vendors/messenger/sending/fieldText';
import { toPsid } from '../../../vendors/messenger/sending/psid';
import { graphOf } from '../../../vendors/messenger/api/graph';
import type { Operation, OperationResult } from '../../../core/operation';
import { conversationLocator } from './conversation.description';
import { listDescription } from '../../panel/list.description';
import { readConversationList, readConversations } from './readConversations';
import { messageFields, simplifyMessage } from './simplifyConversation';

const properties: INodeProperties[] = [
	{
		...conversationLocator,
		description: 'Newest messages first. Facebook lets apps read only the newest 20 in full.',
	},
	...listDescription,
];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const id = await readConversation(context, itemIndex);
	const { pageId } = await graphOf(context).credentials();
	const messages = await readConversationList(context, itemIndex, {
		path: [id, 'messages'],
		query: { fields: messageFields },
	});
	return messages.map((message) => ({ conversationId: id, ...simplifyMessage(message, pageId) }));
}

async function readConversation(context: IExecuteFunctions, itemIndex: number): Promise<string> {
	const { mode } = context.getNodeParameter('conversation', itemIndex) as INodeParameterResourceLocator;
	const value = context.getNodeParameter('conversation', itemIndex, '', { extractValue: true });
	if (mode === 'psid') return await findConversation(context, toPsid(value, 'Conversation'));
	const id = requiredText('Conversation', value);
	if (/^[\w-]+$/.test(id)) return id;
	throw new InvalidInput(
		'Conversation',
		`Conversation: "${id.slice(0, 60)}" is not the ID of a conversation`,
		'Choose it from the list, or use the id from Conversation: Get Many.',
	);
}

async function findConversation(context: IExecuteFunctions, psid: string): Promise<string> {
	const { pageId } = await graphOf(context).credentials();
	const query = { platform: 'MESSENGER', user_id: psid, fields: 'id' };
	const [found] = await readConversations(context, { path: [pageId, 'conversations'], query }, 1);
	if (found) return String(found.id);
	throw new InvalidInput(
		'Conversation',
		`Conversation: your Page has no conversation with ${psid}`,
		'A PSID identifies a person only in the chat with one Page. Check that it comes from this Page, and that the person has written to it.',
	);
}

export const getMessages: Operation = {
	description: updateDisplayOptions(
		{ show: { resource: ['conversation'], operation: ['getMessages'] } },
		properties,
	),
	execute,
};
