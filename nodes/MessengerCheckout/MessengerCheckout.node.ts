import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';

import { answerAlways } from '../core/webhook/answerAlways';
import { authenticationDescription } from '../vendors/messenger/credentials/authentication.description';
import { messengerApiTest } from '../vendors/messenger/credentials/credentialTest';
import { messengerOAuth2ApiTest } from '../vendors/messenger/login/loginTest';
import { searchPages } from '../vendors/messenger/login/searchPages';
import { payPalCheckoutApiTest } from '../vendors/payPal/api/credentialTest';
import { routeOperation } from '../core/router';
import { showPlainTrouble } from '../payPage/showBuyerPage';
import { toolNotice } from '../core/panel/toolNotice.description';
import { description, operations } from './actions';
import { outputCountOf, outputs } from './outputs';
import { answerBuyer } from './waiting/answerBuyer';
import { waitingWebhooks } from './waiting/webhooks';

export class MessengerCheckout implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Messenger Checkout',
		name: 'messengerCheckout',
		icon: {
			light: 'file:../../icons/messengerCheckout.svg',
			dark: 'file:../../icons/messengerCheckout.dark.svg',
		},
		group: ['transform'],
		version: [1, 2],
		defaultVersion: 2,
		subtitle:
			'={{ { remindAndWait: "Remind and Wait", requestPayment: "Request Payment", requestPaymentAndWait: "Request Payment and Wait", settlePayment: "Settle Payment", sendNotification: "Send Notification", sendOrderUpdate: "Send Order Update" }[$parameter["operation"]] }}',
		description: 'Request a payment in a Messenger chat, settle it with PayPal and tell the buyer',
		defaults: { name: 'Messenger Checkout' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs,
		waitingNodeTooltip: 'Waiting for the buyer to pay',
		webhooks: waitingWebhooks,
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
				displayOptions: { show: { '@version': [1, 2] } },
			},
		],
		properties: [
			...authenticationDescription,
			{
				displayName: 'Resource',
				name: 'resource',
				type: 'options',
				noDataExpression: true,
				default: 'payment',
				options: [
					{ name: 'Notification', value: 'notification' },
					{ name: 'Payment', value: 'payment' },
				],
			},
			{
				displayName: 'Operation',
				name: 'operation',
				type: 'options',
				noDataExpression: true,
				default: 'requestPayment',
				displayOptions: { show: { resource: ['payment'] } },
				options: [
					{
						name: 'Remind and Wait',
						value: 'remindAndWait',
						action: 'Remind and wait',
						description: 'Remind a buyer who has not paid yet, and wait again for the same payment',
					},
					{
						name: 'Request Payment',
						value: 'requestPayment',
						action: 'Request payment',
						description: 'Create a PayPal order and send the buyer a pay card',
					},
					{
						name: 'Request Payment and Wait',
						value: 'requestPaymentAndWait',
						action: 'Request payment and wait',
						description: 'Send the buyer a pay card, and continue when PayPal has the money',
					},
					{
						name: 'Settle Payment',
						value: 'settlePayment',
						action: 'Settle payment',
						description: 'Take the money if the buyer approved, and say whether the order is paid',
					},
				],
			},
			{
				displayName: 'Operation',
				name: 'operation',
				type: 'options',
				noDataExpression: true,
				default: 'sendNotification',
				displayOptions: { show: { resource: ['notification'] } },
				options: [
					{
						name: 'Send Notification',
						value: 'sendNotification',
						action: 'Send notification',
						description: 'Tell the buyer in the chat, once, what happened to the payment',
					},
					{
						name: 'Send Order Update',
						value: 'sendOrderUpdate',
						action: 'Send order update',
						description:
							'Tell the buyer in the chat that the order is on its way, delivered or ready for pickup',
					},
				],
			},
			toolNotice.property,
			...description,
		],
	};

	methods = {
		credentialTest: { messengerApiTest, messengerOAuth2ApiTest, payPalCheckoutApiTest },
		listSearch: { searchPages },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await routeOperation(this, operations, outputCountOf(this.getNode().parameters));
	}

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await answerAlways(this, answerBuyer, showPlainTrouble);
	}
}
