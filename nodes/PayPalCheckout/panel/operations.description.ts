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
			description: 'Take money that is held, all of it or a part',
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get authorization',
			description: 'Look up money that is held',
		},
		{
			name: 'Reauthorize',
			value: 'reauthorize',
			action: 'Reauthorize authorization',
			description: 'Hold the money anew, once, from day 4 to day 29',
		},
		{
			name: 'Void',
			value: 'void',
			action: 'Void authorization',
			description: 'Let the money go without taking it',
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
			description: 'Give money back, all of it or a part',
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
			description: 'Hold the money of an order the buyer has approved',
		},
		{
			name: 'Cancel Tracking',
			value: 'cancelTracking',
			action: 'Cancel tracking of order',
			description: 'Take back what was said about a parcel',
		},
		{
			name: 'Capture',
			value: 'capture',
			action: 'Capture order',
			description: 'Take the money of an order the buyer has approved',
		},
		{
			name: 'Confirm Payment Source',
			value: 'confirmPaymentSource',
			action: 'Confirm payment source of order',
			description: 'Say how the buyer will pay an order made elsewhere, and get the link to pay it',
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
			description: 'Change what was said about a parcel',
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
