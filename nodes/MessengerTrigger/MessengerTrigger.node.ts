import {
	type IHookFunctions,
	type ILoadOptionsFunctions,
	type INodeListSearchResult,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';

import { answerAlways } from '../core/webhook/answerAlways';
import { refuseUnproven } from '../core/webhook/refusal';
import { tellWhole } from '../core/webhook/tellWhole';
import { authenticationDescription } from '../vendors/messenger/credentials/authentication.description';
import { webhookPath } from '../vendors/messenger/events/callback';
import { messengerApiTest } from '../vendors/messenger/credentials/credentialTest';
import { messengerOAuth2ApiTest } from '../vendors/messenger/login/loginTest';
import { searchPages } from '../vendors/messenger/login/searchPages';
import { graphOf } from '../vendors/messenger/api/graph';
import { showPlainTrouble } from '../payPage/showPayPage';
import { eventsSubtitle } from '../core/panel/subtitle';
import { eventNames } from './panel/events.description';
import { outputs } from './panel/outputs';
import { announcePayPage, answerPayLink, getWebhook, isBuyer, withdrawPayPage } from './payPage';
import { fields } from './panel/fields';
import { triggerPanel } from './panel/triggerPanel.description';
import { isRegistered, register, unregister } from './registration/registration';
import { toVerifyToken } from '../vendors/messenger/events/verifyToken';
import { answerHandshake, refuseHandshake } from './receive/handshake';
import { receiveDelivery } from './receive/receive';
import { received, refusals } from './receive/refusals';

export class MessengerTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Messenger Trigger',
		name: 'messengerTrigger',
		icon: { light: 'file:../../icons/messenger.svg', dark: 'file:../../icons/messenger.dark.svg' },
		group: ['trigger'],
		version: [1, 2],
		defaultVersion: 2,
		subtitle: eventsSubtitle(eventNames),
		description: 'Starts the workflow when someone writes to your Facebook Page or taps a button in the chat',
		eventTriggerDescription: 'Now write to your Page in Messenger, or tap a button in the chat',
		activationMessage: 'Facebook now sends what people write and tap to this workflow.',
		triggerPanel,
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
			{ name: getWebhook, httpMethod: 'GET', responseMode: 'onReceived', path: webhookPath },
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'onReceived',
				responseData: received,
				path: webhookPath,
			},
		],
		properties: [...authenticationDescription, ...fields.map(({ property }) => property)],
	};

	methods = {
		credentialTest: { messengerApiTest, messengerOAuth2ApiTest },
		listSearch: {
			searchPages,
			async getVerifyToken(this: ILoadOptionsFunctions): Promise<INodeListSearchResult> {
				const { appSecret, pageId } = await graphOf(this).credentials();
				const token = toVerifyToken(appSecret, { pageId });
				return { results: [{ name: token, value: token }] };
			},
		},
	};

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				announcePayPage(this);
				return await tellWhole(this, isRegistered);
			},
			async create(this: IHookFunctions): Promise<boolean> {
				return await tellWhole(this, register);
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				withdrawPayPage(this);
				return await tellWhole(this, unregister);
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		if (this.getWebhookName() !== getWebhook)
			return await answerAlways(this, receiveDelivery, refuseUnproven(refusals));
		return isBuyer(this.getQueryData() as object)
			? await answerAlways(this, answerPayLink, showPlainTrouble)
			: await answerAlways(this, answerHandshake, refuseHandshake);
	}
}
