import {
	NodeConnectionTypes,
	type IHookFunctions,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';

import { answerAlways } from '../core/webhook/answerAlways';
import { tellWhole } from '../core/webhook/tellWhole';
import { authenticationDescription } from '../vendors/messenger/credentials/authentication.description';
import { messengerApiTest } from '../vendors/messenger/credentials/credentialTest';
import { messengerOAuth2ApiTest } from '../vendors/messenger/login/loginTest';
import { searchPages } from '../vendors/messenger/login/searchPages';
import { payPalCheckoutApiTest } from '../vendors/payPal/api/credentialTest';
import { announceLinkPage, withdrawLinkPage } from './announce';
import { answerBrowser } from './answer/answerBrowser';
import { showPlainFailure } from './answer/visit';
import { fields } from './panel/fields';
import { triggerPanel } from './panel/triggerPanel.description';

export class LinkPayPalAccountTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Link PayPal Account Trigger',
		name: 'linkPayPalAccountTrigger',
		icon: {
			light: 'file:../../icons/linkPayPalAccount.svg',
			dark: 'file:../../icons/linkPayPalAccount.dark.svg',
		},
		group: ['trigger'],
		version: 1,
		subtitle: 'Log in with PayPal',
		description:
			'The page on which people link their PayPal account with the chat. Starts the workflow when they have',
		eventTriggerDescription: 'Now open the link in the chat and log in at PayPal',
		activationMessage: 'People can link their PayPal account now.',
		triggerPanel,
		defaults: { name: 'Link PayPal Account Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'messengerApi',
				displayName: 'Messenger Credential',
				required: true,
				testedBy: 'messengerApiTest',
				displayOptions: { show: { authentication: ['accessToken'] } },
			},
			{
				name: 'messengerOAuth2Api',
				displayName: 'Messenger Credential',
				required: true,
				testedBy: 'messengerOAuth2ApiTest',
				displayOptions: { show: { authentication: ['oAuth2'] } },
			},
			{
				name: 'payPalCheckoutApi',
				displayName: 'PayPal Credential',
				required: true,
				testedBy: 'payPalCheckoutApiTest',
				// True of every node. Without a condition of its own, n8n offers the credentials of Authentication here.
				displayOptions: { show: { '@version': [1] } },
			},
		],
		webhooks: [{ name: 'default', httpMethod: 'GET', responseMode: 'onReceived', path: 'link-paypal' }],
		properties: [...authenticationDescription, ...fields.map(({ property }) => property)],
	};

	methods = {
		credentialTest: { messengerApiTest, messengerOAuth2ApiTest, payPalCheckoutApiTest },
		listSearch: { searchPages },
	};

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return await tellWhole(this, announceLinkPage);
			},
			async create(this: IHookFunctions): Promise<boolean> {
				return await tellWhole(this, announceLinkPage);
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				return await tellWhole(this, withdrawLinkPage);
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await answerAlways(this, answerBrowser, showPlainFailure);
	}
}
