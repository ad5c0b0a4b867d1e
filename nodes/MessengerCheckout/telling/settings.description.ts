import type { INodeProperties } from 'n8n-workflow';

import type { NotificationKind } from '../../checkout/notifications/kinds';
import { buyerLanguageOptions, languageOptions } from '../../wording/languageOptions';
import { toOptions } from '../../wording/notificationOptions';
import { placeholderHint } from '../../wording/placeholders';

const kindProperty: INodeProperties = {
	displayName: 'Kind',
	name: 'kind',
	type: 'options',
	default: '',
	description: 'What it tells the buyer',
	options: [],
};

const kindOf = (kinds: NotificationKind[]): INodeProperties => ({
	...kindProperty,
	default: kinds[0]!,
	options: toOptions(kinds),
});

/** How it is told: language, texts, templates, options. The same for everything that can be told. */
export const settingsDescription = (kinds: NotificationKind[]): INodeProperties[] => [
	{
		displayName: 'Language',
		name: 'language',
		type: 'options',
		default: 'buyer',
		description:
			'Language of texts, amounts and dates. Facebook tells the language of a profile only to apps that may read it.',
		options: buyerLanguageOptions,
	},
	{
		displayName: 'Fallback Language',
		name: 'otherLanguage',
		type: 'options',
		default: 'en',
		displayOptions: { show: { language: ['buyer'] } },
		description: 'Used if Facebook does not tell the language, or if it is not in this list',
		options: languageOptions,
	},
	{
		displayName: 'Custom Texts',
		name: 'ownTexts',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Text',
		default: {},
		description: 'Your own words instead of the built-in texts',
		options: [
			{
				displayName: 'Text',
				name: 'text',
				values: [
					{
						...kindOf(kinds),
						description: 'What it tells the buyer. A custom text for Paid replaces the receipt.',
					},
					{
						displayName: 'Language',
						name: 'language',
						type: 'options',
						default: 'all',
						description: 'Buyers of this language get the text',
						options: [{ name: 'All Languages', value: 'all' }, ...languageOptions],
					},
					{
						displayName: 'Text',
						name: 'text',
						type: 'string',
						typeOptions: { rows: 3 },
						default: '',
						placeholder: 'e.g. Thank you, [name]! We have received [amount].',
						description: placeholderHint(kinds),
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
			'Sent instead if the buyer last wrote more than 24 hours ago, when Facebook accepts only approved templates',
		options: [
			{
				displayName: 'Template',
				name: 'template',
				values: [
					kindOf(kinds),
					{
						displayName: 'Language',
						name: 'language',
						type: 'string',
						default: '',
						placeholder: 'e.g. pt_BR',
						description:
							"Facebook's code for it. Left empty, it is the buyer's language if the template is approved in it, otherwise English.",
					},
					{
						displayName: 'Name',
						name: 'name',
						type: 'string',
						default: '',
						placeholder: 'e.g. payment_received',
						description:
							'Its name at Facebook. Left empty, it is the name that Messenger > Template > Create proposes.',
					},
					{
						displayName: 'Values',
						name: 'values',
						type: 'string',
						default: '',
						placeholder: 'e.g. [orderNumber], [amount]',
						description:
							'Leave it empty for a proposed template, which says by itself what goes where. For any other template, list its values in order, separated by commas, or with the names of its places: order=[orderNumber], total=[amount].',
					},
					{
						displayName: 'Button URL Suffix',
						name: 'linkEnd',
						type: 'string',
						default: '',
						placeholder: 'e.g. [orderNumber]',
						description:
							'Only for a template that is not a proposed one, with a button whose address ends in {{1}}',
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
				description: 'Shown at the top of the receipt, and wherever a text uses [shopName]',
			},
		],
	},
];
