import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';

import { authenticationDescription } from '../vendors/messenger/credentials/authentication.description';
import { messengerApiTest } from '../vendors/messenger/credentials/credentialTest';
import { messengerOAuth2ApiTest } from '../vendors/messenger/login/loginTest';
import { searchPages } from '../vendors/messenger/login/searchPages';
import { routeOperation } from '../core/router';
import { answerAlways } from '../core/webhook/answerAlways';
import { toolNotice } from '../core/panel/toolNotice.description';
import { messenger } from './actions';
import { forgetSent } from './actions/message/sentBefore';
import { notTaken, takeAnswer } from './asking/takeAnswer';
import { waitingWebhooks } from './asking/webhooks';
import { outputCountOf, outputHints, outputs } from './outputs';
import {
	searchApprovedTemplates,
	searchLabels,
	searchLibraryTemplates,
	searchPersonas,
	searchTemplates,
} from './panel/listSearch';
import { getProposedWording } from './actions/template/proposedTemplate';
import { searchConversations } from './actions/conversation/searchConversations';

export class Messenger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Messenger',
		name: 'messenger',
		icon: { light: 'file:../../icons/messenger.svg', dark: 'file:../../icons/messenger.dark.svg' },
		group: ['output'],
		version: [1, 2, 3],
		defaultVersion: 3,
		subtitle: messenger.subtitle,
		description: 'Send messages, products and receipts to people who chat with your Facebook Page',
		defaults: { name: 'Messenger' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs,
		hints: outputHints,
		waitingNodeTooltip: 'Waiting for the answer in the chat',
		webhooks: waitingWebhooks,
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
		properties: [
			...authenticationDescription,
			toolNotice.property,
			...messenger.choices,
			...messenger.fields,
		],
	};

	methods = {
		credentialTest: { messengerApiTest, messengerOAuth2ApiTest },
		listSearch: {
			searchApprovedTemplates,
			searchConversations,
			searchLabels,
			searchLibraryTemplates,
			searchPages,
			searchPersonas,
			searchTemplates,
		},
		resourceMapping: { getProposedWording },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const outputCount = outputCountOf(this.getNode().parameters);
		const left = await routeOperation(this, messenger.operations, { outputCount });
		// On Error: Continue: n8n runs all items again when the first has failed.
		if (!left[0]?.[0]?.json.error) forgetSent(this);
		return left;
	}

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await answerAlways(this, takeAnswer, notTaken);
	}
}
