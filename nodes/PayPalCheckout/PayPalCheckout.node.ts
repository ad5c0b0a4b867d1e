import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { payPalCheckoutApiTest } from '../vendors/payPal/api/credentialTest';
import { routeOperation } from '../core/router';
import { toolNotice } from '../core/panel/toolNotice.description';
import { actionSubtitle } from '../core/panel/subtitle';
import { description, operations } from './actions';
import { searchCarriers } from './actions/order/carriers';
import { operationsDescription } from './panel/operations.description';

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
		subtitle: actionSubtitle(operationsDescription),
		description: 'Create PayPal orders, take, reserve and refund payments, and track parcels',
		defaults: { name: 'PayPal Checkout' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'payPalCheckoutApi', required: true, testedBy: 'payPalCheckoutApiTest' }],
		properties: [...operationsDescription, toolNotice, ...description],
	};

	methods = { credentialTest: { payPalCheckoutApiTest }, listSearch: { searchCarriers } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await routeOperation(this, operations);
	}
}
