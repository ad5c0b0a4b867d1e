import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import { collection } from '../../../core/fields/collection';
import { messengerText } from '../../../vendors/messenger/panel/messengerText';
import { toPsid } from '../../../vendors/messenger/sending/psid';
import { graphOf } from '../../../vendors/messenger/api/graph';
import type { OperationResult } from '../../../core/operation';
import { listFields } from '../../../core/panel/list.description';
import { readConversationList } from './readConversations';
import { conversationFields, simplifyConversation } from './simplifyConversation';

const filters = collection({
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add filter',
	default: {},
	options: [
		messengerText({
			displayName: 'Person',
			name: 'psid',
			type: 'string',
			default: '',
			description: 'Only the conversation with this person',
		}),
	],
});

const fields: Field[] = [...listFields, filters];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const { psid: written = '' } = filters.read(context, itemIndex);
	const psid = written === '' ? undefined : toPsid(written, filters.fields.psid.label);
	const { pageId } = await graphOf(context).credentials();
	const conversations = await readConversationList(context, itemIndex, {
		path: [pageId, 'conversations'],
		query: { platform: 'MESSENGER', fields: conversationFields, ...(psid && { user_id: psid }) },
	});
	return conversations.map((conversation) => simplifyConversation(conversation, pageId));
}

export const getMany: DeclaredOperation = {
	name: 'Get Many',
	value: 'getMany',
	action: 'Get many conversations',
	fields,
	execute,
};
