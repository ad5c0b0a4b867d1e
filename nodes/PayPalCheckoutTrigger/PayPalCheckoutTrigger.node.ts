import {
	NodeConnectionTypes,
	type IHookFunctions,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';

import { answerAlways } from '../core/webhook/answerAlways';
import { payPalCheckoutApiTest } from '../vendors/payPal/api/credentialTest';
import { eventsSubtitle } from '../core/panel/subtitle';
import { answerDescription, answeringWebhooks } from './answer.description';
import { eventsDescription } from './events/events.description';
import { namesByType } from './events/eventNames';
import { receiveDelivery, refuseUnproven } from './receive';
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
		description: 'Starts the workflow when PayPal tells of a payment, after proving that it is true',
		eventTriggerDescription: 'Waiting for PayPal to send an event',
		activationMessage: 'PayPal now sends your events to this workflow.',
		defaults: { name: 'PayPal Checkout Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'payPalCheckoutApi', required: true, testedBy: 'payPalCheckoutApiTest' }],
		webhooks: answeringWebhooks,
		properties: [
			eventsDescription,
			{
				displayName: 'Options',
				name: 'options',
				type: 'collection',
				placeholder: 'Add option',
				default: {},
				options: [
					{
						displayName: 'Accept Simulator Events',
						name: 'acceptSimulatorEvents',
						type: 'boolean',
						default: false,
						description:
							"Whether to let events of PayPal's webhook simulator through, marked as simulated. Anybody can send those: switch it on only while you try things out.",
					},
					answerDescription,
					{
						displayName: 'Include Raw Data',
						name: 'includeRawData',
						type: 'boolean',
						default: false,
						description: "Whether to add PayPal's own record of the event as raw",
					},
					{
						displayName: 'Verification',
						name: 'verification',
						type: 'options',
						options: [
							{
								name: 'Ask PayPal',
								value: 'postback',
								description: 'PayPal says whether it signed the event, for one more call per event',
							},
							{
								name: 'By Certificate',
								value: 'certificate',
								description: 'Checked here, without a call. PayPal recommends it.',
							},
						],
						default: 'certificate',
						description: 'How it is proven that PayPal sent an event',
					},
				],
			},
		],
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
		return await answerAlways(this, receiveDelivery, refuseUnproven);
	}
}
