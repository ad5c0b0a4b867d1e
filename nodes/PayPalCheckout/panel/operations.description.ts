import type { INodeProperties } from 'n8n-workflow';

const resources: INodeProperties = {
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
};

const authorizationOperations: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['authorization'] } },
	options: [
		{
			name: 'Capture',
			value: 'capture',
			action: 'Capture authorization',
			description: 'Take reserved money, all or part of it',
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get authorization',
			description: 'Look up reserved money',
		},
		{
			name: 'Reauthorize',
			value: 'reauthorize',
			action: 'Reauthorize authorization',
			description: 'Reserve the money again, once, between day 4 and day 29',
		},
		{
			name: 'Void',
			value: 'void',
			action: 'Void authorization',
			description: 'Release reserved money without taking it',
		},
	],
	default: 'capture',
};

const captureOperations: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['capture'] } },
	options: [
		{
			name: 'Get',
			value: 'get',
			action: 'Get capture',
			description: 'Look up money that was taken',
		},
		{
			name: 'Refund',
			value: 'refund',
			action: 'Refund capture',
			description: 'Give money back, all or part of it',
		},
	],
	default: 'refund',
};

const orderOperations: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['order'] } },
	options: [
		{
			name: 'Add Tracking',
			value: 'addTracking',
			action: 'Add tracking to order',
			description: 'Tell PayPal and the buyer about a parcel',
		},
		{
			name: 'Authorize',
			value: 'authorize',
			action: 'Authorize order',
			description: 'Reserve the money for an order the buyer has approved',
		},
		{
			name: 'Cancel Tracking',
			value: 'cancelTracking',
			action: 'Cancel tracking of order',
			description: 'Remove the tracking of a parcel',
		},
		{
			name: 'Capture',
			value: 'capture',
			action: 'Capture order',
			description: 'Take the money for an order the buyer has approved',
		},
		{
			name: 'Confirm Payment Source',
			value: 'confirmPaymentSource',
			action: 'Confirm payment source of order',
			description: 'Set how the buyer will pay an order made elsewhere, and get its payment link',
		},
		{
			name: 'Create',
			value: 'create',
			action: 'Create order',
			description: 'Turn a cart into an order and get its payment link',
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get order',
			description: 'Look up an order and its payments',
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update order',
			description: 'Change an order that is not paid yet',
		},
		{
			name: 'Update Tracking',
			value: 'updateTracking',
			action: 'Update tracking of order',
			description: 'Change the tracking of a parcel',
		},
	],
	default: 'create',
};

const refundOperations: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['refund'] } },
	options: [
		{
			name: 'Get',
			value: 'get',
			action: 'Get refund',
			description: 'Look up money that was given back',
		},
	],
	default: 'get',
};

/** What the node works with, and what it can do with each. */
export const operationsDescription: INodeProperties[] = [
	resources,
	authorizationOperations,
	captureOperations,
	orderOperations,
	refundOperations,
];
