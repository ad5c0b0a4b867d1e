import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import { requiredText } from '../../../vendors/messenger/sending/fieldText';
import { psidIn } from '../../../vendors/messenger/panel/psidField';
import { graphOf } from '../../../vendors/messenger/api/graph';
import type { OperationResult } from '../../../core/operation';
import { conversationField } from './conversation.description';
import { listFields } from '../../../core/panel/list.description';
import { readConversationList, readConversations } from './readConversations';
import { messageFields, simplifyMessage } from './simplifyConversation';

const fields: Field[] = [
	conversationField.with({
		description: 'Newest messages first. Facebook lets apps read only the newest 20 in full.',
	}),
	...listFields,
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
	const { mode, value } = conversationField.read(context, itemIndex);
	if (mode === 'psid')
		return await findConversation(context, psidIn(context, itemIndex, conversationField, value));
	const id = requiredText(conversationField.label, value);
	if (/^[\w-]+$/.test(id)) return id;
	throw conversationField.refused(
		id,
		'is not the ID of a conversation',
		'Choose it from the list, or use the id from Conversation: Get Many.',
		60,
	);
}

async function findConversation(context: IExecuteFunctions, psid: string): Promise<string> {
	const { pageId } = await graphOf(context).credentials();
	const query = { platform: 'MESSENGER', user_id: psid, fields: 'id' };
	const [found] = await readConversations(context, { path: [pageId, 'conversations'], query }, 1);
	if (found) return String(found.id);
	throw conversationField.invalid(
		`: your Page has no conversation with ${psid}`,
		'A PSID identifies a person only in the chat with one Page. Check that it comes from this Page, and that the person has written to it.',
	);
}

export const getMessages: DeclaredOperation = {
	name: 'Get Messages',
	value: 'getMessages',
	action: 'Get messages of a conversation',
	fields,
	execute,
};
