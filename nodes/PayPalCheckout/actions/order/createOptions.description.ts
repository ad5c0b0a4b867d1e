import type { INodeProperties } from 'n8n-workflow';

import type { CallOptions } from '../../../vendors/payPal/api/callOptions';
import { callOptionFields } from '../../panel/callOptions.description';
import type { SaveOptions } from '../../../vendors/payPal/orders/checkout';

export interface CreateOptions extends CallOptions {
	customId?: string;
	idempotencyKey?: string;
	pageId?: string;
	psid?: string;
	reference?: string;
	referenceId?: string;
	save?: { method?: SaveOptions };
	vaultId?: string;
}

const partnerFields = callOptionFields.filter(({ name }) => name !== 'simulateError');
const simulationFields = callOptionFields.filter(({ name }) => name === 'simulateError');

const saveFields: INodeProperties[] = [
	{
		displayName: 'Usage Type',
		name: 'usageType',
		type: 'options',
		options: [
			{ name: 'Merchant', value: 'MERCHANT', description: 'For your own shop' },
			{ name: 'Platform', value: 'PLATFORM', description: 'For several sellers on your platform' },
		],
		default: 'MERCHANT',
	},
	{
		displayName: 'Usage Pattern',
		name: 'usagePattern',
		type: 'options',
		options: [
			{ name: 'Deferred', value: 'DEFERRED' },
			{ name: 'Immediate', value: 'IMMEDIATE', description: 'For later purchases, whenever they happen' },
			{ name: 'Recurring Postpaid', value: 'RECURRING_POSTPAID' },
			{ name: 'Recurring Prepaid', value: 'RECURRING_PREPAID' },
			{ name: 'Threshold Postpaid', value: 'THRESHOLD_POSTPAID' },
			{ name: 'Threshold Prepaid', value: 'THRESHOLD_PREPAID' },
		],
		default: 'IMMEDIATE',
		description: 'What you will charge it for later',
	},
	{
		displayName: 'Customer Type',
		name: 'customerType',
		type: 'options',
		options: [
			{ name: 'Business', value: 'BUSINESS' },
			{ name: 'Consumer', value: 'CONSUMER' },
		],
		default: 'CONSUMER',
	},
	{
		displayName: 'Customer ID',
		name: 'customerId',
		type: 'string',
		default: '',
		description:
			"PayPal's ID of a buyer who has saved a payment method before. An earlier order has it under savedPaymentMethod.",
	},
	{
		displayName: 'Description',
		name: 'description',
		type: 'string',
		default: '',
		description: 'What the buyer agrees to, at most 128 characters',
	},
];

export const createOptionsDescription: INodeProperties = {
	displayName: 'Options',
	name: 'createOptions',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		...partnerFields,
		{
			displayName: 'Chat Page ID',
			name: 'pageId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 108542738901234',
			description: 'Page of the Messenger chat this order is for. Also needs Chat Recipient PSID.',
		},
		{
			displayName: 'Chat Recipient PSID',
			name: 'psid',
			type: 'string',
			default: '',
			placeholder: 'e.g. 28777805391819468',
			description:
				'Buyer in the Messenger chat this order is for. Every event of the payment then names the chat.',
		},
		{
			displayName: 'Chat Reference',
			name: 'reference',
			type: 'string',
			default: '',
			placeholder: 'e.g. CART-1042',
			description: 'Your own reference, returned together with the chat. Not shown to the buyer.',
		},
		{
			displayName: 'Custom ID',
			name: 'customId',
			type: 'string',
			default: '',
			description:
				'Your own text, returned with every event of the payment. Only for orders that are not for a chat. Not shown to the buyer.',
		},
		{
			displayName: 'Idempotency Key',
			name: 'idempotencyKey',
			type: 'string',
			default: '',
			placeholder: 'e.g. your own order number',
			description:
				'PayPal creates one order per key within six hours, and a new one after that. Add an Invoice ID as well, so that PayPal takes money for it only once. Left empty, retrying this execution creates no second order.',
		},
		{
			displayName: 'Reference ID',
			name: 'referenceId',
			type: 'string',
			default: '',
			description:
				'Name of this part of the order at PayPal. Left empty, it carries the proof for Settle Payment that the amount is what these nodes asked for.',
		},
		{
			displayName: 'Save Payment Method',
			name: 'save',
			type: 'fixedCollection',
			default: {},
			placeholder: 'Save While Paying',
			description:
				'Lets you charge the buyer again later. The Vault feature must be enabled for your PayPal app, and the buyer has to agree at PayPal.',
			options: [{ displayName: 'Saved Method', name: 'method', values: saveFields }],
		},
		{
			displayName: 'Saved Payment Method ID',
			name: 'vaultId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 8kk8451t',
			description:
				'Charges a payment method the buyer has saved before, at once and without a payment link. An earlier order has its ID under savedPaymentMethod.',
		},
		...simulationFields,
	],
};
