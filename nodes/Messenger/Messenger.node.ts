import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { messengerApiTest } from '../shared/messenger/credentialTest';
import { routeOperation } from '../shared/router';
import { description, operations } from './actions';
import { searchApprovedTemplates, searchPersonas, searchTemplates } from './listSearch';
import { searchConversations } from './searchConversations';

export class Messenger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Messenger',
		name: 'messenger',
		icon: { light: 'file:../../icons/messenger.svg', dark: 'file:../../icons/messenger.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"].replace(/([A-Z])/g, " $1").toTitleCase() }}',
		description: 'Send messages, products and receipts to people in the chat with your Facebook Page',
		defaults: { name: 'Messenger' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'messengerApi', required: true, testedBy: 'messengerApiTest' }],
		properties: description,
	};

	methods = {
		credentialTest: { messengerApiTest },
		listSearch: { searchApprovedTemplates, searchConversations, searchPersonas, searchTemplates },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await routeOperation.call(this, operations);
	}
}
