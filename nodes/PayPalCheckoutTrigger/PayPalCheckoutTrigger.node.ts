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
import { payPalCheckoutApiTest } from '../vendors/payPal/api/credentialTest';
import { eventsSubtitle } from '../core/panel/subtitle';
import { answeringWebhooks } from './answer.description';
import { eventsField } from './events/events.description';
import { namesByType } from './events/eventNames';
import { triggerOptions } from './options.description';
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
		version: 1,
		subtitle: eventsSubtitle(namesByType),
		description: 'Starts the workflow when PayPal sends an event, once it is proven to come from PayPal',
		eventTriggerDescription: 'Waiting for PayPal to send an event',
		activationMessage: 'PayPal now sends your events to this workflow.',
		defaults: { name: 'PayPal Checkout Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'payPalCheckoutApi', required: true, testedBy: 'payPalCheckoutApiTest' }],
		webhooks: answeringWebhooks,
		properties: [eventsField.property, triggerOptions.property],
	};

	methods = { credentialTest: { payPalCheckoutApiTest } };

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return await reuseWebhook(this);
			},
			async create(this: IHookFunctions): Promise<boolean> {
				return await createWebhook(this);
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				return await deleteWebhook(this);
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await answerAlways(this, receiveDelivery, refuseUnproven(refusals));
	}
}
