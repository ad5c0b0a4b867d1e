import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { authenticationDescription } from '../shared/messenger/authentication.description';
import { messengerApiTest } from '../shared/messenger/credentialTest';
import { messengerOAuth2ApiTest } from '../shared/messenger/loginTest';
import { searchPages } from '../shared/messenger/searchPages';
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
		subtitle:
			'={{ $parameter["operation"].replace(/([A-Z])/g, " $1").toTitleCase() + ($parameter["resource"] === "message" ? "" : ": " + $parameter["resource"]) }}',
		description: 'Send messages, products and receipts to people in the chat with your Facebook Page',
		defaults: { name: 'Messenger' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'messengerApi',
				required: true,
				testedBy: 'messengerApiTest',
				displayOptions: { show: { authentication: ['accessToken'] } },
			},
			{
				name: 'messengerOAuth2Api',
				required: true,
				testedBy: 'messengerOAuth2ApiTest',
				displayOptions: { show: { authentication: ['oAuth2'] } },
			},
		],
		properties: [...authenticationDescription, ...description],
	};

	methods = {
		credentialTest: { messengerApiTest, messengerOAuth2ApiTest },
		listSearch: {
			searchApprovedTemplates,
			searchConversations,
			searchPages,
			searchPersonas,
			searchTemplates,
		},
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await routeOperation.call(this, operations);
	}
}
