import type { INodeProperties } from 'n8n-workflow';

import { checkoutDescription } from '../shared/payPal/checkout.description';

/** The fields of both operations that ask for money. */
export const requestPaymentDescription: INodeProperties[] = [
	{
		displayName: 'Recipient PSID',
		name: 'psid',
		type: 'string',
		required: true,
		default: '={{ $json.psid }}',
		placeholder: 'e.g. 28777805391819468',
		description: 'Who is asked to pay: the page-scoped ID that the Messenger Trigger gives for every event',
	},
	...checkoutDescription,
	{
		displayName: 'Pay Card',
		name: 'payCard',
		type: 'collection',
		placeholder: 'Add to Card',
		default: {},
		description: 'What the buyer sees in the chat. What is left out is filled in from the cart.',
		options: [
			{
				displayName: 'Button Text',
				name: 'buttonText',
				type: 'string',
				default: 'Pay with PayPal',
				description: 'At most 20 characters',
			},
			{
				displayName: 'Picture URL',
				name: 'imageUrl',
				type: 'string',
				default: '',
				placeholder: 'e.g. https://shop.example/mug.png',
				description: 'Picture at the top of the card, best in the shape 1.91:1',
			},
			{
				displayName: 'Style',
				name: 'style',
				type: 'options',
				default: 'card',
				options: [
					{ name: 'Card with Picture', value: 'card' },
					{ name: 'Text with Button', value: 'button' },
				],
			},
			{
				displayName: 'Subtitle',
				name: 'subtitle',
				type: 'string',
				default: '',
				description: 'Line below the title. Left empty, it shows the total.',
			},
			{
				displayName: 'Title',
				name: 'title',
				type: 'string',
				default: '',
				description: 'Left empty, it names the product, or how many there are',
			},
		],
	},
	{
		displayName: 'Options',
		name: 'requestOptions',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Idempotency Key',
				name: 'idempotencyKey',
				type: 'string',
				default: '',
				description:
					'Two requests with the same key make one order. Left empty, the key is made from the execution, the node and the item.',
			},
			{
				displayName: 'Your Reference',
				name: 'reference',
				type: 'string',
				default: '',
				placeholder: 'e.g. CART-1042',
				description: 'Comes back with every event of this payment. Not shown to the buyer.',
			},
		],
	},
];
