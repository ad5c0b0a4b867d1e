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
import { answerDescription, answeringWebhooks } from './answer.description';
import { eventsDescription } from './events/events.description';
import { namesByType } from './events/eventNames';
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
							"Whether to accept events from PayPal's webhook simulator, marked as simulated. Anybody can send these, so turn it on only for testing.",
					},
					answerDescription,
					{
						displayName: 'Include Raw Data',
						name: 'includeRawData',
						type: 'boolean',
						default: false,
						description: "Whether to include PayPal's original event as raw",
					},
					{
						displayName: 'Verification',
						name: 'verification',
						type: 'options',
						options: [
							{
								name: 'Ask PayPal',
								value: 'postback',
								description: 'PayPal confirms that it signed the event, at the cost of one call per event',
							},
							{
								name: 'By Certificate',
								value: 'certificate',
								description: 'Checked here, without a call. Recommended by PayPal.',
							},
						],
						default: 'certificate',
						description: 'How to prove that an event comes from PayPal',
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
		return await answerAlways(this, receiveDelivery, refuseUnproven(refusals));
	}
}
