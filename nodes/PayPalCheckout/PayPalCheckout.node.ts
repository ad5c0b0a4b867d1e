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
import { payPalCheckout } from './actions';
import { searchDisputes } from './actions/dispute/searchDisputes';
import { searchPlans, searchProducts } from './billing/searchBilling';
import { searchPaymentLinks } from './actions/paymentLink/paymentLinkField.description';
import { searchInvoices } from './actions/invoice/searchInvoices';
import { searchCarriers } from './actions/order/carriers';

export class PayPalCheckout implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'PayPal Checkout',
		name: 'payPalCheckout',
		icon: {
			light: 'file:../../icons/payPalCheckout.svg',
			dark: 'file:../../icons/payPalCheckout.dark.svg',
		},
		group: ['transform'],
		version: [1, 2, 3],
		defaultVersion: 3,
		subtitle: payPalCheckout.subtitle,
		description: 'Create PayPal orders, take, reserve and refund payments, and track parcels',
		defaults: { name: 'PayPal Checkout' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'payPalCheckoutApi', required: true, testedBy: 'payPalCheckoutApiTest' }],
		properties: [...payPalCheckout.choices, toolNotice.property, ...payPalCheckout.fields],
	};

	methods = {
		credentialTest: { payPalCheckoutApiTest },
		listSearch: {
			searchCarriers,
			searchDisputes,
			searchInvoices,
			searchPaymentLinks,
			searchPlans,
			searchProducts,
		},
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await routeOperation(this, payPalCheckout.operations);
	}
}
