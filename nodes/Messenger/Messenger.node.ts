import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { messengerApiTest } from '../shared/messenger/credentialTest';
import { routeOperation } from '../shared/router';
import { description, operations } from './actions';

export class Messenger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Messenger',
		name: 'messenger',
		icon: { light: 'file:../../icons/messenger.svg', dark: 'file:../../icons/messenger.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"].replace(/([A-Z])/g, " $1").toTitleCase() }}',
		description: 'Send messages, products and receipts to people in the chat with your Facebook Page',
		defaults: { name: 'Messenger' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'messengerApi', required: true, testedBy: 'messengerApiTest' }],
		properties: [
			{
				displayName: 'Resource',
				name: 'resource',
				type: 'options',
				noDataExpression: true,
				options: [{ name: 'Message', value: 'message' }],
				default: 'message',
			},
			{
				displayName: 'Operation',
				name: 'operation',
				type: 'options',
				noDataExpression: true,
				displayOptions: { show: { resource: ['message'] } },
				options: [
					{
						name: 'Send Buttons',
						value: 'sendButtons',
						action: 'Send buttons',
						description: 'A text with one to three buttons',
					},
					{
						name: 'Send Carousel',
						value: 'sendCarousel',
						action: 'Send carousel',
						description: 'Cards with pictures to swipe through, for example products',
					},
					{
						name: 'Send Quick Replies',
						value: 'sendQuickReplies',
						action: 'Send quick replies',
						description: 'A text with suggested answers to tap',
					},
					{
						name: 'Send Receipt',
						value: 'sendReceipt',
						action: 'Send receipt',
						description: 'What was bought and paid, line by line',
					},
					{
						name: 'Send Sender Action',
						value: 'sendSenderAction',
						action: 'Send sender action',
						description: 'Show that the Page is typing, or has read the messages',
					},
					{
						name: 'Send Text',
						value: 'sendText',
						action: 'Send text',
						description: 'Just words',
					},
				],
				default: 'sendText',
			},
			...description,
		],
	};

	methods = { credentialTest: { messengerApiTest } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await routeOperation.call(this, operations);
	}
}
