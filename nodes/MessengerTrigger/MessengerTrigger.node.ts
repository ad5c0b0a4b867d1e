import {
	type IHookFunctions,
	type ILoadOptionsFunctions,
	type INodeListSearchResult,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';

import { answerAlways } from '../shared/answerAlways';
import { authenticationDescription } from '../shared/messenger/authentication.description';
import { webhookPath } from '../shared/messenger/callback';
import { messengerApiTest } from '../shared/messenger/credentialTest';
import { messengerOAuth2ApiTest } from '../shared/messenger/loginTest';
import { searchPages } from '../shared/messenger/searchPages';
import { getMessengerCredentials } from '../shared/messenger/transport';
import { showPlainTrouble } from '../shared/showBuyerPage';
import { eventsSubtitle } from '../shared/subtitle';
import { eventNames } from './events.description';
import { outputs } from './outputs';
import { announcePayPage, answerPayLink, isBuyer, withdrawPayPage } from './payPage';
import { properties } from './properties';
import { isRegistered, register, unregister } from './registration';
import { toVerifyToken } from '../shared/messenger/verifyToken';
import { answerHandshake, receiveDelivery, refuseDelivery, refuseHandshake } from './webhook';

export class MessengerTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Messenger Trigger',
		name: 'messengerTrigger',
		icon: { light: 'file:../../icons/messenger.svg', dark: 'file:../../icons/messenger.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: eventsSubtitle(eventNames),
		description:
			'Starts the workflow when somebody writes to your Facebook Page or taps a button in the chat',
		defaults: { name: 'Messenger Trigger' },
		inputs: [],
		outputs,
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
		webhooks: [
			// First: Facebook verifies the address while the second is being registered.
			{ name: 'setup', httpMethod: 'GET', responseMode: 'onReceived', path: webhookPath },
			{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: webhookPath },
		],
		properties: [...authenticationDescription, ...properties],
	};

	methods = {
		credentialTest: { messengerApiTest, messengerOAuth2ApiTest },
		listSearch: {
			searchPages,
			async getVerifyToken(this: ILoadOptionsFunctions): Promise<INodeListSearchResult> {
				const { appSecret, pageId } = await getMessengerCredentials.call(this);
				const token = toVerifyToken(appSecret, { pageId });
				return { results: [{ name: token, value: token }] };
			},
		},
	};

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				announcePayPage.call(this);
				return await isRegistered.call(this);
			},
			async create(this: IHookFunctions): Promise<boolean> {
				return await register.call(this);
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				withdrawPayPage.call(this);
				return await unregister.call(this);
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		if (this.getWebhookName() !== 'setup')
			return await answerAlways.call(this, receiveDelivery.bind(this), refuseDelivery);
		return isBuyer(this.getQueryData() as object)
			? await answerAlways.call(this, answerPayLink.bind(this), showPlainTrouble)
			: await answerAlways.call(this, answerHandshake.bind(this), refuseHandshake);
	}
}
