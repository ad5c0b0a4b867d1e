import type { INodeProperties } from 'n8n-workflow';

export interface CreateOptions {
	customId?: string;
	idempotencyKey?: string;
	pageId?: string;
	psid?: string;
	reference?: string;
	referenceId?: string;
}

export const createOptionsDescription: INodeProperties = {
	displayName: 'Options',
	name: 'createOptions',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		{
			displayName: 'Chat Page ID',
			name: 'pageId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 108542738901234',
			description: 'Page of the Messenger chat this order is for. Needs Chat Recipient PSID too.',
		},
		{
			displayName: 'Chat Recipient PSID',
			name: 'psid',
			type: 'string',
			default: '',
			placeholder: 'e.g. 28777805391819468',
			description:
				'Buyer in the Messenger chat this order is for: every event of the payment will name the chat',
		},
		{
			displayName: 'Chat Reference',
			name: 'reference',
			type: 'string',
			default: '',
			placeholder: 'e.g. CART-1042',
			description: 'Reference of your own that comes back with the chat. Not shown to the buyer.',
		},
		{
			displayName: 'Custom ID',
			name: 'customId',
			type: 'string',
			default: '',
			description:
				'Text of your own that comes back with every event of the payment, when the order is not for a chat. Not shown to the buyer.',
		},
		{
			displayName: 'Idempotency Key',
			name: 'idempotencyKey',
			type: 'string',
			default: '',
			placeholder: 'e.g. your own order number',
			description:
				'PayPal makes one order per key within six hours. Left empty, the key stands for this run, this node and this item, so that a retry makes no second order.',
		},
		{
			displayName: 'Reference ID',
			name: 'referenceId',
			type: 'string',
			default: '',
			description:
				'Name of this part of the order at PayPal. Left empty, it proves to Settle Payment that the amount is what these nodes asked for.',
		},
	],
};
