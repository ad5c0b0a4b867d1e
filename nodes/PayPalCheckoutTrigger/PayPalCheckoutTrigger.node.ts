import {
	NodeConnectionTypes,
	type IHookFunctions,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';

import { answerAlways } from '../core/webhook/answerAlways';
import { refuseUnproven } from '../core/webhook/refusal';
import { tellWhole } from '../core/webhook/tellWhole';
import { payPalCheckoutApiTest } from '../vendors/payPal/api/credentialTest';
import { eventsSubtitle } from '../core/panel/subtitle';
import { answeringWebhooks } from './answer.description';
import { eventsField, lostApprovals } from './events/events.description';
import { namesByType } from './events/eventNames';
import { triggerOptions } from './options.description';
import { triggerPanel } from './triggerPanel.description';
import { receiveDelivery } from './receive/receive';
import { refusals } from './receive/refusals';
import { createWebhook, deleteWebhook, reuseWebhook } from './registration/registration';

export class PayPalCheckoutTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'PayPal Checkout Trigger',
		name: 'payPalCheckoutTrigger',
		icon: {
			light: 'file:../../icons/payPalCheckout.svg',
			dark: 'file:../../icons/payPalCheckout.dark.svg',
		},
		group: ['trigger'],
		version: [1, 2],
		defaultVersion: 2,
		subtitle: eventsSubtitle(namesByType),
		description: 'Starts the workflow when PayPal reports a payment. Every event is verified first',
		eventTriggerDescription:
			'Now approve or pay an order as a buyer. PayPal needs a few seconds to report it',
		activationMessage: 'PayPal now reports payments to this workflow.',
		triggerPanel,
		defaults: { name: 'PayPal Checkout Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'payPalCheckoutApi', required: true, testedBy: 'payPalCheckoutApiTest' }],
		webhooks: answeringWebhooks,
		properties: [eventsField.property, lostApprovals.property, triggerOptions.property],
	};

	methods = { credentialTest: { payPalCheckoutApiTest } };

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return await tellWhole(this, reuseWebhook);
			},
			async create(this: IHookFunctions): Promise<boolean> {
				return await tellWhole(this, createWebhook);
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				return await tellWhole(this, deleteWebhook);
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await answerAlways(this, receiveDelivery, refuseUnproven(refusals));
	}
}
