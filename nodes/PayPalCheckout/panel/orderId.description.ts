import type { INodeProperties } from 'n8n-workflow';

export const orderIdDescription: INodeProperties = {
	displayName: 'Order ID',
	name: 'orderId',
	type: 'string',
	default: '={{ $json.orderId }}',
	required: true,
	placeholder: 'e.g. 5O190127TN364715T',
	description: 'ID of the order. Returned by Order: Create and the PayPal Checkout Trigger.',
};
