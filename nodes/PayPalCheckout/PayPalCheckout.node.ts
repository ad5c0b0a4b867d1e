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
import { searchCarriers } from './carriers';
import { operationsDescription } from './operations.description';

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
		description: 'Create PayPal orders, take, hold and refund their payments, and track their parcels',
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
				options: [
					{ name: 'Authorization', value: 'authorization' },
					{ name: 'Capture', value: 'capture' },
					{ name: 'Order', value: 'order' },
					{ name: 'Refund', value: 'refund' },
				],
				default: 'order',
			},
			...operationsDescription,
			...description,
		],
	};

	methods = { credentialTest: { payPalCheckoutApiTest }, listSearch: { searchCarriers } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await routeOperation.call(this, operations);
	}
}
