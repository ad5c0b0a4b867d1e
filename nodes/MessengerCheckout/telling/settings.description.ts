import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { buyerLanguageOptions, languageOptions } from '../../wording/languageOptions';

const kindProperty: INodeProperties = {
	displayName: 'Kind',
	name: 'kind',
	type: 'options',
	default: '',
	description: 'What it tells',
	options: [],
};

const kindOf = (options: INodePropertyOptions[]): INodeProperties => ({
	...kindProperty,
	default: options[0]!.value,
	options,
});

/** How it is told: language, texts, templates, options. The same for everything that can be told. */
export const settingsDescription = (kindOptions: INodePropertyOptions[]): INodeProperties[] => [
	{
		displayName: 'Language',
		name: 'language',
		type: 'options',
		default: 'buyer',
		description:
			'The language of texts, amounts and dates. Facebook tells the language of a profile only to apps that were allowed to ask.',
		options: buyerLanguageOptions,
	},
	{
		displayName: 'If the Language Is Not Known',
		name: 'otherLanguage',
		type: 'options',
		default: 'en',
		displayOptions: { show: { language: ['buyer'] } },
		description: 'Used where Facebook does not tell the language, and for languages that are not here',
		options: languageOptions,
	},
	{
		displayName: 'Own Texts',
		name: 'ownTexts',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Text',
		default: {},
		description: 'Your own words in place of those that come with the node',
		options: [
			{
				displayName: 'Text',
				name: 'text',
				values: [
					{
						...kindOf(kindOptions),
						description: 'What it tells. A text of your own for Paid is sent instead of the receipt.',
					},
					{
						displayName: 'Language',
						name: 'language',
						type: 'options',
						default: 'all',
						description: 'Which buyers get it',
						options: [{ name: 'All Languages', value: 'all' }, ...languageOptions],
					},
					{
						displayName: 'Text',
						name: 'text',
						type: 'string',
						typeOptions: { rows: 3 },
						default: '',
						placeholder: 'e.g. Thank you, [name]! We have received [amount].',
						description:
							'In square brackets stands what is filled in: [amount], [items], [name], [orderNumber], [shopName], depending on the kind also [date], [reason], [link], [carrier], [trackingNumber]',
					},
				],
			},
		],
	},
	{
		displayName: 'Utility Templates',
		name: 'utilityTemplates',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Template',
		default: {},
		description:
			'Sent instead when the buyer last wrote more than 24 hours ago: then Facebook takes approved templates only',
		options: [
			{
				displayName: 'Template',
				name: 'template',
				values: [
					kindOf(kindOptions),
					{
						displayName: 'Language',
						name: 'language',
						type: 'string',
						default: '',
						placeholder: 'e.g. pt_BR',
						description:
							"As Facebook writes it. Left empty, it is the buyer's if the template is approved in it, else English.",
					},
					{
						displayName: 'Name',
						name: 'name',
						type: 'string',
						default: '',
						placeholder: 'e.g. payment_received',
						description:
							'As it is called at Facebook. Left empty, it is the name we propose in Messenger > Template > Create.',
					},
					{
						displayName: 'Values',
						name: 'values',
						type: 'string',
						default: '',
						placeholder: 'e.g. [orderNumber], [amount]',
						description:
							'Leave it empty for a template with our wording: it says itself what goes where. For another one, write what goes into it, in its order and with commas between, or with the names of its places: order=[orderNumber], total=[amount].',
					},
					{
						displayName: 'Web Link End',
						name: 'linkEnd',
						type: 'string',
						default: '',
						placeholder: 'e.g. [orderNumber]',
						description: 'For another template than ours, whose button opens an address that ends in {{1}}',
					},
				],
			},
		],
	},
	{
		displayName: 'Options',
		name: 'notificationOptions',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Send Again',
				name: 'sendAgain',
				type: 'boolean',
				default: false,
				description: 'Whether to send it even if this workflow has already sent it for this payment',
			},
			{
				displayName: 'Shop Name',
				name: 'merchantName',
				type: 'string',
				default: '',
				placeholder: 'e.g. Maple & Mug',
				description: 'Shown at the top of the receipt, and where a text says [shopName]',
			},
		],
	},
];
