import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { payPalCheckoutApiTest } from '../shared/payPal/credentialTest';
import { routeOperation } from '../shared/router';
import { description, operations } from './actions';

export class PayPalCheckout implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'PayPal Checkout',
		name: 'payPalCheckout',
		icon: {
			light: 'file:../../icons/payPalCheckout.svg',
			dark: 'file:../../icons/payPalCheckout.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Create PayPal orders, look them up and take their payments',
		defaults: { name: 'PayPal Checkout' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'payPalCheckoutApi', required: true, testedBy: 'payPalCheckoutApiTest' }],
		properties: [
			{
				displayName: 'Resource',
				name: 'resource',
				type: 'options',
				noDataExpression: true,
				options: [{ name: 'Order', value: 'order' }],
				default: 'order',
			},
			{
				displayName: 'Operation',
				name: 'operation',
				type: 'options',
				noDataExpression: true,
				displayOptions: { show: { resource: ['order'] } },
				options: [
					{
						name: 'Capture',
						value: 'capture',
						action: 'Capture order',
						description: 'Take the money of an order the buyer has approved',
					},
					{
						name: 'Create',
						value: 'create',
						action: 'Create order',
						description: 'Turn a cart into an order and get the link to pay it',
					},
					{
						name: 'Get',
						value: 'get',
						action: 'Get order',
						description: 'Look up an order and its payments',
					},
				],
				default: 'create',
			},
			...description,
		],
	};

	methods = { credentialTest: { payPalCheckoutApiTest } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await routeOperation.call(this, operations);
	}
}
